using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Notifications;

/// <summary>That a step of a duty's ladder was said, to one person; the keys are such that it can be said only once.</summary>
public sealed class DutyStepRow : IAppendOnly
{
    public string Key { get; set; } = "";

    public UserId Recipient { get; set; }

    public ProposalId ProposalId { get; set; }

    public DutyKind Duty { get; set; }

    public LadderStep Step { get; set; }

    public DateOnly Deadline { get; set; }

    public DateTimeOffset At { get; set; }
}

internal sealed class DutyStepMapping : IEntityTypeConfiguration<DutyStepRow>
{
    public void Configure(EntityTypeBuilder<DutyStepRow> builder)
    {
        builder.ToTable("DutySteps");
        builder.HasKey(s => new { s.Key, s.Recipient });
        builder.Property(s => s.Key).HasMaxLength(200);
        builder.HasIndex(s => new { s.ProposalId, s.At });
    }
}

/// <summary>That a duty was escalated to somebody.</summary>
public sealed record EscalationRow(DutyKind Duty, LadderStep Step, UserId To, DateOnly Deadline, DateTimeOffset At);

/// <summary>The escalations of a case, the latest first, as those see them who see the case: also of duties that were done since.</summary>
public sealed class CaseEscalations(IshojItDbContext db, CaseStore store)
{
    /// <summary>Far more than any case was seen to have; the history tells all of them.</summary>
    private const int Most = 1000;

    public async Task<IReadOnlyList<EscalationRow>> ReadAsync(string number, UserId actor, CancellationToken ct)
    {
        var seen = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => p.Number == number);
        return await db.DutySteps.AsNoTracking()
            .Where(s => seen.Any(p => p.Id == s.ProposalId) && (s.Step == LadderStep.ToHead || s.Step == LadderStep.ToBoard))
            .OrderByDescending(s => s.At).ThenBy(s => s.Key).ThenBy(s => s.Recipient)
            .Take(Most).Select(s => new EscalationRow(s.Duty, s.Step, s.Recipient, s.Deadline, s.At)).ToListAsync(ct);
    }
}
