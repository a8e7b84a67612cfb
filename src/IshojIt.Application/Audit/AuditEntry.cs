using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Audit;

/// <summary>One act on a case; its hash covers what it says and the hash of the entry before it.</summary>
public sealed class AuditEntryRow : IAppendOnly
{
    public ProposalId ProposalId { get; set; }

    public int Seq { get; set; }

    public DateTimeOffset At { get; set; }

    public UserId By { get; set; }

    public UserId? ActingFor { get; set; }

    public string Action { get; set; } = "";

    public string Rule { get; set; } = "";

    public string RegulationVersion { get; set; } = "";

    /// <summary>JSON of the case's standing before the act; null for the first.</summary>
    public string? Before { get; set; }

    public string? After { get; set; }

    public string Hash { get; set; } = "";

    public string PreviousHash { get; set; } = "";
}

/// <summary>The chain of a case's entries: each hash is SHA-256 over the entry's canonical JSON, keys in the order written here.</summary>
public static class AuditChain
{
    public static string HashOf(AuditEntryRow e) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new SortedDictionary<string, string?>(StringComparer.Ordinal)
    {
        ["action"] = e.Action,
        ["actingFor"] = e.ActingFor?.Value,
        ["after"] = e.After,
        ["at"] = e.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["before"] = e.Before,
        ["by"] = e.By.Value,
        ["case"] = e.ProposalId.Value.ToString("D"),
        ["previousHash"] = e.PreviousHash,
        ["regulation"] = e.RegulationVersion,
        ["rule"] = e.Rule,
        ["seq"] = e.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }))));

    /// <summary>The sequence number of the first entry that does not fit the chain; null when all do.</summary>
    public static int? FirstBroken(IEnumerable<AuditEntryRow> entries)
    {
        var (expected, previous) = (1, "");
        foreach (var entry in entries.OrderBy(e => e.Seq))
        {
            if (entry.Seq != expected++ || entry.PreviousHash != previous || entry.Hash != HashOf(entry))
            {
                return entry.Seq;
            }

            previous = entry.Hash;
        }

        return null;
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntryRow>
{
    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(e => new { e.ProposalId, e.Seq });
        builder.Property(e => e.Action).HasMaxLength(60);
        builder.Property(e => e.Rule).HasMaxLength(12);
        builder.Property(e => e.RegulationVersion).HasMaxLength(40);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.HasIndex(e => e.At);
    }
}
