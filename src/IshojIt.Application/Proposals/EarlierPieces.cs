using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// What a case is summed with: the area's cases first submitted in the twelve months before this one (before now, while it is a draft) that
/// share a supplier or a system with it, with their costs from the ledger; and whatever its holder, or both, said is of one whole with it.
/// A case that others were laid into is summed with what each of them was, by its own area, supplier and time.
/// </summary>
internal static class EarlierPieces
{
    public static async Task<IReadOnlyList<EarlierPiece>> EarlierPiecesAsync(this IshojItDbContext db, Proposal p, World world, CancellationToken ct)
    {
        var horizon = p.RulebookIn(world).Horizon.ToList();
        var whole = await OneWhole.OfAsync(db, p, ct);
        var alike = new List<EarlierPiece>();
        foreach (var part in whole.LaidIn().Prepend(p))
        {
            alike.AddRange(await db.AlikePiecesAsync(part, part.FirstSubmittedAt ?? p.FirstSubmittedAt ?? world.Now, horizon, ct));
        }

        var own = whole.LaidIn().Select(part => part.Number).Append(p.Number).ToHashSet();
        return [.. alike.Concat(whole.Pieces(horizon)).Where(e => !own.Contains(e.Number)).DistinctBy(e => e.Number)];
    }

    private static async Task<IReadOnlyList<EarlierPiece>> AlikePiecesAsync(this IshojItDbContext db, Proposal p, DateTimeOffset until, List<int> horizon, CancellationToken ct)
    {
        var supplier = SupplierKeys.Of(p.Content.Supplier);
        var systems = p.Content.AffectedSystems.Distinct().ToList();
        if (supplier is null && systems.Count == 0)
        {
            return [];
        }

        var from = until.AddMonths(-12);
        var alike = db.Proposals.AsNoTracking()
            .Where(r => r.BudgetArea == p.Content.BudgetArea && r.Id != p.Id && r.FirstSubmittedAt != null && r.FirstSubmittedAt >= from && r.FirstSubmittedAt <= until)
            .Where(r => (supplier != null && r.SupplierKey == supplier) || db.SystemLinks.Any(l => l.ProposalId == r.Id && systems.Contains(l.SystemId)));
        var pieces = alike.Where(r => r.State != ProposalState.Draft && r.State != ProposalState.Rejected && r.State != ProposalState.Withdrawn);
        var numbers = await pieces.OrderBy(r => r.FirstSubmittedAt).ThenBy(r => r.Sequence).Select(r => new { r.Year, r.Sequence, r.Number }).ToListAsync(ct);
        var lines = await (from r in pieces
                           join c in db.CostLines.AsNoTracking() on new { r.Id, r.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
                           where c.Nature != CostNature.Saving && c.Nature != CostNature.Income && (horizon.Contains(c.Year) || (c.Permanent && c.Year < horizon[0]))
                           select new { r.Number, c.BudgetArea, c.Nature, c.Year, c.Amount, c.Permanent }).ToListAsync(ct);
        var costs = lines.ToLookup(l => l.Number, l => new CostLine(l.BudgetArea, l.Nature, l.Year, l.Amount, l.Permanent));
        var withdrawn = await alike.Where(r => r.State == ProposalState.Withdrawn).OrderBy(r => r.FirstSubmittedAt).ThenBy(r => r.Sequence).Select(r => r.Document).ToListAsync(ct);
        return
        [
            .. numbers.Select(n => EarlierPiece.Of(new CaseNumber(n.Year, n.Sequence), [.. costs[n.Number]], horizon)),
            .. await db.EndedInAsync(withdrawn.ConvertAll(CaseJson.Read), horizon, ct),
        ];
    }

    /// <summary>The cases that others ended in: what was laid into one is found there, and counts with it.</summary>
    private static async Task<IReadOnlyList<EarlierPiece>> EndedInAsync(this IshojItDbContext db, IEnumerable<Proposal> ended, List<int> horizon, CancellationToken ct)
    {
        var pieces = new List<EarlierPiece>();
        var seen = new HashSet<string>();
        for (var next = ended.ToList(); next.Count > 0;)
        {
            var leads = next.SelectMany(p => p.Links).Where(l => l.Kind == LinkKind.MergedInto).Select(l => l.Other.ToString()).Where(seen.Add).ToList();
            var documents = leads.Count == 0 ? [] : await db.Proposals.AsNoTracking().Where(r => leads.Contains(r.Number)).OrderBy(r => r.Year).ThenBy(r => r.Sequence).Select(r => r.Document).ToListAsync(ct);
            next = documents.ConvertAll(CaseJson.Read);
            pieces.AddRange(next.Where(p => p.IsSubmitted && p.State is not (ProposalState.Rejected or ProposalState.Withdrawn)).Select(p => EarlierPiece.Of(p.Number, p.Content.Costs, horizon)));
        }

        return pieces;
    }
}
