using BenchmarkDotNet.Attributes;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Infrastructure.Database;
using IshojIt.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Benchmarks.Domain;

/// <summary>What is worked out at every opening and every act of a case, on one of two areas that was reviewed, assessed and sent to two directors.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DomainBenchmarks
{
    private readonly ACase _case = new ACase(ACase.Content(ProposalKind.NewSystem, "301", 10_000, "402"))
        .Submitted().Reviewed().Assessed().Oriented().Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.NoObjection, [])).Decided(Route.Director);

    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton(TimeProvider.System)
        .AddDatabase(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("ConnectionStrings:IshojIt", "Data Source=:memory:")]).Build(), "")
        .AddApplication().BuildServiceProvider();

    private World _world = null!;
    private RulebookInput _input = null!;
    private string _document = "";

    [GlobalSetup]
    public void Prepare()
    {
        _world = _case.World;
        _input = new RulebookInput(_case.Proposal.Content, _world.Settings.Rulebook, Dkk.Zero, false, []);
        _document = CaseJson.Write(_case.Proposal);
    }

    [GlobalCleanup]
    public void Done() => _services.Dispose();

    [Benchmark]
    public RouteSuggestion SuggestRoute() => Rulebook.Evaluate(_input);

    [Benchmark]
    public IReadOnlyList<Requirement> EvaluateGate() => StartGate.Evaluate(_case.Proposal, _world);

    [Benchmark]
    public IReadOnlyList<Duty> DeriveDuties() => Duties.Of(_case.Proposal, _world);

    [Benchmark]
    public IReadOnlyList<CommandOffer> OfferCommands() => CaseDesk.Offers(_case.Proposal, new UserId("dorte.direktor"), _world);

    [Benchmark]
    public Result<CaseStep> Approve() => CaseDesk.Do(_case.Proposal, new DirectorApprove([], []), new UserId("dorte.direktor"), _world);

    [Benchmark]
    public Proposal OpenDocument() => CaseJson.Read(_document);

    /// <summary>Derives columns, duties, audit entry and document, without saving them.</summary>
    [Benchmark]
    public void FillRow()
    {
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CaseStore>().Add(_case.Proposal, _world, _case.Proposal.Created);
    }
}
