using IshojIt.Application.Approvals;
using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Application.Overview;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Lists;

/// <summary>What the daily pages ask.</summary>
public sealed class QueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_queue_is_paged_the_latest_first_and_holds_the_readers_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add((await (await StoredCase.CreateAsync(database)).SubmitAsync()).Number);
            database.Clock.Advance(TimeSpan.FromDays(1));
        }

        var first = await QueueAsync(database, "ivan.it", null);
        var second = await QueueAsync(database, "ivan.it", first.Next);

        Assert.Equal(numbers, first.Items.Concat(second.Items).Select(r => r.Number));
        Assert.Equal((3, new DateOnly(2027, 3, 1)), (first.Count, first.Items[0].PlannedStart));
        Assert.Empty((await QueueAsync(database, "lone.budget", null)).Items);
    }

    [Theory, EachDatabase]
    public async Task The_finance_centre_sees_what_a_revision_changed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 100, others: ["402"]))).SubmitAsync();
        await stored.DoAsync("lone.budget", new Revise(ACase.Content(others: ["402"]) with { Costs = [.. ACase.Yearly("301", 100), .. ACase.Yearly("402", 250)] }, "dyrere"));

        var tasks = await database.WithAsync<FinanceDesk, FinanceTasks>(d => d.ReadAsync(new UserId("freja.okonomi"), Ct));

        var difference = Assert.Single(Assert.Single(tasks.Orientations).Differences);
        Assert.Equal(("402", CostNature.Licence), (difference.BudgetArea.Value, difference.Nature));
        Assert.Equal((Dkk.FromKroner(400), Dkk.FromKroner(1000)), (difference.Before.Sum(), difference.Now.Sum()));
        Assert.Equal(Dkk.FromKroner(350), Assert.Single(tasks.Appropriations).InBudgetYear);
    }

    [Theory, EachDatabase]
    public async Task A_card_shows_the_figures_and_whether_a_plain_approval_can_be_given(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var once = new CostLine(new AreaCode("301"), CostNature.Acquisition, 2027, Dkk.FromKroner(180_000));
        var content = ACase.Content(yearly: 40_000, others: ["302"]);
        var stored = await StoredCase.CreateAsync(database, content with { Costs = [once, .. content.Costs] });
        await stored.SubmitAsync();
        await stored.AnswerAsync("soren.budget", new AnswerHearing(new AreaCode("302"), HearingAnswerKind.Objection, []) { Note = "For dyrt" });
        await stored.DoAsync("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, "dækning", null, null, []));
        await stored.DoAsync("ivan.it", new DecideRoute(Route.Director, null, []));

        var card = Assert.Single((await CardsAsync(database, "dorte.direktor")).Cards);

        Assert.Equal((180_000, 80_000, 80_000), ((int)card.Figures.OneOff.Kroner, (int)card.Figures.Yearly.Kroner, (int)card.Figures.After.Kroner));
        Assert.Equal("objection-unanswered", card.Refusal?.Code);
        Assert.True(card.MayReject && card.MayRaise && card.MayReturn);
        Assert.True(Assert.Single(card.Hearings).Objects);
        Assert.Empty((await CardsAsync(database, "vagn.direktor")).Cards);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-9")]
    public async Task A_card_whose_earlier_approval_lapsed_shows_what_was_approved_and_what_it_is_now(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var content = ACase.Content();
        var stored = await (await StoredCase.CreateAsync(database, content)).RouteAsync(Route.Director);
        await stored.DoAsync("dorte.direktor", new DirectorApprove([], []));
        await stored.DoAsync("lone.budget", new Revise(content with { Costs = [.. ACase.Yearly("301", 12_000)] }, "dyrere"));

        var lapse = Assert.Single(Assert.Single((await CardsAsync(database, "dorte.direktor")).Cards).Lapsed);

        var difference = Assert.Single(lapse.Differences);
        Assert.Equal((1, CostNature.Licence, 10_000, 12_000), (lapse.CostVersion, difference.Nature, (int)difference.Before[0].Kroner, (int)difference.Now[0].Kroner));
        Assert.Empty(lapse.NewCriteria);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-13")]
    public async Task The_number_told_is_the_number_of_people_who_get_a_notice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database)).RouteAsync(Route.Director);
        var card = Assert.Single((await CardsAsync(database, "dorte.direktor")).Cards);
        var before = await NoticesAsync(database);

        await stored.DoAsync("dorte.direktor", new DirectorApprove([], []));

        Assert.Null(card.Refusal);
        Assert.Equal(ProposalState.Cleared, card.Becomes);
        Assert.Equal(card.Told, (await NoticesAsync(database)).Except(before).Select(n => n.Item2).Distinct().Count());
        var after = await CardsAsync(database, "dorte.direktor");
        Assert.Empty(after.Cards);
        Assert.Equal(stored.Number, Assert.Single(after.Given).Number);
    }

    [Theory, EachDatabase]
    public async Task News_are_what_others_did_since_the_last_visit(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        await stored.DoAsync("ivan.it", new AcknowledgeOrientation());

        Assert.Equal(["acknowledge-orientation"], (await OverviewAsync(database, "lone.budget")).News.Select(n => n.Action));
        database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await OverviewAsync(database, "lone.budget")).News);
        await stored.DoAsync("freja.okonomi", new AcknowledgeOrientation());
        Assert.Equal("freja.okonomi", Assert.Single((await OverviewAsync(database, "lone.budget")).News).By.Value);
        Assert.Empty((await OverviewAsync(database, "adam.admin")).News);
    }

    [Theory, EachDatabase]
    public async Task An_overview_fits_the_person(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await StoredCase.CreateAsync(database);

        var holder = await OverviewAsync(database, "lone.budget");
        var editor = await OverviewAsync(database, "emil.sagsbehandler");
        var administrator = await OverviewAsync(database, "adam.admin");

        Assert.Equal((DutyKind.Submit, stored.Number, true), (Assert.Single(holder.Tasks).Duty, Assert.Single(holder.Cases).Number, holder.MayCreate));
        Assert.Equal((0, stored.Number, true), (editor.TaskCount, Assert.Single(editor.Cases).Number, editor.MayCreate));
        Assert.Equal((0, 0, false, false), (administrator.TaskCount, administrator.Cases.Count, administrator.MayCreate, administrator.SeesCases));
    }

    private static Task<QueuePage> QueueAsync(TestDatabase database, string user, string? after) =>
        database.WithAsync<WaitingDuties, QueuePage>(q => q.ReadAsync(DutyKind.AcknowledgeOrientation, new UserId(user), false, after, 2, Ct));

    private static Task<ApprovalDesk> CardsAsync(TestDatabase database, string user) => database.WithAsync<ApprovalCards, ApprovalDesk>(c => c.ReadAsync(new UserId(user), null, Ct));

    private static Task<OverviewAnswer> OverviewAsync(TestDatabase database, string user) => database.WithAsync<MyOverview, OverviewAnswer>(o => o.ReadAsync(new UserId(user), Ct));

    private static Task<List<(Guid, UserId)>> NoticesAsync(TestDatabase database) =>
        database.ReadAsync(async db => await Task.FromResult(db.OutboxMessages.AsEnumerable().Select(m => (m.Id, m.Recipient)).ToList()));
}
