using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// A case that may be of one whole with another, and why it is shown: an area, a supplier or a system in common.
/// <paramref name="Linked"/>: somebody has said so already.
/// </summary>
public sealed record RelatedCase(string Number, string Title, ProposalState State, AreaCode BudgetArea, bool SameArea, bool SameSupplier, bool SharesSystem, bool Linked);

/// <summary>Cases of the twelve months before one that may be pieces of the same: those with a supplier or a system in common first, then those of the area.</summary>
public sealed class RelatedCases(IshojItDbContext db, CaseStore store)
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 8;

    public async Task<IReadOnlyList<RelatedCase>> ReadAsync(Proposal p, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var supplier = SupplierKeys.Of(p.Content.Supplier);
        var systems = p.Content.AffectedSystems.Distinct().ToList();
        var area = p.Content.BudgetArea;
        var until = p.FirstSubmittedAt ?? world.Now;
        var from = until.AddMonths(-12);
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation)
            .Where(r => r.Id != p.Id && r.FirstSubmittedAt != null && r.FirstSubmittedAt >= from && r.State != ProposalState.Rejected && r.State != ProposalState.Withdrawn);
        var alike = supplier is null && systems.Count == 0 ? [] : await TakeAsync(
            cases.Where(r => (supplier != null && r.SupplierKey == supplier) || db.SystemLinks.Where(l => systems.Contains(l.SystemId)).Select(l => l.ProposalId).Contains(r.Id)), Shown);
        var near = alike.Count == Shown ? [] : await TakeAsync(cases.Where(r => r.BudgetArea == area), 2 * Shown);
        return [.. alike.Concat(near).DistinctBy(r => r.Number).Take(Shown)];

        async Task<List<RelatedCase>> TakeAsync(IQueryable<ProposalRow> of, int most) =>
            [.. (await of.OrderByDescending(r => r.UpdatedAt).ThenByDescending(r => r.Year).ThenByDescending(r => r.Sequence).Take(most).Select(r => new
            {
                r.Number,
                r.Title,
                r.State,
                r.BudgetArea,
                Supplier = supplier != null && r.SupplierKey == supplier,
                System = db.SystemLinks.Any(l => l.ProposalId == r.Id && systems.Contains(l.SystemId)),
            }).ToListAsync(ct)).Select(r => new RelatedCase(
                r.Number, r.Title, r.State, r.BudgetArea, r.BudgetArea == area, r.Supplier, r.System, p.Links.Any(l => (l.Weighs || l.Kind == LinkKind.RelationProposed) && l.Other.ToString() == r.Number)))];
    }
}
