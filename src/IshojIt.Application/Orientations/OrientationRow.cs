using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Orientations;

/// <summary>One cost version's orientation of one centre, derived from its case and written with it.</summary>
public sealed class OrientationRow
{
    public ProposalId ProposalId { get; set; }

    public Centre Centre { get; set; }

    public int CostVersion { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public DateOnly RunsOutOn { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public UserId? AcknowledgedBy { get; set; }
}

internal sealed class OrientationMapping : IEntityTypeConfiguration<OrientationRow>
{
    public void Configure(EntityTypeBuilder<OrientationRow> builder)
    {
        builder.ToTable("Orientations");
        builder.HasKey(o => new { o.ProposalId, o.Centre, o.CostVersion });
        builder.HasIndex(o => new { o.Centre, o.SentAt, o.ProposalId, o.CostVersion, o.AcknowledgedAt, o.RunsOutOn });
    }
}
