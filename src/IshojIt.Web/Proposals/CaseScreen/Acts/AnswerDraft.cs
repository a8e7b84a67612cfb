using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The holder's answer to a question; where several are open she chooses which, the oldest first.</summary>
public sealed class AnswerDraft(CaseReading seen) : ActDraft(CommandKind.AnswerQuestion, seen)
{
    public IReadOnlyList<Question> Open => [.. Seen.Proposal.Questions.Where(q => q.IsOpen)];

    public string? Question { get; set; } = seen.Proposal.Questions.FirstOrDefault(q => q.IsOpen)?.Id.ToString();

    public string? Answer { get; set; }

    protected override CaseCommand Command()
    {
        if (!Guid.TryParse(Question, out var question))
        {
            Fail("question", "choose");
        }

        return new AnswerQuestion(question, Text(Answer, "answer"));
    }
}
