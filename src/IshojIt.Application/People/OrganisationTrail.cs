using System.Text.Json;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>
/// Writes the entries of who acts for whom, and where people are written to. Its end is read before anything else: the next number is then taken by whoever else wrote meanwhile, and the
/// change is judged anew. The caller saves.
/// </summary>
public sealed class OrganisationTrail(IshojItDbContext db)
{
    private (int Seq, string Hash)? _last;

    /// <summary>The number of the last entry, with those that are about to be saved.</summary>
    public int Version => _last?.Seq ?? 0;

    public async Task OpenAsync(CancellationToken ct) =>
        _last = await db.OrganisationAuditEntries.OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstOrDefaultAsync(ct) is { } last ? (last.Seq, last.Hash) : null;

    /// <summary><paramref name="before"/> is what stood, null for what is entered anew.</summary>
    public void Add(PeriodRow row, string? before, string action, Signature by) => Add(row.Id, before, Standing(row), action, by);

    /// <summary>The mail address of a person, as it was and as it is.</summary>
    public void AddAddress(UserId person, string? before, string? after, Signature by) => Add(Guid.Empty, Address(person, before), Address(person, after), "set-mail-address", by);

    private static string Address(UserId person, string? address) => JsonSerializer.Serialize(new { User = person, Email = address }, CaseJson.WithComputed);

    private void Add(Guid subject, string? before, string after, string action, Signature by)
    {
        var entry = new OrganisationAuditEntryRow { Subject = subject, Action = action, Before = before, After = after };
        AuditChain.Tie(entry, by, _last);
        db.OrganisationAuditEntries.Add(entry);
        _last = (entry.Seq, entry.Hash);
    }

    /// <summary>What stands, as the trail keeps it.</summary>
    public static string Standing(PeriodRow row) => row switch
    {
        SubstituteRow s => JsonSerializer.Serialize(new { s.For, s.By, s.Role, s.From, s.To, s.EndedFrom, s.EndReason }, CaseJson.WithComputed),
        AbsenceRow a => JsonSerializer.Serialize(new { a.User, a.From, a.To, a.EndedFrom, a.EndReason }, CaseJson.WithComputed),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
