using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Deviations;

/// <summary>What the list of deviations holds: the deviations themselves, routes that were lowered, approvals that lapsed.</summary>
public enum DeviationEntryKind
{
    StartedWithoutApproval,
    ApprovalLost,
    ActualsAboveApproved,
    LoweredRoute,
    LapsedApproval,
}

/// <summary>One line of the list of deviations, derived from its case and rewritten with it.</summary>
public sealed class DeviationEntryRow
{
    public ProposalId ProposalId { get; set; }

    /// <summary>The place in the case's own list.</summary>
    public int N { get; set; }

    public DeviationEntryKind Kind { get; set; }

    /// <summary>The Danish date on which it began: of the act, the decision or the lapse.</summary>
    public DateOnly BeganOn { get; set; }

    /// <summary>When it was registered; UTC.</summary>
    public DateTimeOffset RegisteredAt { get; set; }

    public StartAct? Act { get; set; }

    public string? Reason { get; set; }

    /// <summary>The day from which an approval covered what was begun; null while none does.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Waits for the executive board to close it.</summary>
    public bool Open { get; set; }

    public DeviationEnd? ClosedAs { get; set; }

    public DateOnly? ClosedOn { get; set; }
}

internal sealed class DeviationMapping : IEntityTypeConfiguration<DeviationEntryRow>
{
    public void Configure(EntityTypeBuilder<DeviationEntryRow> builder)
    {
        builder.ToTable("DeviationEntries");
        builder.HasKey(d => new { d.ProposalId, d.N });
        builder.Property(d => d.Reason).HasMaxLength(4000);
        builder.HasIndex(d => new { d.RegisteredAt, d.ProposalId, d.N });
        builder.HasIndex(d => new { d.Open, d.RegisteredAt });
        builder.HasIndex(d => new { d.Kind, d.RegisteredAt });
    }
}
