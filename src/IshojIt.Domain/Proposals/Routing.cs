using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>The rulebook applied to a case, and who the directors of a case are.</summary>
public static class Routing
{
    /// <summary>The rulebook that the case is measured by: its own from the first submission on, today's before.</summary>
    public static RulebookParameters RulebookIn(this Proposal p, World world) => p.Rulebook ?? world.Settings.Rulebook;

    public static RulebookInput InputOf(this Proposal p, World world) => new(
        p.Content,
        p.RulebookIn(world),
        p.PiecesIn(world).Sum(e => e.Expenses),
        p.StandingAssessment?.IsCouncilMoney == true,
        p.Judgements);

    /// <summary>The year in whose prices the case's amounts are stated.</summary>
    public static int PriceLevel(this Proposal p, World world) => p.Content.PriceLevel ?? p.RulebookIn(world).BudgetYear;

    /// <summary>What the case is summed with: pinned by each submission, and read anew while it is being written.</summary>
    public static IReadOnlyList<EarlierPiece> PiecesIn(this Proposal p, World world) =>
        p.State is ProposalState.Draft or ProposalState.Returned ? world.EarlierPieces : p.EarlierPieces;

    /// <summary>The route that the case's present answers, costs and judgements lead to, by its pinned rulebook.</summary>
    public static RouteSuggestion Suggest(this Proposal p, World world) => Rulebook.Evaluate(p.InputOf(world));

    public static bool ItApprovalIsRequired(this Proposal p) => p.ItApprovalDemands.Count > 0 || Rulebook.ItApprovalReasons(p.Content).Count > 0;

    /// <summary>The lowest route that may be decided without a lowering: the suggestion, or a raise above it.</summary>
    public static Route Floor(this Proposal p, RouteSuggestion suggestion) =>
        p.RaisedTo is { } raised && raised > suggestion.HighestOnScale ? raised : suggestion.HighestOnScale;

    /// <summary>
    /// The directors' shares: the own area first, then (setting) each other director area that bears an expense or whose holder had
    /// objected when the route was decided.
    /// </summary>
    public static IReadOnlyList<DirectorAreaCode> Shares(this Proposal p, World world)
    {
        var org = world.Organisation;
        var own = org.DirectorAreaOf(p.Content.BudgetArea);
        IEnumerable<DirectorAreaCode> others = world.Settings.CoApproval
            ? p.Content.Costs.Where(c => c.IsExpense && c.Amount > Dkk.Zero).Select(c => c.BudgetArea).Concat(p.ObjectedBeforeRoute())
                .Select(org.DirectorAreaOf).Where(d => d is not null && d != own).Select(d => d!.Value).Distinct().Order()
            : [];
        return own is { } first ? [first, .. others] : [.. others];
    }

    private static IEnumerable<AreaCode> ObjectedBeforeRoute(this Proposal p)
    {
        var decidedAt = p.StandingRoute?.By.At ?? p.PendingLowering?.By.At ?? DateTimeOffset.MaxValue;
        return p.StandingHearings
            .Where(h => h.Answers.LastOrDefault(a => a.By.At <= decidedAt)?.Objects == true)
            .Select(h => h.BudgetArea);
    }
}
