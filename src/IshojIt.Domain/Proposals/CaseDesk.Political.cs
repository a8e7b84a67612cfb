using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>The political track: placing on meetings in order, and what each body's outcome leads to (R15.2-10, -11).</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoPlace(Proposal p, PlaceItem c, Signature by, World w)
    {
        if (p.Stage == PoliticalStage.Amending)
        {
            return Refusal.WrongState(Regulation.ThroughFinanceCommittee);
        }

        if (c.Points.GroupBy(x => x.N).Any(n => n.Count() > 1))
        {
            return Refusal.Invalid("points", "number-twice");
        }

        if (PlaceRefusal(p, c) is { } code)
        {
            return Refusal.Unmet(code, Regulation.ThroughFinanceCommittee);
        }

        var item = new AgendaItem(c.Meeting, c.Body, c.MeetingDate, c.N, c.RunningNumber, p.PoliticalRound, p.Revision, c.Closed, c.ClosedReason, c.PublicTitle, c.Points, by);
        return WithStage(p with { Items = [.. p.Items, item] });
    }

    private static string? PlaceRefusal(Proposal p, PlaceItem c)
    {
        if (c.Closed && string.IsNullOrWhiteSpace(c.ClosedReason))
        {
            return "closed-reason-missing";
        }

        if (c.Points.All(x => x.Kind != PointKind.Approval))
        {
            return "approval-point-missing";
        }

        var undecided = RoundItems(p).Where(i => i.IsUndecided).ToList();
        var next = NextBody(p);
        if (c.MeetingDate < DanishCalendar.DateOf(p.SubmittedAt!.Value))
        {
            return "meeting-before-submission";
        }

        if (undecided.Any(i => i.Body == c.Body))
        {
            return "already-placed";
        }

        var earlier = RoundItems(p).Where(i => i.TakenOffAt is null && i.Body < c.Body).ToList();
        var inOrder = c.Body switch
        {
            Body.StandingCommittee => next is null or Body.StandingCommittee && undecided.Count == 0,
            Body.FinanceCommittee => next is null or Body.FinanceCommittee || undecided.Any(i => i.Body == Body.StandingCommittee),
            _ => next == Body.CityCouncil || undecided.Any(i => i.Body == Body.FinanceCommittee),
        };
        return !inOrder ? "out-of-order"
            : undecided.Any(i => i.Body > c.Body) ? "out-of-order"
            : earlier.Any(i => i.Date > c.MeetingDate) ? "meeting-before-earlier-body"
            : null;
    }

    /// <summary>The body whose turn it is by what was decided in this round; null while nothing was.</summary>
    private static Body? NextBody(Proposal p) => RoundItems(p).LastOrDefault(i => i.Outcome is not null) is not { } last ? null
        : last.Outcome!.Outcome == Outcome.Postponed || PointsWait(last) ? last.Body
        : last.Body == Body.StandingCommittee ? Body.FinanceCommittee
        : Body.CityCouncil;

    private static Proposal WithStage(Proposal p)
    {
        var body = RoundItems(p).Where(i => i.IsUndecided).Select(i => (Body?)i.Body).Min() ?? NextBody(p);
        return p with
        {
            Stage = body switch
            {
                null => PoliticalStage.Preparing,
                Body.StandingCommittee => PoliticalStage.AtStandingCommittee,
                Body.FinanceCommittee => PoliticalStage.AtFinanceCommittee,
                _ => PoliticalStage.AtCityCouncil,
            },
        };
    }

    private static Result<Proposal> DoTakeOff(Proposal p, TakeOffItem c, World w)
    {
        if (Undecided(p, c.Meeting, c.N) is not { } item || item.IsHeld(w.Today))
        {
            return Refusal.WrongState(Regulation.ThroughFinanceCommittee);
        }

        return WithStage(TakeOff(p, i => i == item || i.Body > item.Body, c.Reason, w));
    }

    private static AgendaItem? Undecided(Proposal p, Guid meeting, int n) => p.Items.LastOrDefault(i => i.Meeting == meeting && i.N == n && i.IsUndecided);

    private static Result<Proposal> DoOutcome(Proposal p, RecordOutcome c, Signature by, World w)
    {
        if (p.Stage == PoliticalStage.Amending || Undecided(p, c.Meeting, c.N) is not { } item)
        {
            return Refusal.WrongState(Regulation.ThroughFinanceCommittee);
        }

        if (c.Outcome.Points.GroupBy(x => x.N).Any(n => n.Count() > 1))
        {
            return Refusal.Invalid("points", "number-twice");
        }

        if (OutcomeRefusal(p, item, c.Outcome, w) is { } code)
        {
            return Refusal.Unmet(code, Regulation.ThroughFinanceCommittee);
        }

        var decided = item with { Outcome = c.Outcome, DecidedBy = by };
        var next = p with { Items = Changed(p.Items, i => i == item, _ => decided) };
        return Effective(decided) switch
        {
            Outcome.Postponed => WithStage(TakeOff(next, i => i.Body > item.Body, "postponed", w)),
            Outcome.SentBack => EndRound(TakeOff(next, _ => true, "sent-back", w)) with { State = ProposalState.Returned, Stage = null, StateReason = c.Outcome.Text },
            Outcome.ReferredToBudget => EndRound(TakeOff(next, _ => true, "referred", w)) with { State = ProposalState.ReferredToBudget, Stage = null, StateReason = c.Outcome.Text },
            _ when item.Body != Body.CityCouncil => WithStage(next),
            Outcome.NotAdopted => next with { State = ProposalState.Rejected, Stage = null, StateReason = c.Outcome.Text },
            _ => CouncilApproved(next, decided, by, w),
        };
    }

    private static string? OutcomeRefusal(Proposal p, AgendaItem item, ItemOutcome outcome, World w)
    {
        if (outcome.Outcome == Outcome.Noted || outcome.Points.Any(x => x.Outcome is Outcome.Noted or Outcome.SentBack or Outcome.ReferredToBudget))
        {
            return "noted-on-proposal";
        }

        if (!item.IsHeld(w.Today))
        {
            return "meeting-not-held";
        }

        if (outcome.Points.Any(x => item.Points.All(own => own.N != x.N)))
        {
            return "unknown-point";
        }

        if (RoundItems(p).Any(i => i.IsUndecided && i.Body < item.Body))
        {
            return "earlier-body-undecided";
        }

        var recommended = Recommendation(p);
        return item.Body != Body.CityCouncil ? null
            : recommended is null || !Forwards(recommended) || recommended.Revision != p.Revision || recommended.Date > item.Date ? "finance-committee-first"
            : null;
    }

    /// <summary>The finance committee's item whose word the council has before it; null while the committee has said nothing in this round.</summary>
    public static AgendaItem? Recommendation(Proposal p) => RoundItems(p).LastOrDefault(i => i.Body == Body.FinanceCommittee && i.Outcome is not null);

    private static bool Forwards(AgendaItem item) =>
        Effective(item) is Outcome.Adopted or Outcome.AdoptedWithRemarks or Outcome.AdoptedWithChange or Outcome.NotAdopted;

    private static bool PointsWait(AgendaItem item) => item.Body == Body.CityCouncil && item.Outcome!.Points.Any(x => x.Outcome == Outcome.Postponed);

    /// <summary>The item's outcome as a whole; at the council its points, decided one by one, go before the word over them.</summary>
    public static Outcome Effective(AgendaItem item)
    {
        var outcome = item.Outcome!;
        if (outcome.Outcome is Outcome.Postponed or Outcome.SentBack or Outcome.ReferredToBudget || item.Body != Body.CityCouncil || outcome.Points.Count == 0)
        {
            return outcome.Outcome;
        }

        if (PointsWait(item))
        {
            return Outcome.Postponed;
        }

        var approving = item.Points.Where(x => x.Kind == PointKind.Approval).Select(x => x.N).ToHashSet();
        if (outcome.Points.Any(x => approving.Contains(x.N) && x.Outcome == Outcome.NotAdopted))
        {
            return Outcome.NotAdopted;
        }

        var approved = outcome.Points.Any(x => approving.Contains(x.N)) || outcome.Outcome != Outcome.NotAdopted;
        var changed = item.Decisions.Any(x => x.Outcome is Outcome.NotAdopted or Outcome.AdoptedWithChange || !string.IsNullOrWhiteSpace(x.Text));
        return !approved ? Outcome.NotAdopted : changed || outcome.Outcome == Outcome.AdoptedWithChange ? Outcome.AdoptedWithChange : Outcome.Adopted;
    }

    private static Proposal CouncilApproved(Proposal p, AgendaItem item, Signature by, World w)
    {
        var outcome = item.Outcome!;
        var refusedPoints = item.Decisions.Where(x => x.Outcome == Outcome.NotAdopted).Select(x => x.N).ToHashSet();
        var funding = item.Points.Where(x => x.Kind == PointKind.Funding).ToList();
        var refusedFunding = funding.Where(x => refusedPoints.Contains(x.N)).ToList();
        var input = p.InputOf(w);
        var asDecided = outcome.DecidedFunding is { } decidedFunding
            ? Rulebook.Evaluate(input with { Content = p.Content with { Intake = p.Content.Intake with { Funding = decidedFunding } } })
            : p.Suggest(w);
        var approval = new Approval(
            Guid.CreateVersion7(w.Now), ApprovalKind.Council, null, by, p.Revision, p.CostVersion, p.Content.Costs, outcome.Decided, p.Shares(w),
            CouncilCovers(p, outcome), Coverage.HitsAbove(asDecided, Effect.Political), [], p.WorkBegun)
        {
            DecidedFunding = outcome.DecidedFunding,
            GrantedMoney = outcome.DecidedFunding is { } decidedMoney ? FundingGate.KindOf(decidedMoney)
                : funding.Any(x => !refusedPoints.Contains(x.N)) ? FundingGate.MoneyAskedFor(p)
                : null,
            UnfundedYears = [.. refusedFunding.SelectMany(x => x.Years ?? p.Content.Costs.Select(c => c.Year).Distinct())],
        };
        var next = p with
        {
            Approvals = [.. p.Approvals, approval],
            Conditions = WithNew(p.Conditions, outcome.Conditions, ConditionSource.Council, approval.Id, w),
        };
        return ToCleared(next, w);
    }

    /// <summary>What the council approved is not what the case is: the holder writes the change in, however often the case is asked.</summary>
    private static bool MustAmend(Proposal p, World w)
    {
        if (ApprovalState.OfCouncil(p) is not { } approval || p.Items.LastOrDefault(i => i.DecidedBy == approval.By) is not { } item)
        {
            return false;
        }

        var changed = Effective(item) == Outcome.AdoptedWithChange
            || p.Items.Any(i => i.Round == item.Round && i.Body != Body.CityCouncil && i.Outcome?.Outcome == Outcome.AdoptedWithChange && i.Revision == p.Revision);
        return (changed && approval.Revision == p.Revision)
            || (approval.DecidedFunding is { } funding && funding != p.Content.Intake.Funding && (approval.Revision == p.Revision || p.Stage == PoliticalStage.Amending))
            || !Coverage.Covers(approval, p, w);
    }

    private static IReadOnlyList<AreaYearAmount> CouncilCovers(Proposal p, ItemOutcome outcome)
    {
        var stated = p.Content.Costs.ExpensesByAreaAndYear();
        return
        [
            .. stated.Select(s => outcome.Decided.FirstOrDefault(d => d.BudgetArea == s.BudgetArea && d.Year == s.Year) ?? s),
            .. outcome.Decided.Where(d => !stated.Any(s => s.BudgetArea == d.BudgetArea && s.Year == d.Year)),
        ];
    }
}
