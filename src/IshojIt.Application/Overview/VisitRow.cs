using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Overview;

/// <summary>When a person last looked at her overview, and until when she had seen the news before that visit.</summary>
public sealed class VisitRow
{
    public UserId User { get; set; }

    /// <summary>The end of the visit before the present one: news are newer.</summary>
    public DateTimeOffset Since { get; set; }

    public DateTimeOffset LastAt { get; set; }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<VisitRow>
{
    public void Configure(EntityTypeBuilder<VisitRow> builder)
    {
        builder.ToTable("Visits");
        builder.HasKey(v => v.User);
    }
}
