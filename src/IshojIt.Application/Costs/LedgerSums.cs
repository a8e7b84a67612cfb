using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Costs;

/// <summary>
/// A part of a total. Writers only add parts, each what its case adds or takes away, so that no two of them meet in a row; a total is the sum of its parts,
/// and now and then many parts are made one.
/// </summary>
public sealed class LedgerSumRow
{
    public Guid Id { get; set; }

    public LedgerDimension Dimension { get; set; }

    public string Key { get; set; } = "";

    public ProposalState State { get; set; }

    /// <summary>0 for what belongs to no year.</summary>
    public int Year { get; set; }

    /// <summary>In øre, as the three after it.</summary>
    public long Expense { get; set; }

    public long Income { get; set; }

    public long Derived { get; set; }

    public long Continuing { get; set; }

    public int Cases { get; set; }

    public LedgerKey At => new(Dimension, Key, State, Year);

    public LedgerAmounts Amounts => new(new Dkk(Expense), new Dkk(Income), new Dkk(Derived), new Dkk(Continuing), Cases);

    public static LedgerSumRow Of(LedgerKey key, LedgerAmounts amounts, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Dimension = key.Dimension,
        Key = key.Key,
        State = key.State,
        Year = key.Year,
        Expense = amounts.Expense.Oere,
        Income = amounts.Income.Oere,
        Derived = amounts.Derived.Oere,
        Continuing = amounts.Continuing.Oere,
        Cases = amounts.Cases,
    };

    /// <summary>What a step of a case adds and takes away.</summary>
    public static IEnumerable<LedgerSumRow> Of(CaseStep step, DateTimeOffset now) =>
        LedgerContribution.Difference(LedgerContribution.Of(step.Before), LedgerContribution.Of(step.After)).Select(d => Of(d.Key, d.Value, now));
}

internal sealed class LedgerSumMapping : IEntityTypeConfiguration<LedgerSumRow>
{
    public void Configure(EntityTypeBuilder<LedgerSumRow> builder)
    {
        builder.ToTable("LedgerSums");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Key).HasMaxLength(40);
        builder.Ignore(s => s.At);
        builder.Ignore(s => s.Amounts);
        builder.HasIndex(s => new { s.Dimension, s.Year });
    }
}
