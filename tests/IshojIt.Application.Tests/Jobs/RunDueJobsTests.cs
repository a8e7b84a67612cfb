using IshojIt.Application.Jobs;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Jobs;

public sealed class RunDueJobsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_job_that_is_due_is_run_by_one_instance(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await using var second = database.Provide();
        var job = new Counted();
        await RunAsync(database.Services, job);
        database.Clock.Advance(TimeSpan.FromHours(1));

        var ran = await Task.WhenAll(RunAsync(database.Services, job), RunAsync(second, job), RunAsync(database.Services, job), RunAsync(second, job));

        Assert.Equal((1, 1), (ran.Count(r => r), job.Runs));
    }

    [Theory, EachDatabase]
    public async Task What_was_due_while_the_program_was_down_is_run_once_after_its_start(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var job = new Counted();
        await RunAsync(database.Services, job);
        database.Clock.Advance(TimeSpan.FromDays(5));
        await using var restarted = database.Provide();

        await RunAsync(restarted, job);
        await RunAsync(restarted, job);

        Assert.Equal(1, job.Runs);
    }

    [Theory, EachDatabase]
    public async Task A_job_whose_instance_fell_is_run_by_another_when_the_lease_has_run_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var job = new Counted();
        await RunAsync(database.Services, job);
        var now = database.Clock.GetUtcNow();
        await database.ReadAsync(db => db.ScheduledJobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, now).SetProperty(x => x.LeasedUntil, now.AddMinutes(10)), Ct));

        var held = await RunAsync(database.Services, job);
        database.Clock.Advance(TimeSpan.FromMinutes(11));
        var after = await RunAsync(database.Services, job);

        Assert.Equal((false, true), (held, after));
    }

    [Theory, EachDatabase]
    public async Task A_fault_is_written_down_and_the_job_tried_again_a_minute_later(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var job = new Counted { Throws = true };
        await RunAsync(database.Services, job);
        database.Clock.Advance(TimeSpan.FromHours(1));

        var thrown = await Record.ExceptionAsync(() => RunAsync(database.Services, job));

        var row = await database.ReadAsync(db => db.ScheduledJobs.AsNoTracking().SingleAsync(j => j.Name == job.Name, Ct));
        Assert.IsType<InvalidOperationException>(thrown);
        Assert.Equal((RunDueJobs.Fault, database.Clock.GetUtcNow().AddMinutes(1), null), (row.Failure, row.DueAt, row.LeasedUntil));
    }

    /// <summary>Seven in the morning, before and after both changes between summer and winter time, over a weekend and Easter.</summary>
    [Theory]
    [InlineData("2026-03-27T05:59:00Z", "2026-03-27T06:00:00Z")]
    [InlineData("2026-03-27T06:00:00Z", "2026-03-30T05:00:00Z")]
    [InlineData("2026-10-23T05:00:00Z", "2026-10-26T06:00:00Z")]
    [InlineData("2026-04-01T12:00:00Z", "2026-04-07T05:00:00Z")]
    [InlineData("2026-11-02T23:30:00Z", "2026-11-03T06:00:00Z")]
    public async Task The_daily_mail_is_due_at_seven_on_Danish_working_days(string after, string due)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);
        var job = database.Services.GetRequiredService<RunDueJobs>().Jobs.Single(j => j.Name == "daily-digest");

        var next = job.NextAfter(DateTimeOffset.Parse(after, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), next);
    }

    private static Task<bool> RunAsync(IServiceProvider instance, IJob job) => instance.GetRequiredService<RunDueJobs>().RunAsync(job, Ct);

    private sealed class Counted : IJob
    {
        private int _runs;

        public int Runs => _runs;

        public bool Throws { get; init; }

        public string Name => "counted";

        public DateTimeOffset NextAfter(DateTimeOffset now) => now.AddMinutes(30);

        public Task<string?> RunAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref _runs);
            return Throws ? throw new InvalidOperationException("a fault") : Task.FromResult<string?>(null);
        }
    }
}
