using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Proposals.CaseScreen.Acts;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>The forms of settlement, people, conditions, start and close.</summary>
public sealed class LaterActDraftsTests : ComponentContext
{
    [Fact]
    public void A_settlement_needs_a_decision_participants_and_a_text()
    {
        var draft = new SettleDraft(Refused().SeenBy("dag.direktion", T));

        Assert.Null(draft.Read());
        Assert.Equal(["settle-decision", "settle-participants", "settle-text"], draft.Problems.Select(p => p.FieldId));

        (draft.Decision, draft.Wording) = ("Yes", "Direktionen finder forslaget foreneligt.");
        draft.Present.Add(new UserId("dag.direktion"));
        var settled = Assert.IsType<Settle>(draft.Read());

        Assert.Equal((DisputeMatter.ItRefusal, true), (settled.Matter, settled.Overruled));
        Assert.Equal(["dag.direktion"], settled.Participants);
    }

    [Fact]
    public void A_settlement_of_tomorrow_is_refused_at_its_date()
    {
        var draft = new SettleDraft(Refused().SeenBy("dag.direktion", T)) { Decision = "No", Wording = "Fastholdt.", Date = new DateOnly(2026, 11, 3) };

        Assert.Null(draft.Read());
        Assert.Equal("Datoen ligger i fremtiden. Registrér den, når den er sket.", draft.Problem("date"));
    }

    [Fact]
    public void A_stand_in_is_chosen_among_those_who_may_decide()
    {
        var played = SeenCase.TwoAreas().Do("ivan.it", new DeclareDisqualification(null)).Do("inge.it", new DeclareDisqualification(null));
        var draft = new StandInDraft(played.SeenBy("kirsten.kommunaldirektor", T)) { Person = "ole.budget", Reason = "Begge er inhabile." };

        Assert.Equal([Seat.It], draft.Seats);
        Assert.DoesNotContain(draft.People, p => p.User.Value is "ivan.it" or "inge.it" or "lone.budget");
        Assert.Equal(new AssignStandIn(Seat.It, new UserId("ole.budget"), "Begge er inhabile."), draft.Read());
    }

    [Theory]
    [InlineData("ivan.it", null)]
    [InlineData("inge.it", "ivan.it")]
    public void One_declares_oneself_or_as_head_ones_person(string actor, string? person)
    {
        var draft = new DisqualificationDraft(SeenCase.TwoAreas().SeenBy(actor, T));
        draft.Person = person ?? draft.Person;

        Assert.Equal(person is null ? null : new UserId(person), Assert.IsType<DeclareDisqualification>(draft.Read()).Person);
    }

    [Fact]
    public void Each_condition_has_its_own_evidence()
    {
        var played = OneArea().Do("dorte.direktor", new DirectorApprove([new ConditionDraft("Første", true), new ConditionDraft("Anden", true)], []));
        var draft = new EvidenceDraft(played.SeenBy("lone.budget", T)) { Condition = played.Proposal.Conditions[1].Id.ToString() };

        Assert.Null(draft.Read());
        Assert.NotNull(draft.Problem("evidence"));

        draft.Evidence = "Sag 24/1234.";

        Assert.Equal(new MeetCondition(played.Proposal.Conditions[1].Id, "Sag 24/1234."), draft.Read());
    }

    [Fact]
    public void A_start_carries_its_act_and_a_date_that_has_come()
    {
        var draft = new StartDraft(CommandKind.Start, OneArea().SeenBy("lone.budget", T));

        Assert.Null(draft.Read());

        draft.Act = nameof(StartAct.ContractSigned);

        Assert.Equal(new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2)), draft.Read());
    }

    [Fact]
    public void A_deviation_needs_a_reason_too()
    {
        var draft = new StartDraft(CommandKind.RegisterDeviation, OneArea().SeenBy("lone.budget", T)) { Act = nameof(StartAct.GoLive) };

        Assert.Null(draft.Read());

        draft.Reason = "Den gamle aftale udløb.";

        Assert.Equal(new RegisterDeviation(StartAct.GoLive, new DateOnly(2026, 11, 2), "Den gamle aftale udløb."), draft.Read());
    }

    [Fact]
    public void A_deviation_is_closed_in_one_of_two_ways()
    {
        var played = OneArea().Do("lone.budget", new RegisterDeviation(StartAct.GoLive, new DateOnly(2026, 11, 2), "For tidligt."));
        var draft = new CloseDeviationDraft(played.SeenBy("dag.direktion", T));

        Assert.Null(draft.Read());

        draft.How = nameof(DeviationEnd.WoundUp);

        Assert.Equal(new CloseDeviation(played.Proposal.Deviations[0].Id, DeviationEnd.WoundUp, new DateOnly(2026, 11, 2)), draft.Read());
    }

    [Fact]
    public void Actual_costs_are_typed_by_area_and_nature_beside_what_is_approved()
    {
        var draft = new ActualsDraft(OneArea().Approved().SeenBy("lone.budget", T));
        draft.ChooseYear("2026");

        Assert.Null(draft.Read());

        draft.Lines.Single().Typed = "12.000";

        Assert.Equal(new CostLine(new AreaCode("301"), CostNature.Licence, 2026, Dkk.FromKroner(12_000)), Assert.IsType<RecordActualCosts>(draft.Read()).Lines.Single());
    }

    [Fact]
    public void Data_protection_is_done_or_waived_with_a_reason()
    {
        var draft = new DataProtectionDraft(OneArea().SeenBy("dina.databeskyttelse", T)) { Result = nameof(DataProtectionResult.Waived) };

        Assert.Null(draft.Read());

        draft.Reason = "Ingen nye data.";

        Assert.Equal(new CloseDataProtection(DataProtectionResult.Waived, "Ingen nye data.", null), draft.Read());
    }

    [Fact]
    public void A_case_is_completed_or_abandoned_with_a_reason()
    {
        var draft = new CloseDraft(OneArea().SeenBy("lone.budget", T)) { Result = "Abandoned" };

        Assert.Null(draft.Read());

        draft.Reason = "Leverandøren ophørte.";

        Assert.Equal(new CloseCase(false, "Leverandøren ophørte."), draft.Read());
    }

    [Theory]
    [InlineData(ProposalKind.NewSystem, false, true, "Systemet står som planlagt.")]
    [InlineData(ProposalKind.NewSystem, true, false, "Systemet står som i drift.")]
    [InlineData(ProposalKind.Connection, false, false, "Ændres ikke: forslaget er ikke et nyt system.")]
    public void Closing_says_what_the_register_states_and_whether_a_go_live_is_missing(ProposalKind kind, bool live, bool awaits, string register)
    {
        var played = Started(kind);
        if (live)
        {
            played.Do("lone.budget", new Start(StartAct.GoLive, played.World.Today));
        }

        var draft = new CloseDraft(played.SeenBy("lone.budget", T));

        Assert.Equal(awaits, draft.AwaitsGoLive);
        Assert.StartsWith(register, draft.Register, StringComparison.Ordinal);
    }

    [Fact]
    public void The_holder_of_a_started_case_has_closing_as_her_act() =>
        Assert.Equal(CommandKind.Close, PrimaryAct.Of(Started(ProposalKind.NewSystem).SeenBy("lone.budget", T)));

    private static ACase Started(ProposalKind kind) => new ACase(ACase.Content(kind)).Submitted().Reviewed().Oriented().Assessed().Decided(Route.Director).Approved().Started();

    private static ACase OneArea() => new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director);

    private static ACase Refused() => new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Reviewed(ReviewResult.NotCompatible)
        .Do("lone.budget", new AskExecutiveBoard("Vi er uenige."));
}
