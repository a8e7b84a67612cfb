using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

public sealed class RequirementRowsTests : ComponentContext
{
    [Fact]
    public void There_are_always_twelve()
    {
        Assert.Equal(12, Rows(new ACase(ACase.Content()), "lone.budget").Count);
    }

    [Fact]
    public void An_open_hearing_names_the_area_and_its_deadline_and_waits_for_its_holder()
    {
        var row = Row(SeenCase.TwoAreas(), "per.budget", "otherAreasHeard");

        Assert.Equal(("402 har ikke svaret på høringen", true), (row.Title, row.IsMine));
        Assert.Equal("/forslag/2026-0001?handling=answer-hearing", row.Address);
        Assert.NotNull(row.Deadline);
    }

    [Fact]
    public void A_disputed_cost_is_told_with_both_amounts()
    {
        var played = SeenCase.TwoAreas()
            .Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.CostsDisputed, [.. ACase.Yearly("402", 60_000)]))
            .Assessed().Decided(Route.Director);

        var row = Row(played, "dorte.direktor", "approved");

        Assert.Contains("402 bestrider udgiften: 60.000\u00A0kr. om året mod 10.000\u00A0kr.", row.Detail, StringComparison.Ordinal);
        Assert.True(row.IsMine);
    }

    [Fact]
    public void Areas_that_are_heard_but_object_say_who_must_answer_them()
    {
        var objected = SeenCase.TwoAreas().Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.Objection, []) { Note = "uenig" }).Assessed().Decided(Route.Director);

        var before = Row(objected, "lone.budget", "otherAreasHeard");
        objected.Do("dorte.direktor", new DirectorApprove([], [new ObjectionAnswer(new AreaCode("402"), "Vi betaler selv.")]));
        var after = Row(objected, "lone.budget", "otherAreasHeard");

        Assert.Equal((RequirementMark.Met, "1 af 1 har svaret; indsigelse fra 402, som direktøren skal svare på med godkendelsen"), (before.Mark, before.Detail));
        Assert.Equal("1 af 1 har svaret; indsigelse fra 402 følger sagen", after.Detail);
    }

    [Fact]
    public void A_lapsed_approval_says_which_amount_is_above_what_was_approved()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Approved()
            .Revised(c => c with { Costs = [.. ACase.Yearly("301", 12_000)] });

        var row = Row(played, "lone.budget", "approvalCovers");

        Assert.Equal("301 i 2027: 12.000\u00A0kr. nu mod 10.000\u00A0kr. i det godkendte. Der skal godkendes igen.", row.Detail);
    }

    [Theory]
    [InlineData("ivan.it", false, true)]
    [InlineData("freja.okonomi", true, false)]
    public void Each_centre_is_asked_for_its_own_acknowledgement_only(string reader, bool finance, bool it)
    {
        var played = SeenCase.TwoAreas();

        Assert.Equal((finance, it), (Row(played, reader, "financeOrientedOnAllCosts").IsMine, Row(played, reader, "itOrientedOnAllCosts").IsMine));
    }

    [Fact]
    public void The_cover_follows_from_the_approval_and_waits_for_nobody()
    {
        var row = Row(SeenCase.TwoAreas(), "lone.budget", "approvalCovers");

        Assert.Equal((RequirementMark.Follows, "Følger af godkendelsen"), (row.Mark, row.Who));
    }

    [Fact]
    public void Conditions_that_lack_evidence_are_named()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director)
            .Do("dorte.direktor", new DirectorApprove([new ConditionDraft("Tegn databehandleraftale.", true)], []));

        var row = Row(played, "lone.budget", "decisionConditionsMet");

        Assert.Equal("Dokumentér: Tegn databehandleraftale.", row.Detail);
    }

    [Fact]
    public void A_met_requirement_says_what_it_rests_on()
    {
        var played = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Reviewed(ReviewResult.CompatibleOnConditions).Do("lone.budget", new AcceptConditions());

        var row = Row(played, "lone.budget", "itApproved");

        Assert.Equal((RequirementMark.Met, "Kompatibel på vilkår, 1 vilkår godtaget"), (row.Mark, row.Detail));
    }

    private IReadOnlyList<RequirementRow> Rows(ACase played, string reader) => RequirementRows.Of(played.SeenBy(reader, T));

    private RequirementRow Row(ACase played, string reader, string id) => Rows(played, reader).Single(r => r.Id == id);
}
