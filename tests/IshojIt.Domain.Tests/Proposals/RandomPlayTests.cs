using System.Globalization;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

public sealed class RandomPlayTests(ITestOutputHelper output)
{
    private const int Fixed = 20261124;

    [Fact]
    [Guards("R15.2-8", "R15.2-9", "R15.2-11", "R15.2-12", "R15.2-14", "R15.2-15", "R15.2-17")]
    public void What_must_hold_holds_after_every_step_of_random_sequences()
    {
        var games = Setting("ISHOJIT_RANDOM_SEQUENCES") ?? 10000;
        var fresh = Setting("ISHOJIT_RANDOM_SEED") ?? Random.Shared.Next();
        output.WriteLine($"fixed seed {Fixed}, random seed {fresh}, {games} sequences of up to 60");

        RandomPlay[] plays = [RandomPlay.Run(Fixed, games / 2, 60), RandomPlay.Run(fresh, games - (games / 2), 60)];
        var steps = plays.Sum(p => p.Steps);

        var (draws, givenBack) = (plays.Sum(p => p.Draws), plays.Sum(p => p.GivenBack));

        output.WriteLine($"{steps} commands were carried out; a pool was drawn on {draws} times and got money back {givenBack} times");
        Assert.True(steps > games);
        Assert.True(draws > games / 20 && givenBack > games / 50, $"the pool was hardly played: {draws} draws, {givenBack} times given back");
        Assert.All(plays, AddsUp);
    }

    /// <summary>Totals that were kept step by step against the lines of the cases as they ended, counted anew.</summary>
    private static void AddsUp(RandomPlay play)
    {
        var counted = play.Ends.Where(p => p.IsSubmitted && p.State is not (ProposalState.Rejected or ProposalState.Withdrawn))
            .SelectMany(p => p.CostSets[^1].Lines.Select(l => (p.State, Line: l)))
            .GroupBy(l => new LedgerKey(LedgerDimension.BudgetArea, l.Line.BudgetArea.Value, l.State, l.Line.Year))
            .ToDictionary(g => g.Key, g => (Expense: g.Where(l => l.Line.IsExpense).Sum(l => l.Line.Amount.Oere), Income: g.Where(l => !l.Line.IsExpense).Sum(l => l.Line.Amount.Oere)));
        var kept = play.Totals.Where(t => t.Key is { Dimension: LedgerDimension.BudgetArea, Year: not LedgerKey.NoYear } && !t.Value.IsNothing).ToDictionary(t => t.Key, t => (Expense: t.Value.Expense.Oere, Income: t.Value.Income.Oere));
        Assert.Equal(counted.Where(c => c.Value != default).OrderBy(c => c.Key.ToString()), kept.Where(c => c.Value != default).OrderBy(c => c.Key.ToString()));
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
