using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// Every case that hangs together with one, however many links away, so that no cut and no merger makes less of the whole. Cases that ended in
/// another count in the one that is left. Of others' links those alone are followed that both holders stand by.
/// </summary>
internal sealed class OneWhole
{
    private readonly Proposal _case;
    private readonly Dictionary<CaseNumber, Proposal> _found = [];

    private OneWhole(Proposal of) => _case = of;

    public static async Task<OneWhole> OfAsync(IshojItDbContext db, Proposal p, CancellationToken ct)
    {
        var whole = new OneWhole(p);
        var seen = new HashSet<CaseNumber> { p.Number };
        var next = Reached(p, seen);
        while (next.Count > 0)
        {
            var documents = await db.Proposals.AsNoTracking().Where(r => next.Contains(r.Number)).OrderBy(r => r.Year).ThenBy(r => r.Sequence).Select(r => r.Document).ToListAsync(ct);
            var cases = documents.ConvertAll(CaseJson.Read);
            cases.ForEach(c => whole._found[c.Number] = c);
            next = [.. cases.SelectMany(c => Reached(c, seen))];
        }

        return whole;

        List<string> Reached(Proposal from, HashSet<CaseNumber> known) =>
            [.. from.Links.Where(l => l.IsOfOneWhole || l.Kind is LinkKind.MergedFrom or LinkKind.MergedInto || (l.Weighs && from.Id == p.Id)).Select(l => l.Other).Where(known.Add).Select(n => n.ToString())];
    }

    /// <summary>The cases that were laid into this one, and into those.</summary>
    public IReadOnlyList<Proposal> LaidIn()
    {
        var parts = new List<Proposal>();
        for (IReadOnlyList<Proposal> next = [_case]; next.Count > 0; parts.AddRange(next))
        {
            next = [.. next.SelectMany(p => p.Links).Where(l => l.Kind == LinkKind.MergedFrom).Select(l => _found.GetValueOrDefault(l.Other)).OfType<Proposal>().Except(parts)];
        }

        return parts;
    }

    public IReadOnlyList<EarlierPiece> Pieces(IReadOnlyList<int> horizon) => [.. _found.Values
        .Where(p => p.State is not (ProposalState.Rejected or ProposalState.Withdrawn))
        .OrderBy(p => p.Number.Year).ThenBy(p => p.Number.Sequence)
        .Select(p => p.State == ProposalState.Draft ? CutOff(p) : EarlierPiece.Of(p.Number, p.Content.Costs, horizon)).OfType<EarlierPiece>()];

    /// <summary>
    /// A draft counts with what was cut off for it from a submitted case, less what was cut from it again; what its holder has written since is hers
    /// until she submits it. A draft that nothing submitted went into counts with nothing.
    /// </summary>
    private EarlierPiece? CutOff(Proposal draft)
    {
        if (Remembered(draft.Number, _found.Values.Append(_case)) is not { } cut)
        {
            return null;
        }

        var again = draft.Links.Where(l => l.Kind == LinkKind.SplitInto).Select(l => Remembered(l.Other, [draft])?.Expenses ?? Dkk.Zero).Sum();
        return cut with { Expenses = cut.Expenses > again ? cut.Expenses - again : Dkk.Zero };
    }

    private static EarlierPiece? Remembered(CaseNumber part, IEnumerable<Proposal> origins) => origins
        .Where(p => p.Links.Any(l => l.Kind == LinkKind.SplitInto && l.Other == part))
        .Select(p => p.EarlierPieces.FirstOrDefault(e => e.Number == part)).FirstOrDefault(e => e is not null);
}
