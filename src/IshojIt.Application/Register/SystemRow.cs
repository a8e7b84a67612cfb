using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Register;

/// <summary>An entry of the register of systems.</summary>
public sealed class SystemRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string? Owner { get; set; }

    public AreaCode BudgetArea { get; set; }

    public string? Supplier { get; set; }

    public DateOnly? ContractEnd { get; set; }

    public Hosting Hosting { get; set; }

    /// <summary>Names of other systems, one a line.</summary>
    public string Interfaces { get; set; } = "";

    public SystemState State { get; set; }

    /// <summary>The case that planned it; null for what was there before.</summary>
    public ProposalId? ProposalId { get; set; }

    public int Version { get; set; } = 1;
}

internal sealed class SystemMapping : IEntityTypeConfiguration<SystemRow>
{
    public void Configure(EntityTypeBuilder<SystemRow> builder)
    {
        builder.ToTable("Systems");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Owner).HasMaxLength(120);
        builder.Property(s => s.Supplier).HasMaxLength(200);
        builder.Property(s => s.Interfaces).HasMaxLength(4000);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Name);
        builder.HasIndex(s => s.BudgetArea);
        builder.HasIndex(s => s.ProposalId);
    }
}
