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

/// <summary>The lines that a list of cases asks for.</summary>
internal static class LedgerLines
{
    /// <summary>The derived operating costs of a year, an area's or all, whichever case and version they are of; the natures are the domain's.</summary>
    public static IQueryable<LedgerLine> DerivedOf(this IshojItDbContext db, AreaCode? area, int year)
    {
        var derived = db.Ledger.Where(c => c.Year == year && !CostNatures.Gains.Contains(c.Nature) && (c.Permanent || CostNatures.Running.Contains(c.Nature)));
        return area is { } one ? derived.Where(c => c.BudgetArea == one) : derived;
    }
}
