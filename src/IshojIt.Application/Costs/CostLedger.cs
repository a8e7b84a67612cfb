using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>What costs are grouped by. A case with several systems counts under each of them.</summary>
public enum LedgerGroup { BudgetArea, System, State }

/// <summary>What is asked of the ledger; <paramref name="FirstYear"/> null is the budget year.</summary>
public sealed record LedgerQuestion(int? FirstYear = null, int Years = 4, LedgerGroup GroupBy = LedgerGroup.BudgetArea, CasePhase? Phase = null, ProposalState? State = null);

/// <summary>One year's sums. <paramref name="Derived"/> is the derived operating costs among the expenses.</summary>
public sealed record LedgerYear(int Year, Dkk Expense, Dkk Income, Dkk Derived);

/// <summary>One group; <paramref name="Key"/> is an area's code, a system's identifier or a state. <paramref name="Continuing"/> runs on, a year, after the last year stated.</summary>
public sealed record LedgerRow(string Key, int Cases, IReadOnlyList<LedgerYear> ByYear, Dkk Continuing);

/// <summary>The answer; the total is added up over the lines and not over the rows, and counts each case once.</summary>
public sealed record Ledger(IReadOnlyList<int> Years, IReadOnlyList<LedgerRow> Rows, LedgerRow Total);

/// <summary>The costs of every submitted case that the reader may see and that is not rejected or withdrawn, added up by the database, to the øre.</summary>
public sealed class CostLedger(IshojItDbContext db, CaseStore store)
{
    public async Task<Ledger> ReadAsync(LedgerQuestion question, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var first = question.FirstYear ?? world.Settings.Rulebook.BudgetYear;
        var years = Enumerable.Range(first, question.Years).ToList();
        var cases = Asked(db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation), question);
        var lines = db.CurrentLines(cases);
        var total = await SumsAsync(Whole(lines), Whole(lines.Continuing(db)), years, key => key.ToString(CultureInfo.InvariantCulture), ct);
        var groups = question.GroupBy switch
        {
            LedgerGroup.System => await SumsAsync(BySystem(lines), BySystem(lines.Continuing(db)), years, key => key.ToString("D"), ct),
            LedgerGroup.State => await SumsAsync(ByState(lines), ByState(lines.Continuing(db)), years, key => key.Camel(), ct),
            _ => await SumsAsync(ByArea(lines), ByArea(lines.Continuing(db)), years, key => key.Value, ct),
        };
        return new Ledger(years, [.. groups.Cases.Keys.Order(StringComparer.Ordinal).Select(key => RowOf(key, groups, years))], RowOf("0", total, years));
    }

    private static IQueryable<ProposalRow> Asked(IQueryable<ProposalRow> cases, LedgerQuestion question)
    {
        cases = cases.Where(p => p.FirstSubmittedAt != null && p.State != ProposalState.Rejected && p.State != ProposalState.Withdrawn);
        cases = question.Phase is { } phase ? cases.In(phase) : cases;
        return question.State is { } state ? cases.Where(p => p.State == state) : cases;
    }

    private static IQueryable<KeyedLine<int>> Whole(IQueryable<LedgerLine> lines) =>
        lines.Select(c => new KeyedLine<int> { Key = 0, Case = c.ProposalId, Nature = c.Nature, Year = c.Year, Amount = c.Amount, Permanent = c.Permanent });

    private static IQueryable<KeyedLine<AreaCode>> ByArea(IQueryable<LedgerLine> lines) =>
        lines.Select(c => new KeyedLine<AreaCode> { Key = c.BudgetArea, Case = c.ProposalId, Nature = c.Nature, Year = c.Year, Amount = c.Amount, Permanent = c.Permanent });

    private IQueryable<KeyedLine<Guid>> BySystem(IQueryable<LedgerLine> lines) =>
        from c in lines
        join l in db.SystemLinks on c.ProposalId equals l.ProposalId
        select new KeyedLine<Guid> { Key = l.SystemId, Case = c.ProposalId, Nature = c.Nature, Year = c.Year, Amount = c.Amount, Permanent = c.Permanent };

    private IQueryable<KeyedLine<ProposalState>> ByState(IQueryable<LedgerLine> lines) =>
        from c in lines
        join p in db.Proposals on c.ProposalId equals p.Id
        select new KeyedLine<ProposalState> { Key = p.State, Case = c.ProposalId, Nature = c.Nature, Year = c.Year, Amount = c.Amount, Permanent = c.Permanent };

    private static async Task<Sums> SumsAsync<TKey>(
        IQueryable<KeyedLine<TKey>> all, IQueryable<KeyedLine<TKey>> continuing, IReadOnlyList<int> years, Func<TKey, string> name, CancellationToken ct)
        where TKey : notnull
    {
        var byYear = await all.Where(c => years.Contains(c.Year)).GroupBy(c => new { c.Key, c.Year }).Select(g => new
        {
            g.Key.Key,
            g.Key.Year,
            All = g.Sum(c => c.Amount),
            Income = g.Sum(c => c.Nature == CostNature.Saving || c.Nature == CostNature.Income ? c.Amount : 0L),
            Derived = g.Sum(c => c.Nature == CostNature.Saving || c.Nature == CostNature.Income ? 0L
                : c.Nature == CostNature.Operation || c.Nature == CostNature.Licence || c.Permanent ? c.Amount : 0L),
        }).ToListAsync(ct);
        var cases = await all.GroupBy(c => c.Key).Select(g => new { g.Key, Count = g.Select(c => c.Case).Distinct().Count() }).ToListAsync(ct);
        var runningOn = await continuing.GroupBy(c => c.Key).Select(g => new { g.Key, Sum = g.Sum(c => c.Amount) }).ToListAsync(ct);
        return new Sums(
            [.. byYear.Select(y => new KeyedYear(name(y.Key), new LedgerYear(y.Year, new Dkk(y.All - y.Income), new Dkk(y.Income), new Dkk(y.Derived))))],
            cases.ToDictionary(c => name(c.Key), c => c.Count),
            runningOn.ToDictionary(c => name(c.Key), c => new Dkk(c.Sum)));
    }

    private static LedgerRow RowOf(string key, Sums sums, IReadOnlyList<int> years)
    {
        var stated = sums.Years.Where(y => y.Key == key).ToDictionary(y => y.Year.Year, y => y.Year);
        return new LedgerRow(key, sums.Cases.GetValueOrDefault(key),
            [.. years.Select(y => stated.GetValueOrDefault(y) ?? new LedgerYear(y, Dkk.Zero, Dkk.Zero, Dkk.Zero))], sums.Continuing.GetValueOrDefault(key));
    }

    private sealed record KeyedYear(string Key, LedgerYear Year);

    private sealed record Sums(IReadOnlyList<KeyedYear> Years, Dictionary<string, int> Cases, Dictionary<string, Dkk> Continuing);

    private sealed class KeyedLine<TKey>
    {
        public required TKey Key { get; init; }

        public ProposalId Case { get; init; }

        public CostNature Nature { get; init; }

        public int Year { get; init; }

        public long Amount { get; init; }

        public bool Permanent { get; init; }
    }
}
