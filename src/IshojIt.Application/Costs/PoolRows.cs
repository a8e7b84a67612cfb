using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Costs;

/// <summary>A pool with its two sums, in øre, kept in step with the rows behind them; the database itself refuses more drawn than released.</summary>
public sealed class PoolRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public int Year { get; set; }

    public PoolKind Kind { get; set; }

    public long Released { get; set; }

    public long Drawn { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public UserId CreatedBy { get; set; }

    public Pool ToPool() => new(Id, Name, Year, Kind, new Dkk(Released), new Dkk(Drawn));
}

/// <summary>What the council decided on a pool: a release, a reduction (negative), or the rest of one pool moved to another.</summary>
public sealed class PoolReleaseRow : IAppendOnly
{
    public Guid Id { get; set; }

    public Guid PoolId { get; set; }

    /// <summary>The other pool of a carry-over; null of a release.</summary>
    public Guid? OtherPoolId { get; set; }

    public Dkk Amount { get; set; }

    public DateOnly Decided { get; set; }

    /// <summary>The meeting and item that decided it.</summary>
    public string Reference { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public UserId By { get; set; }
}

/// <summary>What a case drew, or where negative gave back.</summary>
public sealed class PoolDrawRow : IAppendOnly
{
    public Guid Id { get; set; }

    public Guid PoolId { get; set; }

    public ProposalId ProposalId { get; set; }

    public Dkk Amount { get; set; }

    public int CostVersion { get; set; }

    public DateTimeOffset At { get; set; }

    public UserId By { get; set; }
}

internal sealed class PoolMapping : IEntityTypeConfiguration<PoolRow>, IEntityTypeConfiguration<PoolReleaseRow>, IEntityTypeConfiguration<PoolDrawRow>
{
    public void Configure(EntityTypeBuilder<PoolRow> builder)
    {
        builder.ToTable("Pools", table => table.HasCheckConstraint("CK_Pools_Drawn", "\"Drawn\" >= 0 AND \"Drawn\" <= \"Released\""));
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(PoolFieldsValidator.LongestName);
        builder.HasIndex(p => new { p.Year, p.Id });
    }

    public void Configure(EntityTypeBuilder<PoolReleaseRow> builder)
    {
        builder.ToTable("PoolReleases");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Reference).HasMaxLength(PoolFieldsValidator.LongestReference);
        builder.HasIndex(r => new { r.PoolId, r.At });
    }

    public void Configure(EntityTypeBuilder<PoolDrawRow> builder)
    {
        builder.ToTable("PoolDraws");
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.PoolId, d.At });
        builder.HasIndex(d => d.ProposalId);
    }
}
