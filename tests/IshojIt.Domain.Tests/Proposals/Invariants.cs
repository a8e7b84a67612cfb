using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What must hold after every step of every case.</summary>
internal static class Invariants
{
    public static void Same(Proposal before, Proposal after, string game, List<string> trail) =>
        Assert.True(ReferenceEquals(before, after), Story("a refused command changed something", game, trail));

    public static void Hold(Proposal before, Proposal p, World w, string game, List<string> trail)
    {
        void Must(bool holds, string what) => Assert.True(holds, Story(what, game, trail));

        Must(p.State != ProposalState.Started || (p.WorkBegun && StartGate.IsCovered(p, w)), "Started means begun and covered");
        Must(!p.WorkBegun || p.State.IsFinal() || StartGate.IsCovered(p, w) || p.OpenDeviations.Any(), "begun without cover has an open deviation");
        Must(p.State.IsFinal() || Duties.Of(p, w).Any(d => d.MayAct.Count > 0), "somebody's turn, with a person who may act");
        var nobodys = p.State != ProposalState.Cleared ? null : StartGate.Evaluate(p, w).FirstOrDefault(r => !r.Met && !TimeLiftsIt(r, w) && !IsSomebodysTurn(r, p, w));
        Must(nobodys is null, $"{nobodys?.Id} ({nobodys?.Missing}) holds a cleared case back, and is neither lifted by a deadline nor the open duty of somebody");
        Must(p.RouteDecisions.Count(d => d.Standing is RouteStanding.Standing or RouteStanding.Pending) <= 1, "one decision on the route stands");
        Must((p.State == ProposalState.Political) == (p.Stage is not null), "a stage in the political state only");
        Must(CouncilAfterCommittee(p), "Byråd decided before ØPU on this revision");
        Must(Grew(before, p), "something decided was overwritten");
        Must(p.Version >= before.Version, "the version fell");
        Must(p.CostSets.All(c => p.Orientations.Count(o => o.CostVersion == c.Number) == 2), "each cost version orients both centres");
        Must(p.CostSets.Skip(before.CostSets.Count).All(c => p.Orientations.Except(before.Orientations).Count(o => o.CostVersion == c.Number && o.SentAt == c.At) == 2), "a cost version was made in one step and its orientations in another");
        Must(!p.IsSubmitted || p.CostSets[^1].Lines.SameLines(p.Revisions[^1].Content.Costs), "the current cost version is the revision's costs");
        Must(p.Content.Costs.ByAreaAndYear().Sum(x => x.Expense) == p.Content.Costs.Where(c => c.IsExpense).Sum(c => c.Amount), "costs by area and year equal the sum of lines");
        Must(p.Approvals.All(a => a.Decided.Count > 0 || a.Kind != ApprovalKind.Council || a.Covers.Sum(c => c.Amount) == a.Lines.Where(l => l.IsExpense).Sum(l => l.Amount)), "the council's cover equals the sum of lines");
    }

    /// <summary>No submitted part's route is above the whole's; an assessment is asked anew of the whole, and left out of both.</summary>
    public static void NoFreer(IEnumerable<Proposal> parts, Proposal whole, World world, string game, List<string> trail)
    {
        Route FloorOf(Proposal p) => p.Floor(Rulebook.Evaluate(p.InputOf(world) with { FinanceSaysCouncilMoney = false }));
        Assert.True(!whole.IsSubmitted || parts.Where(p => p.IsSubmitted).All(p => FloorOf(p) <= FloorOf(whole)), Story("the whole is freer than a part", game, trail));
    }

    /// <summary>What a case contributes to the ledger, counted here line by line.</summary>
    public static void Contributes(Proposal p, IReadOnlyDictionary<LedgerKey, LedgerAmounts> contribution, string game, List<string> trail)
    {
        var lines = p.IsSubmitted && p.State is not (ProposalState.Rejected or ProposalState.Withdrawn) ? p.CostSets[^1].Lines : [];
        foreach (var (dimension, key, of) in lines.GroupBy(l => l.BudgetArea.Value).Select(g => (LedgerDimension.BudgetArea, g.Key, g.ToList())).Append((LedgerDimension.Whole, "", lines.ToList())))
        {
            foreach (var year in of.Select(l => l.Year).Distinct())
            {
                long Sum(Func<CostLine, bool> which) => of.Where(l => l.Year == year).Where(which).Sum(l => l.Amount.Oere);
                var stated = contribution.GetValueOrDefault(new LedgerKey(dimension, key, p.State, year));
                var counted = (Sum(l => !IsGain(l)), Sum(IsGain), Sum(l => !IsGain(l) && (l.Permanent || l.Nature is CostNature.Operation or CostNature.Licence)));
                Assert.True((stated.Expense.Oere, stated.Income.Oere, stated.Derived.Oere) == counted, Story($"{dimension} {key} {year} is not the sum of its lines", game, trail));
            }

            var runsOn = of.Where(l => l.Permanent && !IsGain(l) && !of.Any(o => o.Permanent && o.BudgetArea == l.BudgetArea && o.Nature == l.Nature && o.Year > l.Year)).Sum(l => l.Amount.Oere);
            var changes = contribution.Where(c => c.Key.Dimension == dimension && c.Key.Key == key).ToDictionary(c => c.Key.Year, c => c.Value.Continuing.Oere);
            Assert.True(changes.Values.Sum() == runsOn, Story($"what runs on for {dimension} {key} is not the sum of its lines", game, trail));
            foreach (var year in Enumerable.Range(2026, 8))
            {
                var carried = of.Where(l => l.Permanent && !IsGain(l) && l.Year < year && !of.Any(o => o.Permanent && o.BudgetArea == l.BudgetArea && o.Nature == l.Nature && o.Year > l.Year && o.Year <= year)).Sum(l => l.Amount.Oere);
                Assert.True(changes.Where(c => c.Key < year).Sum(c => c.Value) == carried, Story($"what runs on into {year} for {dimension} {key} is not the sum of its lines", game, trail));
            }
        }

        Assert.True(lines.Count > 0 == contribution.Count > 0, Story("a case without costs contributes, or one with costs does not", game, trail));
        Assert.All(contribution.Keys, key => Assert.Equal(p.State, key.State));
    }

