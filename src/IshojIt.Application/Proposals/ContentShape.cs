using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>The shape of what a proposal states: how long its texts are, and that the systems and accounts it names are known ones.</summary>
internal static class ContentShape
{
    /// <summary>The refusal of a content that is to be stored; the systems and accounts that the case named <paramref name="before"/> are not asked about again.</summary>
    public static async Task<Refusal?> MisshapenAsync(this IshojItDbContext db, ProposalContent content, ProposalContent? before, CancellationToken ct) =>
        ProposalContentValidator.Instance.RefusalOf(content)
        ?? await db.UnknownSystemsAsync(content, before?.AffectedSystems ?? [], ct)
        ?? await db.UnknownAccountsAsync(content, before?.Costs ?? [], ct);

    /// <summary>Those of the accounts that are not open in the imported chart; where none is imported, any account will do.</summary>
    public static async Task<IReadOnlyList<string>> NotOpenAsync(this IshojItDbContext db, IReadOnlyCollection<string> named, CancellationToken ct)
    {
        var accounts = db.Set<AccountRow>().AsNoTracking().Where(a => a.Open);
        if (named.Count == 0 || !await accounts.AnyAsync(ct))
        {
            return [];
        }

        return [.. named.Except(await accounts.Where(a => named.Contains(a.Number)).Select(a => a.Number).ToListAsync(ct))];
    }

    /// <summary>Each line whose account is not open in the chart.</summary>
    private static async Task<Refusal?> UnknownAccountsAsync(this IshojItDbContext db, ProposalContent content, IReadOnlyList<CostLine> before, CancellationToken ct)
    {
        var named = content.Costs.Select(l => l.Account).OfType<string>().Except(before.Select(l => l.Account).OfType<string>()).ToList();
        var unknown = (await db.NotOpenAsync(named, ct)).ToHashSet();
        return unknown.Count == 0
            ? null
            : Refusal.Invalid([.. content.Costs.Index().Where(l => l.Item.Account is { } account && unknown.Contains(account)).Select(l => new FieldError($"costs[{l.Index}].account", "unknown-account"))]);
    }

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
