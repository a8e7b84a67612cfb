using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;

namespace IshojIt.Benchmarks.Filling;

/// <summary>A way for a case to go, and how many in a hundred go it in a past year and in this one.</summary>
internal sealed record CasePattern(int Past, int Current, Func<ACase, ACase> Play, Func<ProposalContent, ProposalContent>? Change = null);

/// <summary>Where cases of a municipality stand: those of past years are mostly done with, those of this year are everywhere.</summary>
internal static class CasePatterns
{
    private static readonly CasePattern[] All =
    [
        new(0, 9, c => c),
        new(0, 5, c => c.Submitted(Holder(c)).Do("ivan.it", new ReturnCase("Beskriv driften nærmere."))),
        new(0, 14, c => c.Submitted(Holder(c))),
        new(0, 9, c => Directed(c)),
        new(0, 6, c => Political(c)),
        new(0, 4, c => Political(c).Placed(Body.FinanceCommittee)),
        new(2, 8, c => Approved(c)),
        new(1, 5, c => Extended(c), Extension),
        new(2, 4, c => c.Submitted(Holder(c)).Do("freja.okonomi", new ReferToBudget("Pengene søges i næste budget."))),
        new(8, 10, c => Approved(c).Started()),
        new(4, 5, c => Council(c).Started()),
        new(42, 7, c => Approved(c).Started().Do(Holder(c), new CloseCase(false, "Behovet faldt bort."))),
        new(20, 5, c => Extended(c).Started().Do(Holder(c), new CloseCase(false, "Behovet faldt bort.")), Extension),
        new(8, 2, c => Council(c).Started().Do(Holder(c), new CloseCase(false, "Behovet faldt bort."))),
        new(6, 3, c => Directed(c).Do(Director(c), new DirectorReject("Dækkes af et system, som vi har."))),
        new(7, 4, c => c.Submitted(Holder(c)).Do(Holder(c), new Withdraw("Leverandøren trak sig."))),
    ];

    public static CasePattern Pick(Random random, bool past)
    {
        var at = random.Next(100);
        return Array.Find(All, p => (at -= past ? p.Past : p.Current) < 0) ?? All[^1];
    }

    private static ACase Ready(ACase c) => c.Submitted(Holder(c)).Reviewed().Assessed().Oriented();

    private static ACase Directed(ACase c) => Ready(c).Decided(Route.Director);

    private static ACase Approved(ACase c) => Directed(c).Approved(Director(c));

    private static ACase Extended(ACase c) => Ready(c).Decided(Route.Orientation);

    private static ACase Political(ACase c) => Ready(c).Do("ivan.it", new RaiseRoute(Route.Political, "Løsningen ændrer borgernes adgang.")).Decided(Route.Political);

    private static ACase Council(ACase c) => Political(c).ThroughCouncil();

    private static ProposalContent Extension(ProposalContent content) => content with { Kind = ProposalKind.Extension };

    private static string Holder(ACase c) => c.HolderOf(c.Proposal);

    /// <summary>Who decides for the area: its director, or the chief executive where the director holds the budget.</summary>
    private static string Director(ACase c) =>
        Duties.Of(c.Proposal, c.World).First(d => d.Kind == DutyKind.DirectorApprove).MayAct[0].User.Value;

    /// <summary>The lines of a proposal: one-off costs of the first year, and running costs of each year of the horizon.</summary>
    public static IEnumerable<CostLine> Costs(Random random, string area, int firstYear)
    {
        var code = new AreaCode(area);
        yield return new CostLine(code, CostNature.Acquisition, firstYear, Dkk.FromKroner(random.Next(10, 90) * 1000));
        yield return new CostLine(code, CostNature.Implementation, firstYear, Dkk.FromKroner(random.Next(5, 60) * 1000));
        var (licence, operation) = (Dkk.FromKroner(random.Next(2, 60) * 1000), Dkk.FromKroner(random.Next(1, 30) * 1000));
        for (var year = firstYear; year < firstYear + 4; year++)
        {
            yield return new CostLine(code, CostNature.Licence, year, licence, true);
            yield return new CostLine(code, CostNature.Operation, year, operation, true);
        }
    }
}
