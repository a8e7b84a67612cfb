using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>A centre's question to the budget holder.</summary>
public sealed class QuestionDraft(CaseReading seen) : ActDraft(CommandKind.AskHolder, seen)
{
    public string? Question { get; set; }

    protected override CaseCommand Command() => new AskHolder(Text(Question, "question"));
}
