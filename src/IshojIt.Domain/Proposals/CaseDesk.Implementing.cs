using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>From clearance to close: conditions, starts, deviations, actual costs.</summary>
public static partial class CaseDesk
{
    /// <summary>Calendar years from the first act to last year that nobody has recorded actual costs for.</summary>
    public static IEnumerable<int> YearsWithoutActuals(Proposal p, World w)
    {
        var begun = p.Starts.Select(s => s.Date).Concat(p.Deviations.Where(d => d.Act is not null).Select(d => d.Date)).Select(d => d.Year).DefaultIfEmpty(int.MaxValue).Min();
        return begun >= w.Today.Year ? [] : Enumerable.Range(begun, w.Today.Year - begun).Where(year => p.ActualCosts.All(a => a.Year != year));
    }

    /// <summary>What stands in the way of closing the case as completed; null when nothing does.</summary>
    public static Refusal? MayCloseCompleted(Proposal p, World w)
    {
        if (p.OpenDeviations.Any())
        {
            return Refusal.Unmet("deviation-open", Regulation.WhatAStartIs);
        }

        if (p.Content.Kind is ProposalKind.NewSystem or ProposalKind.Replacement && !w.RegisterEntryIsActive && p.Starts.All(s => s.Act != StartAct.GoLive))
        {
            return Refusal.Unmet("register-entry-not-active", Regulation.BudgetHolderStarts);
        }

        return YearsWithoutActuals(p, w).FirstOrDefault() is var year and not 0
            ? Refusal.Unmet("actual-costs-missing", Regulation.OrientedOnChangedCosts, null, year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>Closing waits for a duty that is open for itself: a deviation, or a year's actual costs. A go-live is the holder's to record, and no other duty asks for it.</summary>
    public static bool WaitsToClose(Proposal p, World w) => p.OpenDeviations.Any() || YearsWithoutActuals(p, w).Any();

    private static Result<Proposal> DoMeetCondition(Proposal p, MeetCondition c, World w)
    {
        if (p.Conditions.FirstOrDefault(x => x.Id == c.Condition && !x.Fallen) is not { MetAt: null } condition)
        {
            return Refusal.Unmet("no-such-condition", Regulation.CouncilApprovesBeforeStart, RequirementId.DecisionConditionsMet.Camel());
        }

        return p with { Conditions = Changed(p.Conditions, x => x.Id == condition.Id, x => x with { MetAt = w.Now, Evidence = c.Evidence }) };
    }

    private static Result<Proposal> DoStart(Proposal p, Start c, Signature by, World w)
    {
        if (FirstUnmet(p, w) is { } unmet)
        {
            return unmet;
        }

        if (c.Date > w.Today)
        {
            return Refusal.Unmet("date-in-future", Regulation.WhatAStartIs);
        }

        if (c.Date < ApprovalState.GivenOn(p) && !BeganByDeviation(p))
        {
            return Refusal.Unmet("start-before-approval", Regulation.WhatAStartIs, RequirementId.Approved.Camel());
        }

        return p with
        {
            State = ProposalState.Started,
            WorkBegun = true,
            Starts = [.. p.Starts, new ImplementationStart(c.Act, c.Date, by)],
            Deviations = Changed(p.Deviations, d => d is { IsOpen: true, EndedOn: null, Kind: not DeviationKind.ActualsAboveApproved }, d => d with { EndedOn = w.Today }),
        };
    }

    private static bool BeganByDeviation(Proposal p) =>
        p.WorkBegun && p.Deviations.Any(d => d.Kind != DeviationKind.ActualsAboveApproved && d.ClosedAs != DeviationEnd.WoundUp);

    private static Result<Proposal> DoRegisterDeviation(Proposal p, RegisterDeviation c, Signature by, World w) => c.Date > w.Today
        ? Refusal.Unmet("date-in-future", Regulation.WhatAStartIs)
        : p with
        {
            WorkBegun = true,
            Deviations = [.. p.Deviations, Opened(DeviationKind.StartedWithoutApproval, c.Act, c.Date, c.Reason, by, w)],
        };

    private static Result<Proposal> DoCloseDeviation(Proposal p, CloseDeviation c, Signature by, World w)
    {
        if (p.OpenDeviations.FirstOrDefault(d => d.Id == c.Deviation) is not { } deviation)
        {
            return Refusal.Unmet("no-such-deviation", Regulation.WhatAStartIs);
        }

        if (c.Date > w.Today)
        {
            return Refusal.Unmet("date-in-future", Regulation.WhatAStartIs);
        }

        if (c.How == DeviationEnd.Covered && !StartGate.IsCovered(p, w))
        {
            return Refusal.Unmet("not-covered", Regulation.WhatAStartIs, RequirementId.ApprovalCovers.Camel());
        }

        var next = p with
        {
            Deviations = Changed(p.Deviations, d => d.Id == deviation.Id, d => d with { ClosedAs = c.How, ClosedOn = c.Date, ClosedBy = by, EndedOn = d.EndedOn ?? c.Date }),
        };
        var woundUp = c.How == DeviationEnd.WoundUp && deviation.Kind != DeviationKind.ActualsAboveApproved
            && p.State != ProposalState.Started && next.OpenDeviations.All(d => d.Kind == DeviationKind.ActualsAboveApproved);
        return woundUp ? next with { WorkBegun = false } : next;
    }

    private static Result<Proposal> DoRecordActuals(Proposal p, RecordActualCosts c, Signature by, World w)
    {
        if (!p.WorkBegun || c.Year > w.Today.Year)
        {
            return Refusal.Unmet(p.WorkBegun ? "year-not-begun" : "work-not-begun", Regulation.OrientedOnChangedCosts);
        }

        var next = p with { ActualCosts = [.. p.ActualCosts, new ActualCosts(c.Year, c.Lines, by)] };
        return IsAboveApproved(p, c, w)
            ? next with { Deviations = [.. p.Deviations, Opened(DeviationKind.ActualsAboveApproved, null, w.Today, "actuals-above-approved", by, w)] }
            : next;
    }

    private static bool IsAboveApproved(Proposal p, RecordActualCosts c, World w) =>
        Expenses(c.Lines).GroupBy(l => l.BudgetArea).Any(area => !Coverage.IsWithin(area.Sum(l => l.Amount), Approved(p, area.Key, c.Year, w), w));

    /// <summary>What is approved for an area in a year by whatever approves the case; 0 where nothing does.</summary>
    public static Dkk Approved(Proposal p, AreaCode area, int year, World w)
    {
        if (p.StandingRoute?.Route == Route.Orientation)
        {
            return p.Clearance?.Lines.RunningExpense(area, year) ?? Dkk.Zero;
        }

        var shares = p.Shares(w);
        return p.StandingApprovals
            .Where(a => a.Kind == ApprovalKind.Council || Coverage.IsOf(a.DirectorArea!.Value, area, p, shares, w.Organisation))
            .Select(a => Coverage.Covered(a, area, year))
            .DefaultIfEmpty(Dkk.Zero)
            .Max();
    }

    private static Result<Proposal> DoClose(Proposal p, CloseCase c, World w)
    {
        if (c.Completed && MayCloseCompleted(p, w) is { } refusal)
        {
            return refusal;
        }

        return p.OpenDeviations.Any()
            ? Refusal.Unmet("deviation-open", Regulation.WhatAStartIs)
            : (c.Completed ? p : WithoutDraw(p)) with { State = ProposalState.Closed, StateReason = c.Reason };
    }
}
