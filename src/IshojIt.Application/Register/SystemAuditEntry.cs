using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Register;

/// <summary>One change of a system in the register; the entries of a system are a chain of its own.</summary>
public sealed class SystemAuditEntryRow : IAppendOnly, IChained
{
    public Guid SystemId { get; set; }

    public int Seq { get; set; }

    public DateTimeOffset At { get; set; }

    public UserId By { get; set; }

    public UserId? ActingFor { get; set; }

    /// <summary>What was done: <c>add</c>, <c>change</c>, or the command on a case that it followed from.</summary>
    public string Action { get; set; } = "";

    /// <summary>The case that it followed from; null where the register was changed by itself.</summary>
    public ProposalId? ProposalId { get; set; }

    /// <summary>JSON of what the register stated before; null for the first.</summary>
    public string? Before { get; set; }

    public string After { get; set; } = "";

    public string Hash { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    public string ComputeHash() => AuditChain.Hash(
        ("action", Action), ("actingFor", ActingFor?.Value), ("after", After), ("at", AuditChain.Text(At)), ("before", Before), ("by", By.Value),
        ("case", ProposalId?.Value.ToString("D")), ("previousHash", PreviousHash), ("seq", AuditChain.Text(Seq)), ("system", SystemId.ToString("D")));
}

internal sealed class SystemAuditMapping : IEntityTypeConfiguration<SystemAuditEntryRow>
{
    public void Configure(EntityTypeBuilder<SystemAuditEntryRow> builder)
    {
        builder.ToTable("SystemAuditEntries");
        builder.HasKey(e => new { e.SystemId, e.Seq });
        builder.Property(e => e.Action).HasMaxLength(60);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.HasIndex(e => e.At);
    }
}
