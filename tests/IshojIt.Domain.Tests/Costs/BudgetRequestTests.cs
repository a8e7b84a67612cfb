using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

/// <summary>Which cases seek their money in the coming budget, and what each area would have to find there.</summary>
public sealed class BudgetRequestTests
{
    private static readonly int[] Years = [2028, 2029, 2030, 2031];
    private static readonly AreaCode Area = new("301");

    [Fact]
    [Guards("R15.2-17")]
    public void A_case_that_was_referred_waits_for_the_budget_and_one_whose_holder_seeks_it_there_is_on_its_way()
    {
        var sought = new ACase(Seeking(Funding.NextBudget)).Submitted();
        var referred = new ACase(ACase.Content()).Submitted().Do("freja.okonomi", new ReferToBudget("Der er ikke plads i rammen."));

        Assert.Equal(BudgetRequestStanding.Sought, BudgetRequest.StandingOf(sought.Proposal));
        Assert.Equal(BudgetRequestStanding.Referred, BudgetRequest.StandingOf(referred.Proposal));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void The_finance_centres_assessment_weighs_more_than_the_holders_answer()
    {
        var withinFrame = new ACase(Seeking(Funding.NextBudget)).Submitted().Assessed(AppropriationKind.WithinFrame);
        var nextBudget = new ACase(Seeking(Funding.WithinFrame)).Submitted().Assessed(AppropriationKind.NextBudget);

        Assert.Null(BudgetRequest.StandingOf(withinFrame.Proposal));
        Assert.Equal(BudgetRequestStanding.Sought, BudgetRequest.StandingOf(nextBudget.Proposal));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Drafts_withdrawn_cases_and_those_without_any_expense_ask_for_nothing()
    {
        var draft = new ACase(Seeking(Funding.NextBudget));
        var withdrawn = new ACase(Seeking(Funding.NextBudget)).Submitted().Do("lone.budget", new Withdraw("fortrudt"));
        var free = new ACase(Seeking(Funding.NextBudget) with { Costs = [], DerivedCosts = [new DerivedCostStatement(Area, true, "ingen")] }).Submitted();

        Assert.All([draft, withdrawn, free], c => Assert.Null(BudgetRequest.StandingOf(c.Proposal)));
    }

    [Fact]
    [Guards("R15.2-6", "R15.2-17")]
    public void A_permanent_cost_is_asked_for_in_every_year_of_the_budget_and_runs_on_after_it()
    {
        var request = Assert.Single(BudgetRequest.Of([Line(CostNature.Licence, 2027, 40_000, permanent: true), Line(CostNature.Licence, 2029, 50_000, permanent: true)], Years));

        Assert.Equal(Kroner(40_000, 50_000, 50_000, 50_000), request.Amounts.Expenses);
        Assert.Equal(Dkk.FromKroner(50_000), request.Amounts.Continuing);
        Assert.Equal(Dkk.FromKroner(40_000), request.Amounts.Earlier);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void What_is_paid_once_is_asked_for_in_its_year_and_what_lies_before_or_after_the_budget_stands_beside_it()
    {
        var request = Assert.Single(BudgetRequest.Of(
            [Line(CostNature.Acquisition, 2027, 7), Line(CostNature.Acquisition, 2028, 100), Line(CostNature.Training, 2033, 11), Line(CostNature.Saving, 2028, 3, permanent: true), Line(CostNature.Income, 2029, 5)], Years));

        Assert.Equal(Kroner(100, 0, 0, 0), request.Amounts.Expenses);
        Assert.Equal(Kroner(3, 8, 3, 3), request.Amounts.Gains);
        Assert.Equal<IReadOnlyList<Dkk>>(Kroner(7, 11, 0), [request.Amounts.Earlier, request.Amounts.Later, request.Amounts.Continuing]);
    }

    [Fact]
    [Guards("R15.2-7", "R15.2-17")]
    public void Each_area_is_asked_for_its_own_and_an_area_with_nothing_to_pay_is_left_out()
    {
        var requests = BudgetRequest.Of([Line(CostNature.Operation, 2028, 9), Line(CostNature.Operation, 2028, 4) with { BudgetArea = new AreaCode("402") }, Line(CostNature.Operation, 2028, 0) with { BudgetArea = new AreaCode("302") }], Years);

        Assert.Equal([("301", 900L), ("402", 400L)], requests.Select(r => (r.BudgetArea.Value, r.Amounts.Expenses[0].Oere)));
    }

    private static ProposalContent Seeking(Funding funding) => ACase.Content() with { Intake = ACase.Content().Intake with { Funding = funding } };

    private static CostLine Line(CostNature nature, int year, decimal kroner, bool permanent = false) => new(Area, nature, year, Dkk.FromKroner(kroner), permanent);

    private static Dkk[] Kroner(params decimal[] amounts) => [.. amounts.Select(Dkk.FromKroner)];
}
