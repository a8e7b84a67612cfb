using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The data protection task: done with its evidence, or waived with a reason.</summary>
public sealed class DataProtectionDraft(CaseReading seen) : ActDraft(CommandKind.CloseDataProtection, seen)
{
    public string? Result { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public bool IsWaived => Result == nameof(DataProtectionResult.Waived);

    protected override CaseCommand Command() => new CloseDataProtection(
        Choice<DataProtectionResult>(Result, "result"), IsWaived ? Text(Reason, "reason") : Optional(Reason), IsWaived ? null : Optional(Evidence));
}
