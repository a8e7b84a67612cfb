using System.Globalization;
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
public sealed class AuditEntryRow : IAppendOnly, IChained
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

    public string ComputeHash() => AuditChain.Hash(
        ("action", Action), ("actingFor", ActingFor?.Value), ("after", After), ("at", AuditChain.Text(At)), ("before", Before), ("by", By.Value),
        ("case", ProposalId.Value.ToString("D")), ("previousHash", PreviousHash), ("regulation", RegulationVersion), ("rule", Rule), ("seq", AuditChain.Text(Seq)));
}

/// <summary>An entry of a chain: its hash covers what it says and the hash of the entry before it.</summary>
public interface IChained
{
    int Seq { get; }

    string Hash { get; }

    string PreviousHash { get; }

    /// <summary>The hash that the entry ought to have.</summary>
    string ComputeHash();
}

/// <summary>Chains of entries: each hash is SHA-256 over the entry's canonical JSON, keys in ordinal order.</summary>
public static class AuditChain
{
    /// <summary>The sequence number of the first entry that does not fit the chain; null when all do.</summary>
    public static int? FirstBroken(IEnumerable<IChained> entries)
    {
        var (expected, previous) = (1, "");
        foreach (var entry in entries.OrderBy(e => e.Seq))
        {
            if (entry.Seq != expected++ || entry.PreviousHash != previous || entry.Hash != entry.ComputeHash())
            {
                return entry.Seq;
            }

            previous = entry.Hash;
        }

        return null;
    }

    /// <summary>An instant in whole microseconds, so that every database gives back what was hashed.</summary>
    public static DateTimeOffset Instant(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % 10), TimeSpan.Zero);

    internal static string Hash(params (string Key, string? Value)[] said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new SortedDictionary<string, string?>(said.ToDictionary(s => s.Key, s => s.Value), StringComparer.Ordinal)))));

    internal static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
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
