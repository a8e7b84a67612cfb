using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The fields of the questions on forgotten costs: an answer and its reason for each topic, by name.</summary>
public static class CheckFields
{
    public const string Answer = "check-";
    public const string Why = "why-";

    public static IReadOnlyList<CostTopic> Topics { get; } = Enum.GetValues<CostTopic>();

    /// <summary>Names of all the fields, and how each reads from a content.</summary>
    public static IReadOnlyList<(string Key, Func<ProposalContent, string?> Read)> All { get; } =
    [
        .. Topics.SelectMany(t => new (string, Func<ProposalContent, string?>)[]
        {
            (AnswerOf(t), c => Of(c, t)?.Answer.ToString()),
            (WhyOf(t), c => Of(c, t)?.Reason),
        }),
    ];

    public static string AnswerOf(CostTopic topic) => Answer + topic.Camel();

    public static string WhyOf(CostTopic topic) => Why + topic.Camel();

    /// <summary>The topic that a field is of; null for a field of something else.</summary>
    public static CostTopic? TopicOf(string key) =>
        Topics.Where(t => key == AnswerOf(t) || key == WhyOf(t)).Select(t => (CostTopic?)t).FirstOrDefault();

    public static bool IsAnswer(string key) => key.StartsWith(Answer, StringComparison.Ordinal);

    /// <summary>What the fields say, by topic.</summary>
    public static IReadOnlyList<CostCheck> Read(Func<string, string?> field) =>
        [.. Topics.Where(t => Enum.TryParse<CostAnswer>(field(AnswerOf(t)), out _)).Select(t => new CostCheck(t, Enum.Parse<CostAnswer>(field(AnswerOf(t))!), field(WhyOf(t))))];

    /// <summary>The answer of one topic as the other content has it.</summary>
    public static ProposalContent Take(CostTopic topic, ProposalContent into, ProposalContent from) => into with
    {
        CostChecks = [.. into.CostChecks.Where(c => c.Topic != topic), .. from.CostChecks.Where(c => c.Topic == topic)],
    };

    private static CostCheck? Of(ProposalContent content, CostTopic topic) => content.CostChecks.FirstOrDefault(c => c.Topic == topic);
}
