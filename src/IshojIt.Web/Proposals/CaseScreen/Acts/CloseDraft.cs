using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The end of a started case: completed, or abandoned with a reason.</summary>
public sealed class CloseDraft(CaseReading seen) : ActDraft(CommandKind.Close, seen)
{
    public string? Result { get; set; }

    public string? Reason { get; set; }

    public bool IsAbandoned => Result == "Abandoned";

    public override bool IsBinding => true;

    protected override CaseCommand Command()
    {
        if (Result is null)
        {
            Fail("result", "choose");
        }

        return new CloseCase(!IsAbandoned, IsAbandoned ? Text(Reason, "reason") : Optional(Reason));
    }
}
