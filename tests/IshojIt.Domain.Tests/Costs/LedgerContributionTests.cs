using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

public sealed class LedgerContributionTests
{
    private static readonly Guid System = Guid.Parse("00000000-0000-0000-0000-0000000000a1");

    [Fact]
    public void A_case_stands_under_the_whole_its_areas_and_its_systems_with_expenses_gains_and_derived_costs_apart()
    {
        var contribution = LedgerContribution.Of(ProposalState.Cleared, [Line("301", CostNature.Operation, 100), Line("301", CostNature.Training, 10), Line("402", CostNature.Saving, 7)], [System, System]);

        Assert.Equal(new LedgerAmounts(new Dkk(110), new Dkk(7), new Dkk(100), Dkk.Zero, 1), contribution[At(LedgerDimension.Whole, "", 2027)]);
        Assert.Equal(new LedgerAmounts(new Dkk(110), Dkk.Zero, new Dkk(100), Dkk.Zero, 1), contribution[At(LedgerDimension.BudgetArea, "301", 2027)]);
        Assert.Equal(new LedgerAmounts(Dkk.Zero, new Dkk(7), Dkk.Zero, Dkk.Zero, 0), contribution[At(LedgerDimension.BudgetArea, "402", 2027)]);
        Assert.Equal(contribution[At(LedgerDimension.Whole, "", 2027)], contribution[At(LedgerDimension.System, System.ToString(), 2027)]);
        Assert.Equal(8, contribution.Count);
    }

    [Fact]
    public void What_runs_on_is_the_last_year_of_each_permanent_expense_and_the_case_counts_once_beside_the_years()
    {
        var contribution = LedgerContribution.Of(
            ProposalState.InReview,
            [Line("301", CostNature.Licence, 100, 2027, true), Line("301", CostNature.Licence, 120, 2028, true), Line("301", CostNature.Income, 50, 2028, true), Line("402", CostNature.Operation, 3, 2027, true), Line("402", CostNature.Operation, 900, 2028)],
            []);

        var whole = contribution.Where(c => c.Key.Dimension == LedgerDimension.Whole).ToDictionary(c => c.Key.Year, c => c.Value);
        Assert.Equal(new LedgerAmounts(Dkk.Zero, Dkk.Zero, Dkk.Zero, Dkk.Zero, 1), whole[LedgerKey.NoYear]);
        Assert.Equal(new Dkk(123), whole.Values.Sum(of => of.Continuing));
        Assert.Equal([(2027, 3L), (2028, 120L)], whole.Where(y => y.Key != LedgerKey.NoYear).Select(y => (y.Key, y.Value.Continuing.Oere)).Order());
    }

    [Fact]
    public void A_permanent_expense_runs_on_through_the_years_that_do_not_state_it_until_the_next_that_does()
    {
        CostLine[] lines = [Line("301", CostNature.Licence, 100, 2027, true), Line("301", CostNature.Licence, 120, 2030, true), Line("301", CostNature.Operation, 7, 2028)];

        var changes = lines.ContinuingChanges().ToList();

        long[] carried = [.. Enumerable.Range(2027, 6).Select(year => changes.Where(c => c.Year < year).Sum(c => c.Change.Oere))];
        Assert.Equal([0, 100, 100, 0, 120, 120], carried);
        Assert.All(Enumerable.Range(2027, 6), year => Assert.Equal(
            lines.RunningExpense(new AreaCode("301"), year).Oere, carried[year - 2027] + lines.Where(l => l.Year == year).Sum(l => l.Amount.Oere)));
    }

    [Theory]
    [InlineData(ProposalState.Draft)]
    [InlineData(ProposalState.Rejected)]
    [InlineData(ProposalState.Withdrawn)]
    public void A_draft_and_a_case_that_came_to_nothing_contribute_nothing(ProposalState state) =>
        Assert.Empty(LedgerContribution.Of(state, [Line("301", CostNature.Operation, 100)], []));

    [Fact]
    public void A_case_that_moves_on_takes_its_amounts_from_where_they_stood()
    {
        CostLine[] lines = [Line("301", CostNature.Operation, 100)];
        var (before, now) = (LedgerContribution.Of(ProposalState.InReview, lines, []), LedgerContribution.Of(ProposalState.Cleared, lines, []));

        var difference = LedgerContribution.Difference(before, now).ToList();

        Assert.Equal(8, difference.Count);
        Assert.True(difference.Aggregate(default(LedgerAmounts), (sum, d) => sum + d.Value).IsNothing);
        Assert.Empty(LedgerContribution.Difference(now, now));
    }

    private static LedgerKey At(LedgerDimension dimension, string key, int year) => new(dimension, key, ProposalState.Cleared, year);

    private static CostLine Line(string area, CostNature nature, long oere, int year = 2027, bool permanent = false) => new(new AreaCode(area), nature, year, new Dkk(oere), permanent);
}
