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

    public IReadOnlyList<string> InterfaceNames => Interfaces.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public SystemState State { get; set; }

    /// <summary>The case that planned it; null for what was there before.</summary>
    public ProposalId? ProposalId { get; set; }

    /// <summary>The supplier as suppliers are compared.</summary>
    public string? SupplierKey { get; set; }

    /// <summary>Name and supplier in lower case: what the list is searched in.</summary>
    public string SearchText { get; set; } = "";

    public int Version { get; set; } = 1;
}

/// <summary>A word of a system's name, by which systems that look alike are found.</summary>
public sealed class SystemWordRow
{
    public Guid SystemId { get; set; }

    public string Word { get; set; } = "";
}

internal sealed class SystemMapping : IEntityTypeConfiguration<SystemRow>, IEntityTypeConfiguration<SystemWordRow>
{
    public void Configure(EntityTypeBuilder<SystemRow> builder)
    {
        builder.ToTable("Systems");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Name).HasMaxLength(SystemFieldsValidator.LongestName);
        builder.Property(s => s.Owner).HasMaxLength(SystemFieldsValidator.LongestOwner);
        builder.Property(s => s.Supplier).HasMaxLength(SystemFieldsValidator.LongestSupplier);
        builder.Property(s => s.Interfaces).HasMaxLength(SystemFieldsValidator.LongestInterfaces);
        builder.Ignore(s => s.InterfaceNames);
        builder.Property(s => s.SupplierKey).HasMaxLength(200);
        builder.Property(s => s.SearchText).HasMaxLength(401);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.Name, s.Id });
        builder.HasIndex(s => new { s.ContractEnd, s.Name, s.Id });
        builder.HasIndex(s => s.SupplierKey);
        builder.HasIndex(s => s.BudgetArea);
        builder.HasIndex(s => s.ProposalId);
    }

    public void Configure(EntityTypeBuilder<SystemWordRow> builder)
    {
        builder.ToTable("SystemWords");
        builder.HasKey(w => new { w.Word, w.SystemId });
        builder.Property(w => w.Word).HasMaxLength(200);
        builder.HasIndex(w => w.SystemId);
    }
}
