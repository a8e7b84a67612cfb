using System.Globalization;
using IshojIt.Domain.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>A refusal in words, the same on every screen and in the API: what is in the way, by which paragraph, and who can lift it.</summary>
public sealed record RefusalWords(string Reason, string? Paragraph, string Lifts)
{
    /// <summary>What a page that knows the case can say better: the requirement's own wording, and the names of those who can lift it.</summary>
    public static RefusalWords Of(Refusal refusal, IStringLocalizer<Texts> texts, string? reason = null, string? who = null) => new(
        string.IsNullOrEmpty(reason) ? ReasonOf(refusal, texts) : reason,
        refusal.Rule?.Paragraph,
        string.IsNullOrEmpty(who) ? LiftsOf(refusal, texts) : who);

    /// <summary>All of it in one line, for lists and beside a locked button.</summary>
    public string Line(IStringLocalizer<Texts> texts) => Paragraph is null
        ? texts["refused.line.noRule", Reason.TrimEnd('.'), Lifts.TrimEnd('.')]
        : texts["refused.line", Reason.TrimEnd('.'), texts.Paragraph(Paragraph), Lifts.TrimEnd('.')];

    private static string ReasonOf(Refusal refusal, IStringLocalizer<Texts> texts) => refusal switch
    {
        { Code: "unmet", Requirement: { } requirement } => texts["refusal.unmet.of", texts[$"requirement.{requirement}.met"].Value],
        { Code: "open-question", Subject: { } criterion } => texts["refusal.open-question.of", texts["criterion." + criterion].Value],
        { Code: "actual-costs-missing", Subject: { } year } => texts["refusal.actual-costs-missing.of", year],
        { Code: "outside-decision", Subject: { } above } when above.Split(' ') is [var area, var year] => texts["refusal.outside-decision.of", area, year],
        { Code: "pool-too-small" or "pool-is-drawn" or "pool-rest-uncovered", Subject: { } left } =>
            texts[$"refusal.{refusal.Code}.of", DanishAmount.Kroner(Dkk.FromKroner(decimal.Parse(left, CultureInfo.InvariantCulture)), texts)],
        { Subject: { } about } => texts["refusal." + refusal.Code, about],
        _ => texts["refusal." + refusal.Code],
    };

    private static string LiftsOf(Refusal refusal, IStringLocalizer<Texts> texts) =>
        refusal is { Code: "unmet", Requirement: { } requirement } ? texts["lifts.unmet." + requirement] : texts["lifts." + refusal.Code];
}
