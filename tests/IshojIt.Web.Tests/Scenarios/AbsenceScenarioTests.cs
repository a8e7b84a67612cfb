using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>E10, E23 and T32 through the API, with the people who are away or stand on both sides put into the organisation.</summary>
public sealed class AbsenceScenarioTests : IDisposable
{
    private readonly ApiHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    [Guards("R15.2-13")]
    public async Task E10_the_substitute_approves_in_the_directors_name_until_the_holiday_is_over()
    {
        await DorteIsAwayAsync();
        var proposal = await AtDirectorAsync("301");
        var second = await AtDirectorAsync("301");

        await _host.WaitAsync(5);
        var me = await (await _host.As("soren.budget")).GetAsync("/me");
        var approved = (await proposal.TryAsync("soren.budget", "director-approve")).Expect(200);
        var open = await second.DutiesOfAsync("soren.budget");
        await _host.WaitAsync(15);
        var over = await second.DutiesOfAsync("soren.budget");
        var late = await second.TryAsync("soren.budget", "director-approve");

        Assert.Equal(("dorte.direktor", "director"), ((string?)me["actingFor"]![0]!["user"], (string?)me["actingFor"]![0]!["role"]));
        Assert.Equal(("soren.budget", "dorte.direktor", "cleared"), ((string?)approved["approvals"]![0]!["by"], (string?)approved["approvals"]![0]!["actingFor"], approved.Text("state")));
        Assert.Contains("director-approve", open);
        Assert.DoesNotContain("director-approve", over);
        Assert.Equal((403, "not-allowed"), (late.Status, late.Text("code")));
    }

    [Fact]
    [Guards("R15.0-3")]
    public async Task E10_the_sender_sees_at_once_that_a_deadline_falls_in_an_absence()
    {
        await DorteIsAwayAsync();

        var waiting = (await (await AtDirectorAsync("301")).ShowAsync())["waitingFor"]!.AsArray().Single(w => (string?)w!["duty"] == "director-approve")!;

        Assert.Equal(("dorte.direktor", _host.Day(18), "soren.budget"), ((string?)waiting["user"], (string?)waiting["absentUntil"], (string?)waiting["substitutes"]!.AsArray().Single()));
    }

    [Fact]
    [Guards("R15.0-3")]
    public async Task E10_without_a_substitute_the_chief_executive_approves_in_the_absence()
    {
        var proposal = await AtDirectorAsync("301");
        (await (await _host.As("signe.sekretaer")).PostAsync("/absences", new { user = "dorte.direktor", from = _host.Day(), to = _host.Day(18) })).Expect(201);

        var waiting = (await proposal.ShowAsync())["waitingFor"]!.AsArray().Single(w => (string?)w!["duty"] == "director-approve")!;

        Assert.Equal(("dorte.direktor", _host.Day(18)), ((string?)waiting["user"], (string?)waiting["absentUntil"]));
        Assert.Empty(waiting["substitutes"]!.AsArray());
        Assert.Contains("director-approve", await proposal.DutiesOfAsync("kirsten.kommunaldirektor"));
    }

    [Fact]
    [Guards("R15.2-13")]
    public async Task E10_the_substitute_does_not_approve_her_own_proposal()
    {
        await DorteIsAwayAsync();
        var own = await AtDirectorAsync("302");

        await _host.WaitAsync(5);
        var answer = await own.TryAsync("soren.budget", "director-approve");

        Assert.Equal((403, "own-proposal"), (answer.Status, answer.Text("code")));
    }

    [Fact]
    [Guards("R15.2-5", "R15.2-8", "R15.2-13")]
    public async Task E23_the_IT_centres_own_proposal_is_reviewed_by_a_colleague_and_decided_by_its_director()
    {
        await _host.ReadAsync(async db =>
        {
            db.RoleAssignments.Add(new RoleAssignmentRow { Id = Guid.NewGuid(), User = new UserId("ida.budget"), Role = Role.ItCentre });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var network = AcceptanceCases.Plain("connection", "101");
        network["intake"]!["hosting"] = "externalEu";
        var submitted = await ApiCase.SubmittedAsync(_host, network);

        var own = await submitted.TryAsync("ida.budget", "review-compatibility", new { result = "compatible" });
        await submitted.DoAsync("inge.it", "review-compatibility", new { result = "compatible" });
        await (await submitted.AssessedAsync()).DoAsync("inge.it", "decide-route", new { route = "director" });

        Assert.Equal((403, "own-proposal"), (own.Status, own.Text("code")));
        Assert.Contains((await submitted.ShowAsync())["orientations"]!.AsArray(), o => (string?)o!["centre"] == "financeCentre");
        Assert.Contains("director-approve", await submitted.DutiesOfAsync("kirsten.kommunaldirektor"));
    }

    [Fact]
    [Guards("R15.2-12")]
    public async Task T32_an_old_page_does_not_approve_what_has_changed_since()
    {
        var submitted = await AtDirectorAsync("301");
        var seen = await submitted.ShowAsync();
        (await submitted.TryReviseAsync(AcceptanceCases.Plain("connection"), p => p["costs"] = AcceptanceCases.Costs(("301", 25_000)))).Expect(200);

        var answer = await (await _host.As("dorte.direktor")).PostAsync(submitted.Path + "/commands/director-approve", null, seen.ETag);

        Assert.Equal((412, (await submitted.ShowAsync()).Text("version")), (answer.Status, answer.Text("currentVersion")));
        Assert.Empty((await submitted.ShowAsync())["approvals"]!.AsArray());
    }

    private async Task<ApiCase> AtDirectorAsync(string area) =>
        await (await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection", area))).AssessedAsync()).DecidedAsync("director");

    /// <summary>On holiday from tomorrow, for eighteen days, with a budget holder of her own area as substitute.</summary>
    private async Task DorteIsAwayAsync()
    {
        var dorte = await _host.As("dorte.direktor");
        var (from, to) = (_host.Day(1), _host.Day(18));
        (await dorte.PostAsync("/absences", new { user = "dorte.direktor", from, to })).Expect(201);
        (await dorte.PostAsync("/substitutes", new { @for = "dorte.direktor", by = "soren.budget", role = "director", from, to })).Expect(201);
    }
}
