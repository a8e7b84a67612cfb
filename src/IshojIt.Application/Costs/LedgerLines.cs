using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Costs;

/// <summary>A line of the ledger to be added up in the database: the same rows as <see cref="CostLineRow"/>, the amount as the number it is stored as.</summary>
public sealed class LedgerLine
{
    public ProposalId ProposalId { get; set; }

    public int CostVersion { get; set; }

    public AreaCode BudgetArea { get; set; }

    public CostNature Nature { get; set; }

    public int Year { get; set; }

    /// <summary>In øre.</summary>
    public long Amount { get; set; }

    public bool Permanent { get; set; }
}

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> builder) => builder.HasNoKey().ToView("CostLines");
}

/// <summary>The two sums that a list shows of each of its cases.</summary>
internal sealed class CaseSums(Dictionary<ProposalId, long> year, Dictionary<ProposalId, long> continuing)
{
    public Dkk YearOf(ProposalId id) => new(year.GetValueOrDefault(id));

    public Dkk ContinuingOf(ProposalId id) => new(continuing.GetValueOrDefault(id));
}

/// <summary>Which lines count: those of each case's current cost version.</summary>
internal static class LedgerLines
{
    public static IQueryable<LedgerLine> CurrentLines(this IshojItDbContext db, IQueryable<ProposalRow> cases) =>
        from p in cases
        join c in db.Ledger on new { p.Id, p.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
        select c;

    public static IQueryable<LedgerLine> Expenses(this IQueryable<LedgerLine> lines) =>
        lines.Where(c => c.Nature != CostNature.Saving && c.Nature != CostNature.Income);

    /// <summary>Derived operating costs: operation, licence, and whatever is permanent.</summary>
    public static IQueryable<LedgerLine> Derived(this IQueryable<LedgerLine> lines) =>
        lines.Expenses().Where(c => c.Nature == CostNature.Operation || c.Nature == CostNature.Licence || c.Permanent);

    /// <summary>What runs on for ever: each area's permanent expenses of a nature, in the last year that states them.</summary>
    public static IQueryable<LedgerLine> Continuing(this IQueryable<LedgerLine> lines, IshojItDbContext db) => lines.Expenses().Where(c => c.Permanent
        && !db.Ledger.Any(later => later.ProposalId == c.ProposalId && later.CostVersion == c.CostVersion && later.BudgetArea == c.BudgetArea
            && later.Nature == c.Nature && later.Permanent && later.Year > c.Year));

    public static async Task<CaseSums> CaseSumsAsync(this IshojItDbContext db, IReadOnlyList<ProposalId> ids, int year, CancellationToken ct)
    {
        var lines = db.CurrentLines(db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)));
        return new CaseSums(
            await SumsAsync(lines.Expenses().Where(c => c.Year == year), ct),
            await SumsAsync(lines.Continuing(db), ct));
    }

    private static Task<Dictionary<ProposalId, long>> SumsAsync(IQueryable<LedgerLine> lines, CancellationToken ct) =>
        lines.GroupBy(c => c.ProposalId).Select(g => new { g.Key, Sum = g.Sum(c => c.Amount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
}
