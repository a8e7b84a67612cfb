using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The first binding act and its date: a start, or (with a reason) a deviation where it came too early.</summary>
public sealed class StartDraft(CommandKind kind, CaseReading seen) : ActDraft(kind, seen)
{
    public string? Act { get; set; }

    public DateOnly? Date { get; set; } = seen.World.Today;

    public string? Reason { get; set; }

    public bool IsDeviation => Kind == CommandKind.RegisterDeviation;

    public override string Label(string field) => IsDeviation && field is "act" or "reason" ? Seen.L["deviation." + field] : base.Label(field);

    protected override CaseCommand Command()
    {
        var act = Choice<StartAct>(Act, "act");
        var date = Past(Date, "date");
        return IsDeviation ? new RegisterDeviation(act, date, Text(Reason, "reason")) : new Start(act, date);
    }
}
