using System.Diagnostics;
using IshojIt.Application.Common;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

public sealed class RefreshTests
{
    private static readonly UserId Substitute = new("tina.budget");

    [Theory, EachDatabase]
    public async Task A_substitute_has_the_duties_from_the_first_day_of_her_period(DatabaseKind kind)
    {
        await using var database = await WithSubstitutionAsync(kind);

        await RefreshAfterAsync(database, TimeSpan.FromDays(2));

        Assert.Contains(DutyKind.ReviewCompatibility, await DutiesOfSubstituteAsync(database));
    }

    [Theory, EachDatabase]
    public async Task A_substitute_has_no_duty_the_day_after_her_period(DatabaseKind kind)
    {
        await using var database = await WithSubstitutionAsync(kind);
        await RefreshAfterAsync(database, TimeSpan.FromDays(2));

        await RefreshAfterAsync(database, TimeSpan.FromDays(2));

        Assert.Empty(await DutiesOfSubstituteAsync(database));
    }

    [Theory, EachDatabase]
    public async Task A_substitute_entered_for_today_has_the_tasks_of_a_hundred_open_cases_at_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        for (var n = 0; n < 100; n++)
        {
            await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        }

        var day = DanishCalendar.DateOf(database.Clock.GetUtcNow());
        var begin = Stopwatch.GetTimestamp();
        await RegisterAsync(database, new Substitute(new UserId("ivan.it"), Substitute, Role.ItCentre, day, day.AddDays(9)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:F0} ms");

        Assert.Equal(100, (await DutiesOfSubstituteAsync(database)).Count(d => d == DutyKind.ReviewCompatibility));
    }

    [Theory, EachDatabase]
    public async Task A_substitute_entered_for_later_has_the_tasks_on_her_first_day_and_not_before(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        var day = DanishCalendar.DateOf(database.Clock.GetUtcNow()).AddDays(2);

        await RegisterAsync(database, new Substitute(new UserId("ivan.it"), Substitute, Role.ItCentre, day, day));
        var before = await DutiesOfSubstituteAsync(database);
        await RefreshAfterAsync(database, TimeSpan.FromDays(2));
        var within = await DutiesOfSubstituteAsync(database);

        Assert.Empty(before);
        Assert.Contains(DutyKind.ReviewCompatibility, within);
    }

    [Theory, EachDatabase]
    public async Task A_case_that_is_written_while_a_substitute_is_entered_learns_of_her_at_the_next_run(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var ct = TestContext.Current.CancellationToken;
        var draft = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem));
        var day = DanishCalendar.DateOf(database.Clock.GetUtcNow());
        await using (var scope = database.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<CaseStore>();
            var loaded = (await store.LoadAsync(draft.Number, new UserId("lone.budget"), ct))!;
            await RegisterAsync(database, new Substitute(new UserId("ivan.it"), Substitute, Role.ItCentre, day, day.AddDays(9)));
            await store.WriteAsync(loaded, CaseDesk.Do(loaded.Proposal, new Submit(), new UserId("lone.budget"), loaded.World).Value!, ct);
            await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().SaveChangesAsync(ct);
        }

        var missed = await DutiesOfSubstituteAsync(database);
        var first = await database.Services.GetRequiredService<RefreshDueCases>().RunAsync(ct);
        var second = await database.Services.GetRequiredService<RefreshDueCases>().RunAsync(ct);

        Assert.Empty(missed);
        Assert.Equal((1, 0), (first, second));
        Assert.Contains(DutyKind.ReviewCompatibility, await DutiesOfSubstituteAsync(database));
    }

    [Theory, EachDatabase]
    public async Task A_case_that_is_made_while_a_substitute_is_entered_learns_of_her_at_the_next_run(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var ct = TestContext.Current.CancellationToken;
        var day = DanishCalendar.DateOf(database.Clock.GetUtcNow());
        await using (var scope = database.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<CaseStore>();
            var world = await store.WorldAsync(ct);
            var made = CaseDesk.Create(ACase.Content(), new CaseNumber(2026, 1), new UserId("lone.budget"), world);
            await RegisterAsync(database, new Substitute(new UserId("lone.budget"), Substitute, Role.BudgetHolder, day, day.AddDays(9)));
            store.Add(made, world, made.Created);
            await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().SaveChangesAsync(ct);
        }

        await database.Services.GetRequiredService<RefreshDueCases>().RunAsync(ct);

        Assert.Contains(DutyKind.Submit, await DutiesOfSubstituteAsync(database));
    }

    private static async Task RegisterAsync(TestDatabase database, Substitute wanted)
    {
        var fields = new AwayFields(wanted.For, null, [wanted]);
        var done = await database.Services.GetRequiredService<AbsenceDesk>().RegisterAsync(fields, new CreationKey(wanted.For, null, ""), TestContext.Current.CancellationToken);
        Assert.Null(done.Refusal);
    }

    /// <summary>A case under review on 2 November, and a substitute for the IT centre on 4 and 5 November, known since before.</summary>
    private static async Task<TestDatabase> WithSubstitutionAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await database.ReadAsync(db =>
        {
            db.Substitutes.Add(new SubstituteRow
            {
                Id = Guid.CreateVersion7(database.Clock.GetUtcNow()),
                For = new UserId("ivan.it"),
                By = Substitute,
                Role = Role.ItCentre,
                From = new DateOnly(2026, 11, 4),
                To = new DateOnly(2026, 11, 5),
            });
            return db.SaveChangesAsync();
        });
        await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        return database;
    }

    private static async Task RefreshAfterAsync(TestDatabase database, TimeSpan time)
    {
        database.Clock.Advance(time);
        await database.Services.GetRequiredService<RefreshDueCases>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task<List<DutyKind>> DutiesOfSubstituteAsync(TestDatabase database) =>
        database.ReadAsync(db => db.Duties.Where(d => d.User == Substitute).Select(d => d.Duty).ToListAsync());
}
