using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

public sealed class CasePlayTests
{
    [Theory, EachDatabase]
    [Guards("R15.2-14", "R15.2-16")]
    public async Task A_case_runs_from_draft_to_start_on_the_directors_route(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database);

        await played.StartAsync();

        var row = await database.ReadAsync(db => db.Proposals.SingleAsync());
        Assert.Equal(("2026-0001", ProposalState.Started, Route.Director, true), (row.Number, row.State, row.Route, row.IsOpenToRoles));
        Assert.Equal("create submit acknowledge-orientation acknowledge-orientation review-compatibility assess-appropriation decide-route director-approve start",
            string.Join(' ', (await played.AuditAsync()).Select(e => e.Action)));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-11", "R15.2-12")]
    public async Task A_significant_case_is_approved_by_the_council_through_the_finance_committee(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, Significant());
        await played.RouteAsync(Route.Political);

        foreach (var body in new[] { Body.FinanceCommittee, Body.CityCouncil })
        {
            var meeting = await played.PlanAsync(body);
            Assert.Null((await played.PlaceAsync(meeting)).Refusal);
            database.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Null((await played.OutcomeAsync(meeting, 1, Outcome.Adopted)).Refusal);
        }

        Assert.Equal(ProposalState.Cleared, (await played.ReadAsync()).State);
        Assert.Equal(2, await database.ReadAsync(db => db.Meetings.CountAsync(m => m.Version == 3)));
    }

    [Theory, EachDatabase]
    public async Task A_case_is_read_back_as_it_was_written(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, Significant() with { AffectedSystems = [Guid.Parse("00000000-0000-0000-0000-0000000000a1")], Supplier = "Æblegrød A/S" });
        await played.RouteAsync(Route.Political);
        var meeting = await played.PlanAsync(Body.FinanceCommittee);

        var written = (await played.PlaceAsync(meeting)).Value!;

        var read = await played.ReadAsync();
        Assert.Equivalent(written, read, strict: true);
        Assert.Equal(CaseJson.Write(written), CaseJson.Write(read));
    }

    [Theory, EachDatabase]
    public async Task The_chain_of_the_audit_holds_and_shows_an_entry_that_was_tampered_with(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database);
        database.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        await played.StartAsync();
        Assert.Null(AuditChain.FirstBroken(await played.AuditAsync()));

        await database.ReadAsync(db => db.AuditEntries.Where(e => e.Seq == 4).ExecuteUpdateAsync(e => e.SetProperty(x => x.By, new UserId("inge.it"))));

        Assert.Equal(4, AuditChain.FirstBroken(await played.AuditAsync()));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-8", "R15.2-9")]
    public async Task Every_version_of_the_costs_stays_in_the_ledger(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database);
        await played.SubmitAsync();

        await played.DoAsync("lone.budget", new Revise(ACase.Content(yearly: 20_000), "dyrere"));

        var lines = await database.ReadAsync(db => db.CostLines.OrderBy(c => c.CostVersion).ThenBy(c => c.Year).ToListAsync());
        Assert.Equal(
            [.. Enumerable.Range(1, 2).SelectMany(v => Enumerable.Range(2027, 4).Select(y => (v, new AreaCode("301"), y, Dkk.FromKroner(10_000 * v), true)))],
            lines.Select(l => (l.CostVersion, l.BudgetArea, l.Year, l.Amount, l.Permanent)));
    }

    [Theory, EachDatabase]
    public async Task Each_person_has_a_row_for_each_duty_and_none_once_it_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database);
        await played.SubmitAsync();
        var acknowledging = database.ReadAsync(db => db.Duties.Where(d => d.Duty == DutyKind.AcknowledgeOrientation).Select(d => d.User).ToListAsync());
        Assert.Equal(["frank.okonomi", "freja.okonomi", "inge.it", "ivan.it"], (await acknowledging).Select(u => u.Value).Order(StringComparer.Ordinal));

        await played.DoAsync("ivan.it", new AcknowledgeOrientation());

        var left = await database.ReadAsync(db => db.Duties.Where(d => d.Duty == DutyKind.AcknowledgeOrientation).Select(d => d.User).ToListAsync());
        Assert.Equal(["frank.okonomi", "freja.okonomi"], left.Select(u => u.Value).Order(StringComparer.Ordinal));
    }

    internal static ProposalContent Significant() => ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } };
}
