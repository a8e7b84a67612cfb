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

/// <summary>An entry of a chain: its hash covers what it says and the hash of the entry before it. Written once.</summary>
public abstract class ChainedRow : IAppendOnly
{
    public int Seq { get; set; }

    public DateTimeOffset At { get; set; }

    public UserId By { get; set; }

    public UserId? ActingFor { get; set; }

    public string Action { get; set; } = "";

    /// <summary>JSON of how things stood before; null for the first.</summary>
    public string? Before { get; set; }

    public string Hash { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    /// <summary>The hash that the entry ought to have.</summary>
    public string ComputeHash() => AuditChain.Hash(
    [
        .. Said(), ("action", Action), ("actingFor", ActingFor?.Value), ("at", AuditChain.Text(At)), ("before", Before), ("by", By.Value),
        ("previousHash", PreviousHash), ("seq", Seq.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>What the entry says beside what every entry does.</summary>
    protected abstract IEnumerable<(string Key, string? Value)> Said();
}

/// <summary>One act on a case.</summary>
public sealed class AuditEntryRow : ChainedRow
{
    public ProposalId ProposalId { get; set; }

    public string Rule { get; set; } = "";

    public string RegulationVersion { get; set; } = "";

    /// <summary>JSON of how the case stood after the act, with what was typed.</summary>
    public string? After { get; set; }

    protected override IEnumerable<(string Key, string? Value)> Said() =>
        [("after", After), ("case", ProposalId.Value.ToString("D")), ("regulation", RegulationVersion), ("rule", Rule)];
}

/// <summary>Chains of entries: each hash is SHA-256 over the entry's canonical JSON, keys in ordinal order.</summary>
public static class AuditChain
{
    /// <summary>The sequence number of the first entry that does not fit the chain; null when all do.</summary>
    public static int? FirstBroken(IEnumerable<ChainedRow> entries)
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

    /// <summary>Signs an entry and ties it to the one before it; null for the first.</summary>
    public static void Tie(ChainedRow entry, Signature by, (int Seq, string Hash)? last)
    {
        entry.Seq = (last?.Seq ?? 0) + 1;
        entry.PreviousHash = last?.Hash ?? "";
        // Whole microseconds, so that every database gives back what was hashed.
        entry.At = new DateTimeOffset(by.At.UtcTicks - (by.At.UtcTicks % 10), TimeSpan.Zero);
        (entry.By, entry.ActingFor) = (by.By, by.ActingFor);
        entry.Hash = entry.ComputeHash();
    }

    internal static string Hash(params (string Key, string? Value)[] said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new SortedDictionary<string, string?>(said.ToDictionary(s => s.Key, s => s.Value), StringComparer.Ordinal)))));

    internal static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
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
