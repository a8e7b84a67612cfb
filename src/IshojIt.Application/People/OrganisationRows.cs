using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.People;

public sealed class PersonRow
{
    public UserId User { get; set; }

    public string DisplayName { get; set; } = "";

    /// <summary>The person's object identifier at the sign-in provider, written at her first sign-in or by an administrator; null for demo people.</summary>
    public string? ObjectId { get; set; }

    /// <summary>Where mail to the person goes; null for one who reads her notices in the program only.</summary>
    public string? Email { get; set; }
}

public sealed class DirectorAreaRow
{
    public DirectorAreaCode Code { get; set; }

    public string Name { get; set; } = "";
}

public sealed class BudgetAreaRow
{
    public AreaCode Code { get; set; }

    public string Name { get; set; } = "";

    public DirectorAreaCode DirectorArea { get; set; }

    public string Committee { get; set; } = "";
}

public sealed class RoleAssignmentRow
{
    public Guid Id { get; set; }

    public UserId User { get; set; }

    public Role Role { get; set; }

    public string? Unit { get; set; }

    public bool IsHead { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<PersonRow>, IEntityTypeConfiguration<DirectorAreaRow>,
    IEntityTypeConfiguration<BudgetAreaRow>, IEntityTypeConfiguration<RoleAssignmentRow>, IEntityTypeConfiguration<SubstituteRow>, IEntityTypeConfiguration<AbsenceRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("People");
        builder.HasKey(p => p.User);
        builder.Property(p => p.DisplayName).HasMaxLength(120);
        builder.Property(p => p.ObjectId).HasMaxLength(60);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.HasIndex(p => p.ObjectId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DirectorAreaRow> builder)
    {
        builder.ToTable("DirectorAreas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Name).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<BudgetAreaRow> builder)
    {
        builder.ToTable("BudgetAreas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Committee).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<RoleAssignmentRow> builder)
    {
        builder.ToTable("RoleAssignments");
        builder.Property(a => a.Unit).HasMaxLength(120);
        builder.HasIndex(a => a.User);
    }

    public void Configure(EntityTypeBuilder<SubstituteRow> builder)
    {
        builder.ToTable("Substitutes");
        builder.Property(s => s.EndReason).HasMaxLength(PeriodRow.LongestReason);
        builder.HasIndex(s => s.By);
        builder.HasIndex(s => s.To);
    }

    public void Configure(EntityTypeBuilder<AbsenceRow> builder)
    {
        builder.ToTable("Absences");
        builder.Property(a => a.EndReason).HasMaxLength(PeriodRow.LongestReason);
        builder.HasIndex(a => a.User);
        builder.HasIndex(a => a.To);
    }
}
