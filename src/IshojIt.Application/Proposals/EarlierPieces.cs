using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// What a case is summed with: the area's cases first submitted in the twelve months before this one (before now, while it is a draft) that
/// share a supplier or a system with it, with their costs from the ledger; and whatever somebody said is of one whole with it.
/// </summary>
internal static class EarlierPieces
{
    public static async Task<IReadOnlyList<EarlierPiece>> EarlierPiecesAsync(this IshojItDbContext db, Proposal p, World world, CancellationToken ct)
    {
        var horizon = p.RulebookIn(world).Horizon.ToList();
        var linked = await db.LinkedPiecesAsync(p, horizon, ct);
        var alike = await db.AlikePiecesAsync(p, world, horizon, ct);
        return [.. alike.Concat(linked).DistinctBy(e => e.Number)];
    }

    /// <summary>
    /// Every case that hangs together with this one, however many links away, so that no cut and no merger makes less of the whole. Cases that
    /// ended in another count in the one that is left; a split-off draft counts as it stands.
    /// </summary>
    private static async Task<IReadOnlyList<EarlierPiece>> LinkedPiecesAsync(this IshojItDbContext db, Proposal p, List<int> horizon, CancellationToken ct)
    {
        var found = new List<Proposal>();
        var seen = new HashSet<CaseNumber> { p.Number };
        var cut = new HashSet<CaseNumber>();
        var next = Reached(p);
        while (next.Count > 0)
        {
            var documents = await db.Proposals.AsNoTracking().Where(r => next.Contains(r.Number)).OrderBy(r => r.Year).ThenBy(r => r.Sequence).Select(r => r.Document).ToListAsync(ct);
            var cases = documents.ConvertAll(CaseJson.Read);
            found.AddRange(cases);
            next = [.. cases.SelectMany(Reached)];
        }

        return [.. found.Where(o => o.State is not (ProposalState.Rejected or ProposalState.Withdrawn) && (o.State != ProposalState.Draft || cut.Contains(o.Number)))
            .OrderBy(o => o.Number.Year).ThenBy(o => o.Number.Sequence).Select(o => EarlierPiece.Of(o.Number, o.Content.Costs, horizon))];

        List<string> Reached(Proposal from)
        {
            cut.UnionWith(from.Links.Where(l => l.Kind is LinkKind.SplitInto or LinkKind.SplitFrom).Select(l => l.Other));
            return [.. from.Links.Where(l => l.IsOfOneWhole || l.Kind is LinkKind.MergedFrom or LinkKind.MergedInto).Select(l => l.Other).Where(seen.Add).Select(n => n.ToString())];
        }
    }

    private static async Task<IReadOnlyList<EarlierPiece>> AlikePiecesAsync(this IshojItDbContext db, Proposal p, World world, List<int> horizon, CancellationToken ct)
    {
        var supplier = SupplierKeys.Of(p.Content.Supplier);
        var systems = p.Content.AffectedSystems.Distinct().ToList();
        if (supplier is null && systems.Count == 0)
        {
            return [];
        }

        var until = p.FirstSubmittedAt ?? world.Now;
        var from = until.AddMonths(-12);
        var pieces = db.Proposals.AsNoTracking()
            .Where(r => r.BudgetArea == p.Content.BudgetArea && r.Id != p.Id && r.FirstSubmittedAt != null && r.FirstSubmittedAt >= from && r.FirstSubmittedAt <= until
                && r.State != ProposalState.Draft && r.State != ProposalState.Rejected && r.State != ProposalState.Withdrawn)
            .Where(r => (supplier != null && r.SupplierKey == supplier) || db.SystemLinks.Any(l => l.ProposalId == r.Id && systems.Contains(l.SystemId)));
        var numbers = await pieces.OrderBy(r => r.FirstSubmittedAt).ThenBy(r => r.Sequence).Select(r => new { r.Year, r.Sequence, r.Number }).ToListAsync(ct);
        var lines = await (from r in pieces
                           join c in db.CostLines.AsNoTracking() on new { r.Id, r.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
                           where c.Nature != CostNature.Saving && c.Nature != CostNature.Income && (horizon.Contains(c.Year) || (c.Permanent && c.Year < horizon[0]))
                           select new { r.Number, c.BudgetArea, c.Nature, c.Year, c.Amount, c.Permanent }).ToListAsync(ct);
        var costs = lines.ToLookup(l => l.Number, l => new CostLine(l.BudgetArea, l.Nature, l.Year, l.Amount, l.Permanent));
        return [.. numbers.Select(n => EarlierPiece.Of(new CaseNumber(n.Year, n.Sequence), [.. costs[n.Number]], horizon))];
    }
}
