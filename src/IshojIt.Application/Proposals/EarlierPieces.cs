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
        var horizon = (p.Rulebook ?? world.Settings.Rulebook).Horizon.ToList();
        var linked = await db.LinkedPiecesAsync(p, horizon, ct);
        var alike = await db.AlikePiecesAsync(p, world, horizon, ct);
        return [.. alike.Concat(linked).DistinctBy(e => e.Number)];
    }

    /// <summary>Cases that end in one another count in the one that is left; a split-off draft counts as it stands, so that no cut makes less of the whole.</summary>
    private static async Task<IReadOnlyList<EarlierPiece>> LinkedPiecesAsync(this IshojItDbContext db, Proposal p, List<int> horizon, CancellationToken ct)
    {
        var numbers = p.Links.Where(l => l.IsOfOneWhole).Select(l => l.Other.ToString()).Distinct().ToList();
        var cut = p.Links.Where(l => l.Kind is LinkKind.SplitInto or LinkKind.SplitFrom).Select(l => l.Other.ToString()).ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var documents = await db.Proposals.AsNoTracking()
            .Where(r => numbers.Contains(r.Number) && r.State != ProposalState.Rejected && r.State != ProposalState.Withdrawn)
            .Where(r => r.State != ProposalState.Draft || cut.Contains(r.Number))
            .OrderBy(r => r.Year).ThenBy(r => r.Sequence).Select(r => r.Document).ToListAsync(ct);
        return [.. documents.Select(CaseJson.Read).Select(other => EarlierPiece.Of(other.Number, other.Content.Costs, horizon))];
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
