using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Notifications;

/// <summary>Where a message is on its way out. In flight is not a state but a lease that has not run out.</summary>
public enum DeliveryState
{
    /// <summary>Written; how its recipient wants it is not looked up yet.</summary>
    New,

    /// <summary>To be mailed.</summary>
    Waiting,

    /// <summary>For the recipient's next daily digest.</summary>
    Held,

    /// <summary>In the program only: no address, so chosen, or a case that the recipient sees no longer.</summary>
    Kept,

    Sent,

    /// <summary>Given up; an administrator may send it again.</summary>
    Dead,
}

/// <summary>A notice to one person, written with the act that it tells of; never the text of a case. It is the inbox's row and the mail's at once.</summary>
public sealed class OutboxMessageRow
{
    public const int LongestAnswer = 400;

    public Guid Id { get; set; }

    /// <summary>No case's in the daily digest, which is about many, and in what tells of a substitution.</summary>
    public ProposalId ProposalId { get; set; }

    /// <summary>The substitution that it tells of; null for what is about cases.</summary>
    public Guid? SubstituteId { get; set; }

    public string Number { get; set; } = "";

    public UserId Recipient { get; set; }

    public NoticeGroup Group { get; set; }

    /// <summary>What it tells: the kind of a duty, the command that was carried out, or <c>substitute-registered</c> and <c>substitute-ended</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Whom the recipient stands in for; null for her own. In what tells of a substitution: the absent person, as <see cref="By"/> is her substitute.</summary>
    public UserId? For { get; set; }

    /// <summary>Who acted, where it tells of an act.</summary>
    public UserId? By { get; set; }

    public UserId? ByFor { get; set; }

    public string? Paragraph { get; set; }

    /// <summary>The duty's; the substitution's last day.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>What may be said only once, such as a person's digest of a day; null for what acts cause.</summary>
    public string? OnceKey { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DeliveryState State { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it was first tried, or tried again after it was given up; null before that.</summary>
    public DateTimeOffset? TriedSince { get; set; }

    public Guid? Lease { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed, as a code; null after one that did not.</summary>
    public string? Failure { get; set; }

    /// <summary>The mail server's own words at that failure.</summary>
    public string? Answer { get; set; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessageRow>
{
    public void Configure(EntityTypeBuilder<OutboxMessageRow> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Number).HasMaxLength(12);
        builder.Property(m => m.Kind).HasMaxLength(60);
        builder.Property(m => m.Paragraph).HasMaxLength(60);
        builder.Property(m => m.OnceKey).HasMaxLength(200);
        builder.Property(m => m.Failure).HasMaxLength(40);
        builder.Property(m => m.Answer).HasMaxLength(OutboxMessageRow.LongestAnswer);
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => m.SentAt);
        builder.HasIndex(m => m.Lease);
        builder.HasIndex(m => new { m.Recipient, m.CreatedAt, m.Id });
        builder.HasIndex(m => new { m.Recipient, m.ReadAt });
        builder.HasIndex(m => m.OnceKey).IsUnique();
    }
}
