using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Testing;

/// <summary>Cases that go their own ways through the real use cases, from a seed: written, submitted, made dearer, given up, refused, approved, begun and closed.</summary>
public sealed class RandomHistories(IServiceProvider services, int seed)
{
    private static readonly string[] Areas = ["301", "302", "402", "101", "203"];
    private readonly Random _random = new(seed);
    private Guid[] _pools = [];

    /// <summary>Plays so many cases; answers how many commands were carried out.</summary>
    public async Task<int> RunAsync(int cases, CancellationToken ct)
    {
        _pools = [await PoolAsync(PoolKind.Capital, ct), await PoolAsync(PoolKind.Operating, ct)];
        var done = 0;
        for (var i = 0; i < cases; i++)
        {
            done += await OneAsync(ct);
        }

        return done;
    }

    private async Task<int> OneAsync(CancellationToken ct)
    {
        var number = (await services.GetRequiredService<CreateProposal>().RunAsync(Content(), new UserId("lone.budget"), null, "", ct)).Value!;
        var done = 0;
        foreach (var (by, command) in Way().Take(_random.Next(1, 10)))
        {
            var answer = await services.GetRequiredService<ActOnCase>().RunAsync(new CaseRequest(number, new UserId(by), command.Kind, null, _ => command), ct);
            done += answer.IsDone ? 1 : 0;
        }

        return done;
    }

    /// <summary>The budget year's pool of a kind, released far enough for some cases and not for all.</summary>
    private async Task<Guid> PoolAsync(PoolKind kind, CancellationToken ct)
    {
        var desk = services.GetRequiredService<PoolDesk>();
        var key = new CreationKey(new UserId("freja.okonomi"), null, "");
        var pool = Guid.Parse((await desk.CreateAsync(new PoolFields("Puljen", 2027, kind), key, ct)).Value!);
        var today = DanishCalendar.DateOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        return (await desk.ReleaseAsync(pool, new ReleaseFields(Dkk.FromKroner(60_000), today, "Byrådet"), key, ct)).IsDone ? pool : throw new InvalidOperationException("The release was refused.");
    }

    private AssessAppropriation Assessment() => _random.Next(3) == 0
        ? new AssessAppropriation(AppropriationKind.PoolFunds, "dækning", _pools[_random.Next(_pools.Length)].ToString("D"), null, [])
        : new AssessAppropriation(AppropriationKind.WithinFrame, "dækning", null, null, []);

    /// <summary>The way to a start, with changes of the costs and ends by the way.</summary>
    private IEnumerable<(string By, CaseCommand Command)> Way()
    {
        (string, CaseCommand)[] way =
        [
            ("lone.budget", new Submit()),
            ("ivan.it", new AcknowledgeOrientation()),
            ("freja.okonomi", new AcknowledgeOrientation()),
            ("ivan.it", new ReviewCompatibility(ReviewResult.Compatible, [], [])),
            ("freja.okonomi", Assessment()),
            ("ivan.it", new DecideRoute(Route.Director, null, [])),
            ("dorte.direktor", new DirectorApprove([], [])),
            ("lone.budget", new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2))),
            ("lone.budget", new CloseCase(true, null)),
        ];
        foreach (var step in way)
        {
            yield return step;
            switch (_random.Next(12))
            {
                case 0 or 1:
                    yield return ("lone.budget", new Revise(Content(), "ændret"));
                    break;
                case 2:
                    yield return ("dorte.direktor", new ReturnCase("grund"));
                    break;
                case 3 when _random.Next(2) == 0:
                    yield return ("lone.budget", new Withdraw("grund"));
                    break;
                case 4 when _random.Next(2) == 0:
                    yield return ("dorte.direktor", new DirectorReject("grund"));
                    break;
            }
        }
    }

    /// <summary>A proposal of 301 with lines of any nature and year, some on other areas, to the øre.</summary>
    private ProposalContent Content()
    {
        CostLine[] extra = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => new CostLine(
            new AreaCode("301"), (CostNature)_random.Next(Enum.GetValues<CostNature>().Length), _random.Next(2026, 2033), new Dkk(_random.Next(1, 10_000_00)), _random.Next(3) == 0))];
        var other = Areas[_random.Next(Areas.Length)];
        var content = ACase.Content(yearly: _random.Next(1, 9_000_00) / 100m, others: other == "301" ? [] : [other]);
        return content with { Costs = [.. content.Costs, .. extra.DistinctBy(l => (l.Nature, l.Year))] };
    }
}