    /// <summary>What a case holds of the pool, beside what others drew of it.</summary>
    public static void Draws(Proposal p, Pool pool, Dkk others, string game, List<string> trail)
    {
        var held = p.StandingAssessment?.Draw;
        Assert.True(pool.Drawn == others + (held?.Amount ?? Dkk.Zero) && pool.Remaining >= Dkk.Zero, Story("more was drawn on the pool than it has", game, trail));
        Assert.True(held is null || held.Amount == pool.NeedOf(p), Story("a case holds another amount of the pool than it costs", game, trail));
        Assert.True(held is null || p.Content.Costs.Where(pool.Pays).Any(l => l.Year <= pool.Year), Story("the pool pays for what is of the other kind", game, trail));
        Assert.True(held is null || p.State is not (ProposalState.Returned or ProposalState.ReferredToBudget or ProposalState.Rejected or ProposalState.Withdrawn), Story("a case that is not carried out holds money of the pool", game, trail));
    }

    private static bool IsGain(CostLine line) => line.Nature is CostNature.Saving or CostNature.Income;

    /// <summary>Such as a hearing whose only respondent keeps out of the case.</summary>
    private static bool TimeLiftsIt(Requirement requirement, World w) => requirement.Deadline >= w.Today
        && requirement.Id is RequirementId.OtherAreasHeard or RequirementId.FinanceOrientedOnAllCosts or RequirementId.ItOrientedOnAllCosts;

    /// <summary>The duty itself, or, where nobody of its seat may act, naming a stand-in for it.</summary>
    private static bool IsSomebodysTurn(Requirement requirement, Proposal p, World w)
    {
        var duties = Duties.Of(p, w).Where(d => d.Open).ToList();
        var own = duties.Where(d => requirement.Acts.Any(act => act.ToString() == d.Kind.ToString())).ToList();
        return own.Any(d => d.MayAct.Count > 0) || (own.Count > 0 && duties.Any(d => d.Kind == DutyKind.AssignStandIn && d.MayAct.Count > 0));
    }

    private static bool CouncilAfterCommittee(Proposal p) => p.Items
        .Where(i => i.Body == Body.CityCouncil && i.Outcome is not null)
        .All(i => p.Items.Any(o => o.Body == Body.FinanceCommittee && o.Revision == i.Revision && o.Outcome is not null && o.Date <= i.Date && o.DecidedBy!.At <= i.DecidedBy!.At));

    private static bool Grew(Proposal before, Proposal p) =>
        Prefix(before.Revisions, p.Revisions, r => r)
        && Prefix(before.CostSets, p.CostSets, c => c)
        && Prefix(before.Questions, p.Questions, q => q with { Answer = null })
        && Prefix(before.Links, p.Links, l => l)
        && Prefix(before.Reviews, p.Reviews, r => r with { VoidedInRevision = null })
        && Prefix(before.Assessments, p.Assessments, a => a with { VoidedInRevision = null })
        && Prefix(before.Approvals, p.Approvals, a => a with { Status = default, EndedInRevision = null })
        && Prefix(before.Items, p.Items, i => i.Outcome is null ? (i.Meeting, i.N, (ItemOutcome?)null) : (i.Meeting, i.N, i.Outcome), decidedOnly: i => i.Outcome is null)
        && Prefix(before.Starts, p.Starts, s => s)
        && Prefix(before.Deviations, p.Deviations, d => d.Id)
        && Prefix(before.ActualCosts, p.ActualCosts, a => a)
        && before.Orientations.Where(o => o.AcknowledgedAt is not null).All(p.Orientations.Contains)
        && before.Hearings.Zip(p.Hearings).All(pair => Prefix(pair.First.Answers, pair.Second.Answers, a => a));

    private static bool Prefix<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TKey> key, Func<T, bool>? decidedOnly = null) =>
        after.Count >= before.Count && before.Zip(after).All(pair => decidedOnly?.Invoke(pair.First) == true || Equals(key(pair.First), key(pair.Second)));

    private static string Story(string what, string game, List<string> trail) => $"{what}; {game}:\n{string.Join('\n', trail)}";
}
