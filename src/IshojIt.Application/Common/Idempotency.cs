using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Common;

/// <summary>A creation that was answered under a key, so that the same request again answers the same.</summary>
public sealed class IdempotencyRow
{
    public UserId User { get; set; }

    public string Key { get; set; } = "";

    public string BodyHash { get; set; } = "";

    /// <summary>What was created: a case number or an identifier.</summary>
    public string Created { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(r => new { r.User, r.Key });
        builder.Property(r => r.Key).HasMaxLength(200);
        builder.Property(r => r.BodyHash).HasMaxLength(64);
        builder.Property(r => r.Created).HasMaxLength(60);
    }
}
