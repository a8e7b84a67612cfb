using IshojIt.Application.Costs;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

/// <summary>The list for the budget negotiations.</summary>
public sealed class BudgetRequestListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task It_holds_the_cases_whose_money_is_sought_in_the_coming_budget_and_no_others(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await SubmittedAsync(database, ACase.Content(yearly: 1));
        var sought = await SubmittedAsync(database, Seeking(20));
        var referred = await SubmittedAsync(database, ACase.Content(yearly: 300));
        await referred.DoAsync("freja.okonomi", new ReferToBudget("Der er ikke plads i rammen."));
        await (await SubmittedAsync(database, Seeking(4_000))).DoAsync("lone.budget", new Withdraw("fortrudt"));

        var page = await AskAsync(database, list => list.ReadAsync(new BudgetRequestQuestion(), Freja, null, 50, Ct));

        Assert.Equal(
            [(sought.Number, BudgetRequestStanding.Sought, null), (referred.Number, BudgetRequestStanding.Referred, "Der er ikke plads i rammen.")],
            page.Items.Select(r => (r.Number, r.Standing, r.Reason)));
        Assert.Equal(Dkk.FromKroner(20), page.Items[0].Areas.Single().Amounts.Expenses[^1]);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task Its_totals_are_the_sums_of_its_rows_to_the_oere_for_every_area_and_question(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await SubmittedAsync(database, Seeking(33_333.33m, "402"));
        await SubmittedAsync(database, Seeking(0.07m));
        await (await SubmittedAsync(database, ACase.Content(yearly: 500.5m, others: ["402"]))).DoAsync("freja.okonomi", new ReferToBudget("Ikke i år."));
        BudgetRequestQuestion[] questions =
        [
            new(), new(2027), new(2030), new(BudgetArea: new AreaCode("402")), new(Standing: BudgetRequestStanding.Referred), new(2031, new AreaCode("301"), BudgetRequestStanding.Sought),
        ];

        foreach (var question in questions)
        {
            var totals = await AskAsync(database, list => list.TotalsAsync(question, Freja, Ct));
            var rows = await AskAsync(database, async list => await list.AllAsync(question, Freja, Ct).ToListAsync(Ct));

            var added = rows.SelectMany(r => r.Areas).GroupBy(a => a.BudgetArea).OrderBy(g => g.Key).Select(g => (g.Key, Sum(g.Select(a => a.Amounts)), g.Count())).ToList();
            Assert.Equal(added.Select(a => Shown(a.Item1, a.Item2, a.Item3)), totals.Areas.Select(a => Shown(a.BudgetArea, a.Amounts, a.Cases)));
            Assert.Equal(Shown(default, Sum(rows.SelectMany(r => r.Areas).Select(a => a.Amounts)), rows.Count), Shown(default, totals.Total, totals.Cases));
            Assert.NotEmpty(rows);
        }
    }

    [Theory, EachDatabase]
    public async Task It_is_paged_by_key_and_who_sees_no_cases_sees_none_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            numbers.Add((await SubmittedAsync(database, Seeking(10))).Number);
        }

        var found = new List<string>();
        for (var (after, more) = ((string?)null, true); more; more = after is not null)
        {
            var page = await AskAsync(database, list => list.ReadAsync(new BudgetRequestQuestion(), Freja, after, 2, Ct));
            found.AddRange(page.Items.Select(r => r.Number));
            after = page.Next;
        }

        var unseen = await AskAsync(database, list => list.TotalsAsync(new BudgetRequestQuestion(), new UserId("nobody"), Ct));
        Assert.Equal(numbers, found);
        Assert.Equal((0, 0), (unseen.Cases, unseen.Areas.Count));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task A_case_leaves_it_when_its_money_is_found_within_the_frame(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await SubmittedAsync(database, Seeking(10));
        await stored.DoAsync("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, null, null, null, []));

        Assert.Equal(0, (await AskAsync(database, list => list.TotalsAsync(new BudgetRequestQuestion(), Freja, Ct))).Cases);
    }

    private static UserId Freja => new("freja.okonomi");

    private static ProposalContent Seeking(decimal yearly, params string[] others) =>
        ACase.Content(yearly: yearly, others: others) is var content ? content with { Intake = content.Intake with { Funding = Funding.NextBudget } } : content;

    private static BudgetRequestAmounts Sum(IEnumerable<BudgetRequestAmounts> amounts) => amounts.Aggregate(BudgetRequestAmounts.None(4), (sum, a) => sum + a);

    private static string Shown(AreaCode area, BudgetRequestAmounts a, int cases) =>
        $"{area} {cases}: {a.Earlier.Oere} | {string.Join(' ', a.Expenses.Concat(a.Gains).Select(x => x.Oere))} | {a.Later.Oere} {a.Continuing.Oere}";

    private static async Task<StoredCase> SubmittedAsync(TestDatabase database, ProposalContent content) => await (await StoredCase.CreateAsync(database, content)).SubmitAsync();

    private static Task<T> AskAsync<T>(TestDatabase database, Func<BudgetRequestList, Task<T>> ask) => database.WithAsync(ask);
}
