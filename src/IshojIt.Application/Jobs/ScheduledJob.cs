using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Jobs;

/// <summary>Something that is done again and again, whatever anybody does. It may be run twice and by several at once without harm.</summary>
public interface IJob
{
    string Name { get; }

    /// <summary>When it is due next, after an instant at which it was done.</summary>
    DateTimeOffset NextAfter(DateTimeOffset now);

    /// <summary>Answers the code of an expected failure; null where it went well.</summary>
    Task<string?> RunAsync(CancellationToken ct);
}

/// <summary>When a job is due, who runs it, and how it last went: shared by all instances, and there after a restart.</summary>
public sealed class ScheduledJobRow
{
    public string Name { get; set; } = "";

    public DateTimeOffset DueAt { get; set; }

    public Guid? Lease { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? LastRunAt { get; set; }

    public DateTimeOffset? SucceededAt { get; set; }

    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>The code of the last failure; it stays after a success, which is the later of the two instants.</summary>
    public string? Failure { get; set; }
}

internal sealed class ScheduledJobMapping : IEntityTypeConfiguration<ScheduledJobRow>
{
    public void Configure(EntityTypeBuilder<ScheduledJobRow> builder)
    {
        builder.ToTable("ScheduledJobs");
        builder.HasKey(j => j.Name);
        builder.Property(j => j.Name).HasMaxLength(40);
        builder.Property(j => j.Failure).HasMaxLength(40);
    }
}
