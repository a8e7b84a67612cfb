using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Register;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Common;

/// <summary>The use cases refuse what has the wrong shape, whichever way it came, after the right and before the rule.</summary>
public sealed class ShapeTests
{
    private static readonly SystemFields System = new("Kalender", "maja.budget", new AreaCode("303"), null, null, Hosting.OnPremises, [], SystemState.Active);

    [Theory, EachDatabase]
    public async Task A_draft_with_texts_too_long_is_not_saved_and_each_is_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var draft = await StoredCase.CreateAsync(database);
        var content = ACase.Content();

        var saved = await draft.TryAsync("lone.budget", new Save(content with { Title = new string('a', 201), Costs = [.. content.Costs.Take(1), content.Costs[1] with { Note = new string('b', 401) }] }));

        Assert.Equal([("title", "too-long"), ("costs[1].note", "too-long")], saved.Refusal!.Errors.Select(e => (e.Path, e.Code)));
        Assert.Equal(content.Title, (await draft.ReadAsync()).Content.Title);
    }

    [Theory, EachDatabase]
    public async Task A_proposal_with_a_title_too_long_takes_no_number(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var created = await StoredCase.TryCreateAsync(database, ACase.Content() with { Title = new string('a', 201) }, "lone.budget");

        Assert.Equal(("title", "too-long"), created.Refusal!.Errors.Select(e => (e.Path, e.Code)).Single());
        Assert.False(await database.ReadAsync(db => db.Proposals.AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, EachDatabase]
    public async Task A_system_says_its_name_and_its_interfaces_find_room(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        Assert.Equal([("name", "missing")], await AddAsync(database, "ivan.it", System with { Name = " " }));
        Assert.Equal([("interfaces", "too-long")], await AddAsync(database, "ivan.it", System with { Interfaces = [new string('a', 4_000)] }));
        Assert.Equal([("", "not-allowed")], await AddAsync(database, "lone.budget", System with { Name = "" }));
        Assert.Empty(await AddAsync(database, "ivan.it", System));
    }

    [Theory, EachDatabase]
    public async Task A_standing_committees_meeting_says_which_committee(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await using var scope = database.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<MeetingDesk>();
        var meeting = new MeetingFields(Body.StandingCommittee, null, new DateOnly(2026, 12, 1), new TimeOnly(17, 0), null);

        var nameless = await desk.PlanAsync(meeting, new CreationKey(new UserId("signe.sekretaer"), null, ""), TestContext.Current.CancellationToken);
        var named = await desk.PlanAsync(meeting with { Committee = "TBU" }, new CreationKey(new UserId("signe.sekretaer"), null, ""), TestContext.Current.CancellationToken);

        Assert.Equal(("committee", "missing"), nameless.Refusal!.Errors.Select(e => (e.Path, e.Code)).Single());
        Assert.Null(named.Refusal);
    }

    private static async Task<IReadOnlyList<(string, string)>> AddAsync(TestDatabase database, string user, SystemFields fields)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<SystemRegister>().AddAsync(fields, new CreationKey(new UserId(user), null, ""), TestContext.Current.CancellationToken);
        return added.Refusal is not { } refusal ? [] : refusal.Errors.Count == 0 ? [("", refusal.Code)] : [.. refusal.Errors.Select(e => (e.Path, e.Code))];
    }
}
