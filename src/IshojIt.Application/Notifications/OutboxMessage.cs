using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Notifications;

/// <summary>A notice to one person, written with the act that it tells of; never the text of a case.</summary>
public sealed class OutboxMessageRow
{
    public Guid Id { get; set; }

    /// <summary>Null for what is about no case.</summary>
    public ProposalId? ProposalId { get; set; }

    /// <summary>The substitution that it tells of; null for what is about a case.</summary>
    public Guid? SubstituteId { get; set; }

    public string Number { get; set; } = "";

    public UserId Recipient { get; set; }

    /// <summary>What it tells: the kind of a duty, the command that was carried out, or <c>substitute-registered</c> and <c>substitute-ended</c>.</summary>
    public string Kind { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessageRow>
{
    public void Configure(EntityTypeBuilder<OutboxMessageRow> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Number).HasMaxLength(12);
        builder.Property(m => m.Kind).HasMaxLength(60);
        builder.HasIndex(m => new { m.SentAt, m.CreatedAt });
        builder.HasIndex(m => new { m.Recipient, m.CreatedAt });
    }
}
