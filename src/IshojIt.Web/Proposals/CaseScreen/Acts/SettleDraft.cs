using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The executive board's settlement, as a body: when, by whom, which way, and in what words.</summary>
public sealed class SettleDraft(CaseReading seen) : ActDraft(CommandKind.Settle, seen)
{
    public IReadOnlyList<Dispute> Matters => [.. CaseDesk.OpenDisputes(Seen.Proposal)];

    public string? Matter { get; set; } = CaseDesk.OpenDisputes(seen.Proposal).FirstOrDefault()?.Matter.ToString();

    public string? Decision { get; set; }

    public DateOnly? Date { get; set; } = seen.World.Today;

    public string? Wording { get; set; }

    /// <summary>The members who may take part; the disqualified keep out.</summary>
    public IReadOnlyList<UserId> Members => [.. Parties.Who(Seen.Proposal, CommandKind.Settle, Seen.World).Where(c => c.ActingFor is null).Select(c => c.User).Distinct().OrderBy(Seen.Named)];

    public HashSet<UserId> Present { get; } = [];

    public override bool IsBinding => true;

    public override IEnumerable<ConfirmItem> Summary() =>
        [new(Seen.L["settle.decision"], Seen.L["settle." + (Decision == "Yes" ? "overruled" : "upheld")]), new(Seen.L["settle.participants"], Seen.And(Present.Select(Seen.Named)))];

    public override string Label(string field) => Seen.L["settle." + field];

    protected override CaseCommand Command()
    {
        var matter = Choice<DisputeMatter>(Matter, "matter");
        if (Decision is null)
        {
            Fail("decision", "choose");
        }

        var date = Past(Date, "date");
        if (Present.Count == 0)
        {
            Fail("participants", "participants");
        }

        return new Settle(matter, Decision == "Yes", date, [.. Members.Where(Present.Contains).Select(Seen.Named)], Text(Wording, "text"));
    }
}
