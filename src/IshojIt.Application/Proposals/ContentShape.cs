using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>The shape of what a proposal states: how long its texts are, and that the systems it names are those of the register.</summary>
internal static class ContentShape
{
    /// <summary>The refusal of a content that is to be stored; the systems that the case named <paramref name="before"/> are not asked about again.</summary>
    public static async Task<Refusal?> MisshapenAsync(this IshojItDbContext db, ProposalContent content, IReadOnlyList<Guid> before, CancellationToken ct) =>
        ProposalContentValidator.Instance.RefusalOf(content) ?? await db.UnknownSystemsAsync(content, before, ct);

    /// <summary>Each system that the register does not know, by its place in the list; null where it knows them all.</summary>
    private static async Task<Refusal?> UnknownSystemsAsync(this IshojItDbContext db, ProposalContent content, IReadOnlyList<Guid> before, CancellationToken ct)
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
