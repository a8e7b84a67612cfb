using IshojIt.Application.Audit;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Register;

/// <summary>
/// One change of a system in the register; the entries of a system are a chain of its own. The action is <c>add</c>, <c>change</c>, or the command on a
/// case that it followed from.
/// </summary>
public sealed class SystemAuditEntryRow : ChainedRow
{
    public Guid SystemId { get; set; }

    /// <summary>The case that it followed from; null where the register was changed by itself.</summary>
    public ProposalId? ProposalId { get; set; }

    /// <summary>JSON of what the register states after it.</summary>
    public string After { get; set; } = "";

    protected override IEnumerable<(string Key, string? Value)> Said() => [("after", After), ("case", ProposalId?.Value.ToString("D")), ("system", SystemId.ToString("D"))];
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
