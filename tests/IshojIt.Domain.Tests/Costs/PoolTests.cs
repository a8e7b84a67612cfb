using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

/// <summary>Pool funds: drawn by an assessment, held while it stands, given back when it falls.</summary>
public sealed class PoolTests
{
    private static readonly Guid Id = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
    private static readonly DateOnly Decided = new(2026, 11, 1);

    [Fact]
    [Guards("R15.2-17")]
    public void An_assessment_draws_what_the_case_costs_in_the_pools_year_and_that_funds_it()
    {
        var played = Submitted(Of(released: 15_000)).Do("freja.okonomi", FromPool);

        Assert.Equal(new Draw(Id, "IT-pulje", 2027, Dkk.FromKroner(10_000)), played.Proposal.StandingAssessment!.Draw);
        Assert.True(played.Requirement(RequirementId.Funded).Met);
    }

    [Theory]
    [InlineData("pool-not-released", 2027, 0, 0)]
    [InlineData("pool-wrong-year", 2026, 15_000, 0)]
    [InlineData("pool-year-over", 2025, 15_000, 0)]
    [InlineData("pool-too-small", 2027, 15_000, 5_001)]
    [Guards("R15.2-17")]
    public void A_draw_that_the_pool_can_not_give_is_refused_and_changes_nothing(string code, int year, int released, int drawn)
    {
        var played = Submitted(Of(released, drawn, year));

        var refusal = played.Refused("freja.okonomi", FromPool);

        Assert.Equal((code, "R15.2-17"), (refusal!.Code, refusal.Rule!.Id));
        Assert.Equal(code == "pool-too-small" ? "9999.00" : null, refusal.Subject);
        Assert.Null(played.Proposal.StandingAssessment);
    }

    [Theory]
    [InlineData("andet", "unknown-pool")]
    [InlineData("00000000-0000-0000-0000-0000000000bb", "unknown-pool")]
    [InlineData(null, "missing")]
    [Guards("R15.2-17")]
    public void A_pool_that_is_not_there_is_a_fault_of_the_field_that_names_it(string? named, string code)
    {
        var refusal = Submitted(Of(15_000)).Refused("freja.okonomi", FromPool with { Pool = named });

        Assert.Equal(new FieldError("pool", code), Assert.Single(refusal!.Errors));
    }

    /// <summary>The lines, and what a pool of 2027 of each kind would pay of them.</summary>
    [Theory]
    [InlineData(CostNature.Acquisition, false, true, false)]
    [InlineData(CostNature.Implementation, false, true, false)]
    [InlineData(CostNature.Integration, false, true, false)]
    [InlineData(CostNature.DataMigration, false, true, false)]
    [InlineData(CostNature.Decommissioning, false, true, false)]
    [InlineData(CostNature.Training, false, true, true)]
    [InlineData(CostNature.InternalHours, false, true, true)]
    [InlineData(CostNature.Training, true, false, true)]
    [InlineData(CostNature.Licence, false, false, true)]
    [InlineData(CostNature.Operation, true, false, true)]
    [InlineData(CostNature.Saving, false, false, false)]
    [InlineData(CostNature.Income, false, false, false)]
    [Guards("R15.2-17")]
    public void A_capital_pool_pays_what_is_spent_once_and_an_operating_pool_what_runs(CostNature nature, bool permanent, bool capital, bool operating)
    {
        var line = new CostLine(new AreaCode("301"), nature, 2027, Dkk.FromKroner(1), permanent);

        Assert.Equal((capital, operating), ((Of(1) with { Kind = PoolKind.Capital }).Pays(line), Of(1).Pays(line)));
    }

