using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

/// <summary>A case in a database, acted on by the demo people through the real use cases.</summary>
internal sealed class StoredCase(TestDatabase database, string number)
{
    public string Number => number;

    public static async Task<StoredCase> CreateAsync(TestDatabase database, ProposalContent? content = null, string by = "lone.budget") =>
        new(database, (await TryCreateAsync(database, content ?? ACase.Content(), by)).Value!);

    /// <summary>Creates a case; the systems that it names are entered first where the register lacks them.</summary>
    public static async Task<Result<string>> TryCreateAsync(TestDatabase database, ProposalContent content, string by, string? key = null)
    {
        await database.ReadAsync(async db =>
        {
            var known = await db.Systems.Select(s => s.Id).ToListAsync(TestContext.Current.CancellationToken);
            db.Systems.AddRange(content.AffectedSystems.Distinct().Except(known).Select(id => new SystemRow { Id = id, Name = "System", BudgetArea = content.BudgetArea }));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return await database.Services.GetRequiredService<CreateProposal>().RunAsync(content, new UserId(by), key, "body", TestContext.Current.CancellationToken);
    }

    public Task<Result<Proposal>> TryAsync(string by, CaseCommand command, int? version = null) => database.Services.GetRequiredService<ActOnCase>().RunAsync(
        new CaseRequest(number, new UserId(by), command.Kind, version, _ => command), TestContext.Current.CancellationToken);

    /// <summary>A second later, does the act; a refusal fails the test.</summary>
    public async Task<StoredCase> DoAsync(string by, CaseCommand command)
    {
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var result = await TryAsync(by, command);
        Assert.True(result.IsDone, $"{command.Kind} by {by}: {result.Refusal?.Code} {result.Refusal?.Requirement}");
        return this;
    }

    /// <summary>As <see cref="DoAsync"/>, for a hearing of an area.</summary>
    public async Task AnswerAsync(string by, AnswerHearing answer)
    {
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var result = await database.Services.GetRequiredService<ActOnCase>().RunAsync(
            new CaseRequest(number, new UserId(by), answer.Kind, null, _ => answer) { Area = answer.BudgetArea }, TestContext.Current.CancellationToken);
        Assert.True(result.IsDone, $"{answer.BudgetArea} by {by}: {result.Refusal?.Code}");
    }

    public Task<StoredCase> SubmitAsync() => DoAsync("lone.budget", new Submit());

    /// <summary>Submitted, oriented, reviewed and assessed, with the route decided.</summary>
    public async Task<StoredCase> RouteAsync(Route route)
    {
        await SubmitAsync();
        await DoAsync("ivan.it", new AcknowledgeOrientation());
        await DoAsync("freja.okonomi", new AcknowledgeOrientation());
        await DoAsync("ivan.it", new ReviewCompatibility(ReviewResult.Compatible, [], []));
        await DoAsync("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, "dækning", null, null, []));
        return await DoAsync("ivan.it", new DecideRoute(route, null, []));
    }

    /// <summary>From submission to start by the director's route.</summary>
    public async Task<StoredCase> StartAsync()
    {
        await RouteAsync(Route.Director);
        await DoAsync("dorte.direktor", new DirectorApprove([], []));
        return await DoAsync("lone.budget", new Start(StartAct.ContractSigned, DanishCalendar.DateOf(database.Clock.GetUtcNow())));
    }

    public async Task<Guid> PlanAsync(Body body, int inDays = 0) => Guid.Parse((await database.WithAsync<MeetingDesk, Result<string>>(desk => desk.PlanAsync(
        new MeetingFields(body, null, DanishCalendar.DateOf(database.Clock.GetUtcNow()).AddDays(inDays), new TimeOnly(17, 0), null),
        new CreationKey(new UserId("signe.sekretaer"), null, ""), TestContext.Current.CancellationToken))).Value!);

    public Task<Result<Proposal>> PlaceAsync(Guid meeting) => database.WithAsync<MeetingDesk, Result<Proposal>>(desk => desk.PlaceAsync(
        meeting, number, new UserId("signe.sekretaer"), false, null, null, null, TestContext.Current.CancellationToken));

    public Task<Result<Proposal>> OutcomeAsync(Guid meeting, int n, Outcome outcome, int? version = null) => database.WithAsync<MeetingDesk, Result<Proposal>>(desk => desk.ActAsync(
        meeting, n, new UserId("signe.sekretaer"), CommandKind.RecordOutcome, version, _ => new RecordOutcome(meeting, n, new ItemOutcome(outcome)), TestContext.Current.CancellationToken));

    public Task<SeenCase?> SeenByAsync(string user) => database.WithAsync<CaseQueries, SeenCase?>(q => q.DetailsAsync(number, new UserId(user), TestContext.Current.CancellationToken));

    public Task<Proposal> ReadAsync() => database.ReadAsync(async db => CaseJson.Read((await db.Proposals.SingleAsync(p => p.Number == number)).Document));

    public Task<List<AuditEntryRow>> AuditAsync() => database.ReadAsync(db => db.AuditEntries.AsNoTracking()
        .Where(e => db.Proposals.Any(p => p.Id == e.ProposalId && p.Number == number)).OrderBy(e => e.Seq).ToListAsync());
}
