using IshojIt.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.People;

/// <summary>One change of who acts for whom, or of a person's mail address; all of them are one chain. The action is <c>register-absence</c>, <c>end-substitute</c>, <c>set-mail-address</c> and the like.</summary>
public sealed class OrganisationAuditEntryRow : ChainedRow
{
    /// <summary>The absence or substitution that it is about; empty where it is about a person, whom what stands names.</summary>
    public Guid Subject { get; set; }

    /// <summary>JSON of what stands after it.</summary>
    public string After { get; set; } = "";

    protected override IEnumerable<(string Key, string? Value)> Said() => [("after", After), ("subject", Subject.ToString("D"))];
}

internal sealed class OrganisationAuditMapping : IEntityTypeConfiguration<OrganisationAuditEntryRow>
{
    public void Configure(EntityTypeBuilder<OrganisationAuditEntryRow> builder)
    {
        builder.ToTable("OrganisationAuditEntries");
        builder.HasKey(e => e.Seq);
        builder.Property(e => e.Seq).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(60);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.HasIndex(e => e.Subject);
    }
}
