using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Meetings;

/// <summary>A meeting of a body. The items' texts and outcomes live in their cases.</summary>
public sealed class MeetingRow
{
    public Guid Id { get; set; }

    public Body Body { get; set; }

    public string? Committee { get; set; }

    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public string? Place { get; set; }

    /// <summary>When it was called off; null where it stands.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public UserId? CancelledBy { get; set; }

    public string? CancelledReason { get; set; }

    /// <summary>The last item number given out.</summary>
    public int LastN { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>That a case stands on a meeting, under a number.</summary>
public sealed class AgendaItemRow : IAppendOnly
{
    public Guid MeetingId { get; set; }

    public int N { get; set; }

    public int RunningNumber { get; set; }

    public Body Body { get; set; }

    public int Year { get; set; }

    public ProposalId ProposalId { get; set; }

    public string ProposalNumber { get; set; } = "";
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingRow>, IEntityTypeConfiguration<AgendaItemRow>
{
    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Committee).HasMaxLength(MeetingFieldsValidator.LongestCommittee);
        builder.Property(m => m.CancelledReason).HasMaxLength(MeetingFieldsValidator.LongestReason);
        builder.Property(m => m.Place).HasMaxLength(MeetingFieldsValidator.LongestPlace);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.Date, m.Id });
    }

    public void Configure(EntityTypeBuilder<AgendaItemRow> builder)
    {
        builder.ToTable("AgendaItems");
        builder.HasKey(i => new { i.MeetingId, i.N });
        builder.Property(i => i.ProposalNumber).HasMaxLength(12);
        builder.HasIndex(i => new { i.Body, i.Year, i.RunningNumber }).IsUnique();
        builder.HasIndex(i => i.ProposalId);
    }
}
