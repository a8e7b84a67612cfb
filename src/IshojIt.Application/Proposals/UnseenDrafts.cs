using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>
/// Cases that another case names and that nobody but their writers may see (R15.0-2): neither links nor pieces show a reader which they are. What was cut
/// off for one had been submitted, and stays in the sum without its number.
/// </summary>
internal static class UnseenDrafts
{
    /// <summary>Those of the named cases that are not open to the roles, with the area that says who may read them.</summary>
    public static async Task<IReadOnlyDictionary<CaseNumber, AreaCode>> UnopenedAsync(this IshojItDbContext db, IEnumerable<CaseNumber> named, CancellationToken ct)
    {
        var numbers = named.Distinct().Select(n => n.ToString()).ToList();
        return numbers.Count == 0 ? new Dictionary<CaseNumber, AreaCode>() : await db.Proposals.AsNoTracking().Where(p => numbers.Contains(p.Number) && !p.IsOpenToRoles)
            .Select(p => new { p.Year, p.Sequence, p.BudgetArea }).ToDictionaryAsync(p => new CaseNumber(p.Year, p.Sequence), p => p.BudgetArea, ct);
    }

    /// <summary>Every case that the case names and that may be a draft: without a link its pieces are those that the rulebook finds, and submitted.</summary>
    public static IEnumerable<CaseNumber> Named(Proposal p, World world) =>
        p.Links.Count == 0 ? [] : p.Links.Select(l => l.Other).Concat(p.EarlierPieces.Concat(world.EarlierPieces).Select(e => e.Number));

    public static IReadOnlySet<CaseNumber> HiddenFrom(UserId user, IReadOnlyDictionary<CaseNumber, AreaCode> unopened, World world) =>
        unopened.Where(d => !ProposalVisibility.SeesDraftsOf(d.Value, user, world.Organisation)).Select(d => d.Key).ToHashSet();

    public static LoadedCase WithoutThem(LoadedCase loaded, UserId user)
    {
        var hidden = HiddenFrom(user, loaded.Unopened, loaded.World);
        return hidden.Count == 0 ? loaded : loaded with
        {
            Proposal = loaded.Proposal with
            {
                Links = [.. loaded.Proposal.Links.Where(l => !hidden.Contains(l.Other))],
                EarlierPieces = Unnamed(loaded.Proposal.EarlierPieces, hidden),
            },
            World = loaded.World with { EarlierPieces = Unnamed(loaded.World.EarlierPieces, hidden) },
        };
    }

    public static IReadOnlyList<EarlierPiece> Unnamed(IReadOnlyList<EarlierPiece> pieces, IReadOnlySet<CaseNumber> hidden) =>
        [.. pieces.Select(e => hidden.Contains(e.Number) ? e with { Number = default } : e)];
}
