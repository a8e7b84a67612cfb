using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One objection that the own area's decider answers with the approval.</summary>
public sealed class ObjectionLine(AreaCode area, HearingAnswer answer)
{
    public AreaCode Area => area;

    public HearingAnswer Objection => answer;

    public string? Text { get; set; }
}

/// <summary>A director's approval: conditions, and an answer to each objection from the one who decides the own area's share.</summary>
public sealed class ApproveDraft(CaseReading seen) : ActDraft(CommandKind.DirectorApprove, seen)
{
    public List<ConditionLine> Conditions { get; } = [new()];

    public IReadOnlyList<ObjectionLine> Objections { get; private set; } = ObjectionsOf(seen);

    /// <summary>The shares that this reader decides now.</summary>
    public IReadOnlyList<DirectorAreaCode> Shares => CaseDesk.OpenSharesOf(Seen.Proposal, Seen.User, Seen.World);

    public CostFigures Figures => CostFigures.Of(Seen.Proposal.Content.Costs, Seen.Years);

    public override bool IsBinding => true;

    public override IEnumerable<ConfirmItem> Summary()
    {
        var areas = Seen.Proposal.Content.Costs.Where(l => l.IsExpense).Select(l => l.BudgetArea).Distinct()
            .Where(a => Shares.Any(s => Coverage.IsOf(s, a, Seen.Proposal, Seen.Proposal.Shares(Seen.World), Seen.Organisation))).Order();
        yield return new(Seen.L["approve.you"], Seen.L["approve.figures", Seen.Kroner(Figures.OneOff), Seen.Kroner(Figures.Yearly), Seen.Proposal.CostVersion]);
        yield return new(Seen.L["approve.for"], Seen.L["approve.areas", Seen.And(areas.Select(Seen.Area).DefaultIfEmpty(Seen.Area(Seen.Proposal.Content.BudgetArea))), Seen.Years[0], Seen.Years[^1]]);
        if (ConditionLine.Read(Conditions) is { Count: > 0 } conditions)
        {
            yield return new(Seen.L["act.conditions"], string.Join("; ", conditions.Select(c => c.Text)));
        }
    }

    /// <summary>New objections are asked too; what was answered stays.</summary>
    public override void SeeAnew(CaseReading reading)
    {
        base.SeeAnew(reading);
        var answered = Objections.ToDictionary(o => o.Area, o => o.Text);
        Objections = ObjectionsOf(reading);
        foreach (var line in Objections)
        {
            line.Text = answered.GetValueOrDefault(line.Area);
        }
    }

    public override string Label(string field) => Objections.FirstOrDefault(o => "objection-" + o.Area == field) is { } objection
        ? Seen.L["act.objection", Seen.AreaName(objection.Area)]
        : base.Label(field);

    protected override CaseCommand Command()
    {
        foreach (var line in Objections)
        {
            Text(line.Text, "objection-" + line.Area);
        }

        return new DirectorApprove(ConditionLine.Read(Conditions), [.. Objections.Select(o => new ObjectionAnswer(o.Area, o.Text?.Trim() ?? ""))]);
    }

    private static IReadOnlyList<ObjectionLine> ObjectionsOf(CaseReading c)
    {
        var own = c.Organisation.DirectorAreaOf(c.Proposal.Content.BudgetArea);
        return own is not { } share || !CaseDesk.OpenSharesOf(c.Proposal, c.User, c.World).Contains(share)
            ? []
            : [.. ApprovalState.Objections(c.Proposal, c.World.Now).Where(o => !o.By.Contains(c.User))
                .Select(o => new ObjectionLine(o.Area, c.Proposal.StandingHearings.First(h => h.BudgetArea == o.Area).Answer!))];
    }
}
