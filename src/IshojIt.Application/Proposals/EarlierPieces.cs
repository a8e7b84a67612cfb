using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// The area's cases first submitted in the twelve months before this one (before now, while it is a draft) that share a supplier or a
/// system with it, with their costs from the ledger.
/// </summary>
internal static class EarlierPieces
{
    public static async Task<IReadOnlyList<EarlierPiece>> EarlierPiecesAsync(this IshojItDbContext db, Proposal p, World world, CancellationToken ct)
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
        var horizon = (p.Rulebook ?? world.Settings.Rulebook).Horizon.ToList();
        var numbers = await pieces.OrderBy(r => r.FirstSubmittedAt).ThenBy(r => r.Sequence).Select(r => new { r.Year, r.Sequence, r.Number }).ToListAsync(ct);
        var lines = await (from r in pieces
                           join c in db.CostLines.AsNoTracking() on new { r.Id, r.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
                           where c.Nature != CostNature.Saving && c.Nature != CostNature.Income && (horizon.Contains(c.Year) || (c.Permanent && c.Year < horizon[0]))
                           select new { r.Number, c.BudgetArea, c.Nature, c.Year, c.Amount, c.Permanent }).ToListAsync(ct);
        var costs = lines.ToLookup(l => l.Number, l => new CostLine(l.BudgetArea, l.Nature, l.Year, l.Amount, l.Permanent));
        return [.. numbers.Select(n => new EarlierPiece(new CaseNumber(n.Year, n.Sequence), Running([.. costs[n.Number]], horizon)))];
    }

    private static Dkk Running(IReadOnlyList<CostLine> lines, IEnumerable<int> years) => years.Select(lines.RunningExpense).Sum();
}