    [Theory]
    [InlineData(PoolKind.Capital, CostNature.Licence, "pool-is-capital")]
    [InlineData(PoolKind.Operating, CostNature.Acquisition, "pool-is-operating")]
    [Guards("R15.2-17")]
    public void A_pool_of_the_other_kind_pays_nothing_and_says_why(PoolKind kind, CostNature nature, string code)
    {
        var played = Submitted(Of(15_000) with { Kind = kind }, nature);

        var refusal = played.Refused("freja.okonomi", FromPool with { Cover = "Egen ramme" });

        Assert.Equal((code, "R15.2-17"), (refusal!.Code, refusal.Rule!.Id));
        Assert.Null(played.Proposal.StandingAssessment);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Of_a_case_of_both_kinds_the_pool_pays_its_own_once_it_is_said_what_covers_the_rest()
    {
        var played = Submitted(Of(15_000), CostNature.Licence, CostNature.Acquisition);

        var refusal = played.Refused("freja.okonomi", FromPool);
        played.Do("freja.okonomi", FromPool with { Cover = "Skolernes ramme" });

        Assert.Equal(("pool-rest-uncovered", "10000.00"), (refusal!.Code, refusal.Subject));
        Assert.Equal(Dkk.FromKroner(10_000), played.Proposal.StandingAssessment!.Draw!.Amount);
        Assert.Equal("Skolernes ramme", played.Proposal.StandingAssessment.Cover);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void A_new_assessment_replaces_the_draw_before_so_that_what_the_case_holds_counts_as_left_for_it()
    {
        var played = Submitted(Of(released: 15_000)).Do("freja.okonomi", FromPool);
        played.Pool = Of(released: 15_000, drawn: 10_000);

        played.Do("freja.okonomi", FromPool);

        Assert.Single(played.Proposal.Assessments, a => a is { Stands: true, Draw: not null });
    }

    [Fact]
    [Guards("R15.2-17")]
    public void New_costs_give_the_draw_back_and_ask_for_a_new_one()
    {
        var played = Submitted(Of(released: 15_000)).Do("freja.okonomi", FromPool).Revised(c => c with { Costs = [.. ACase.Yearly("301", 12_000)] });

        Assert.Null(played.Proposal.StandingAssessment);
        Assert.Equal("not-assessed", played.Requirement(RequirementId.Funded).Missing);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void A_case_that_is_returned_referred_rejected_or_withdrawn_holds_no_money_of_a_pool()
    {
        var returned = Drawn().Do("ivan.it", new ReturnCase("mangler"));
        var referred = Drawn().Do("freja.okonomi", new ReferToBudget("søges"));
        var rejected = Drawn().Decided(Route.Director).Do("dorte.direktor", new DirectorReject("nej"));
        var withdrawn = Drawn().Do("lone.budget", new Withdraw("alligevel ikke"));

        Assert.All([returned, referred, rejected, withdrawn], played => Assert.Null(played.Proposal.StandingAssessment));
        Assert.NotNull(Drawn().Decided(Route.Director).Proposal.StandingAssessment);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Guards("R15.2-17")]
    public void A_completed_case_keeps_what_it_drew_and_an_abandoned_one_gives_it_back(bool completed)
    {
        var played = Drawn().Decided(Route.Director).Approved().Oriented().Do("lone.budget", new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2)));

        played.Do("lone.budget", new CloseCase(completed, completed ? null : "opgivet"));

        Assert.Equal(completed, played.Proposal.StandingAssessment is not null);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void A_release_is_taken_back_at_most_down_to_what_is_drawn_and_never_before_it_is_decided()
    {
        var pool = Of(released: 15_000, drawn: 10_000);

        Assert.Null(pool.ReleaseRefusal(Dkk.FromKroner(-5_000), Decided, Decided));
        Assert.Equal("pool-is-drawn", pool.ReleaseRefusal(Dkk.FromKroner(-5_001), Decided, Decided)?.Code);
        Assert.Equal("pool-decision-ahead", pool.ReleaseRefusal(Dkk.FromKroner(1), Decided.AddDays(1), Decided)?.Code);
        Assert.Equal("pool-year-over", pool.ReleaseRefusal(Dkk.FromKroner(1), Decided, new DateOnly(2028, 1, 1))?.Code);
    }

    [Theory]
    [InlineData(2027, 2028, PoolKind.Operating, 10_000, null)]
    [InlineData(2027, 2028, PoolKind.Capital, 10_000, "pool-other-kind")]
    [InlineData(2027, 2028, PoolKind.Operating, 15_000, "pool-is-empty")]
    [InlineData(2027, 2027, PoolKind.Operating, 10_000, "pool-year-over")]
    [InlineData(2028, 2029, PoolKind.Operating, 10_000, "pool-year-runs")]
    [Guards("R15.2-17")]
    public void Unused_money_moves_to_a_later_years_pool_of_its_kind_only_when_its_year_is_over(int from, int to, PoolKind kind, int drawn, string? code) =>
        Assert.Equal(code, Of(15_000, drawn, from).CarryOverRefusal(Of(0, 0, to) with { Kind = kind }, Decided, new DateOnly(2028, 2, 1))?.Code);

    private static readonly AssessAppropriation FromPool = new(AppropriationKind.PoolFunds, null, Id.ToString(), null, []);

    private static Pool Of(int released, int drawn = 0, int year = 2027) => new(Id, "IT-pulje", year, PoolKind.Operating, Dkk.FromKroner(released), Dkk.FromKroner(drawn));

    /// <summary>A case that costs 10,000 in 2027 of each nature; without one, a licence that runs.</summary>
    private static ACase Submitted(Pool pool, params CostNature[] natures) => new ACase(natures.Length == 0 ? ACase.Content() : ACase.Content() with
    {
        Costs = [.. natures.Select(n => new CostLine(new AreaCode("301"), n, 2027, Dkk.FromKroner(10_000)))],
        DerivedCosts = [natures.Contains(CostNature.Licence) ? new DerivedCostStatement(new AreaCode("301"), false) : new DerivedCostStatement(new AreaCode("301"), true, "Ingen drift")],
    })
    { Pool = pool }.Submitted();

    private static ACase Drawn() => Submitted(Of(15_000)).Do("freja.okonomi", FromPool);
}
