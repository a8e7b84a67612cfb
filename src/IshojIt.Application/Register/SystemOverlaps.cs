using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>A system that looks like the one that is proposed: whether by its supplier, by words of its name, or because the proposal names it.</summary>
public sealed record SystemOverlap(
    Guid Id, string Name, string? Supplier, AreaCode BudgetArea, string? Owner, DateOnly? ContractEnd, SystemState State, bool SameSupplier, IReadOnlyList<string> SharedWords, bool Named);

/// <summary>What the municipality has already, and until when, for a proposal that is being written.</summary>
public sealed class SystemOverlaps(IshojItDbContext db)
{
    private const int Most = 10;
    private const int Read = 1000;
    private const int ShortestWord = 4;

    /// <summary>
    /// At most ten systems that are planned or in use: those that the proposal names, then by how many words of the title they share, then by supplier.
    /// <paramref name="not"/> is a case whose own entry is left out.
    /// </summary>
    public async Task<IReadOnlyList<SystemOverlap>> FindAsync(string? title, string? supplier, IReadOnlyCollection<Guid> systems, string? not, CancellationToken ct)
    {
        var (words, key) = (WordsOf(title), SupplierKeys.Of(supplier));
        if (words.Count == 0 && key is null && systems.Count == 0)
        {
            return [];
        }

        var known = await db.Systems.AsNoTracking()
            .Where(s => s.State != SystemState.Retired)
            .Where(s => s.ProposalId == null || not == null || !db.Proposals.Any(p => p.Id == s.ProposalId && p.Number == not))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Read)
            .Select(s => new SystemChoice(s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State))
            .ToListAsync(ct);
        return
        [
            .. known.Select(s => new SystemOverlap(
                    s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State, key is not null && SupplierKeys.Of(s.Supplier) == key, [.. WordsOf(s.Name).Intersect(words)], systems.Contains(s.Id)))
                .Where(o => o.Named || o.SameSupplier || o.SharedWords.Count > 0)
                .OrderByDescending(o => o.Named).ThenByDescending(o => o.SharedWords.Count).ThenByDescending(o => o.SameSupplier).Take(Most),
        ];
    }

    private static HashSet<string> WordsOf(string? text) =>
        [.. new string([.. (text ?? "").ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ').Where(w => w.Length >= ShortestWord)];
}
