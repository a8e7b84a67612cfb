using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>The systems that a proposal names are those of the register.</summary>
internal static class NamedSystems
{
    /// <summary>
    /// The refusal of systems that the register does not know, each by its place in the list; null where it knows them all. Those that the case
    /// named <paramref name="before"/> are not asked about again.
    /// </summary>
    public static async Task<Refusal?> UnknownSystemsAsync(this IshojItDbContext db, ProposalContent content, IReadOnlyList<Guid> before, CancellationToken ct)
    {
        var named = content.AffectedSystems.Except(before).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        var known = await db.Systems.AsNoTracking().Where(s => named.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct);
        var unknown = named.Except(known).ToHashSet();
        return unknown.Count == 0
            ? null
            : Refusal.Invalid([.. content.AffectedSystems.Index().Where(s => unknown.Contains(s.Item)).Select(s => new FieldError($"affectedSystems[{s.Index}]", "unknown-system"))]);
    }
}
