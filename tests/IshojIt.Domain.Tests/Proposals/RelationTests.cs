using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>A relation weighs on the case whose holder says it; and what is written on another case is written in its own world.</summary>
public sealed class RelationTests
{
    [Fact]
    [Guards("R15.2-10")]
    public void A_relation_weighs_on_the_case_whose_holder_says_it_and_not_on_anothers()
    {
        var (mine, hers) = (Big("301", "lone.budget", 1), Big("302", "soren.budget", 2));
        var step = Related(mine, "lone.budget", hers);

        var told = CaseDesk.Counterparts(step, mine.World, _ => hers.World with { EarlierPieces = [PieceOf(mine)] }).Single().After;

        Assert.Equal((LinkKind.RelationOffered, Route.Political), (step.After.Links.Single().Kind, step.After.Suggest(mine.World).Route));
        Assert.Equal((LinkKind.RelationProposed, Route.Director), (told.Links.Single().Kind, told.Suggest(hers.World).Route));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Once_both_holders_say_so_the_two_are_of_one_whole_on_both()
    {
        var (mine, hers) = (Big("301", "lone.budget", 1), Big("302", "soren.budget", 2));
        var said = Related(mine, "lone.budget", hers);
        hers.Alter(_ => CaseDesk.Counterparts(said, mine.World, _ => hers.World).Single().After);
        mine.Alter(_ => said.After);

        var agreed = Related(hers, "soren.budget", mine);
        var other = CaseDesk.Counterparts(agreed, hers.World, _ => mine.World with { EarlierPieces = [PieceOf(hers)] }).Single().After;

        Assert.Equal((LinkKind.Related, Route.Political), (agreed.After.Links[^1].Kind, agreed.After.Suggest(hers.World).Route));
        Assert.Equal((LinkKind.Related, Route.Political), (other.Links[^1].Kind, other.Suggest(mine.World).Route));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Saying_it_again_before_the_other_holder_has_answered_changes_nothing()
    {
        var (mine, hers) = (Big("301", "lone.budget", 1), Big("302", "soren.budget", 2));
        mine.Alter(_ => Related(mine, "lone.budget", hers).After);

        Assert.False(Related(mine, "lone.budget", hers).IsChange);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Guards("R15.0-2")]
    public void No_draft_is_related_to_anothers_case(bool mineIsTheDraft)
    {
        var mine = mineIsTheDraft ? Draft("301", "lone.budget", 1) : Big("301", "lone.budget", 1);
        var hers = mineIsTheDraft ? Big("302", "soren.budget", 2) : Draft("302", "soren.budget", 2);
        mine.Others = [hers.Proposal];

        Assert.Equal("relate-unsubmitted", mine.Try("lone.budget", new Relate(hers.Proposal.Number, "Samme løsning.")));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_case_in_review_is_weighed_anew_when_a_part_of_its_whole_is_submitted()
    {
        var reviewed = Big("301", "lone.budget", 1);
        var part = Draft("301", "lone.budget", 2);
        reviewed.Others = [part.Proposal];
        reviewed.Do("lone.budget", new Relate(part.Proposal.Number, "Samme løsning."));
        part.Others = [reviewed.Proposal];

        var step = Step(part, "lone.budget", new Submit());
        var weighed = CaseDesk.Counterparts(step, part.World, _ => reviewed.World with { EarlierPieces = [PieceOf(part)] }).Single();

        Assert.Equal(Route.Political, weighed.After.Suggest(reviewed.World).Route);
        Assert.Equal((CommandKind.Relate, part.Proposal.Number), (weighed.Command.Kind, ((Relate)weighed.Command).Other));
    }

    [Fact]
    [Guards("R15.2-2")]
    public void What_is_written_on_the_other_case_is_signed_in_what_the_actor_is_on_that()
    {
        var chart = DemoPeople.Chart([new Substitute(new UserId("soren.budget"), new UserId("lone.budget"), Role.BudgetHolder, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))]);
        var mine = new ACase(ACase.Content(), chart: chart).Submitted();
        var hers = new ACase(ACase.Content(area: "302"), "soren.budget", chart, sequence: 2).Submitted("soren.budget");
        mine.Others = [hers.Proposal];

        var related = CaseDesk.Counterparts(Related(mine, "lone.budget", hers), mine.World, _ => hers.World).Single();
        var laid = Step(mine, "lone.budget", new Merge(null, [hers.Proposal.Number], "Ét system."));
        var ended = CaseDesk.Counterparts(laid, mine.World, _ => hers.World).Single();

        Assert.Equal((new UserId("lone.budget"), new UserId("soren.budget")), (related.By.By, related.By.ActingFor));
        Assert.Equal((mine.Proposal.Number, mine.Proposal.Number), (((Relate)related.Command).Other, ((Merge)ended.Command).Into));
        Assert.Empty(((Merge)ended.Command).From);
        Assert.Equal(new UserId("soren.budget"), related.After.Links[^1].By.ActingFor);
        Assert.Equal(new UserId("soren.budget"), ended.By.ActingFor);
        Assert.Null(laid.By.ActingFor);
        Assert.Equal(new UserId("soren.budget"), laid.After.StandingHearings.Single().Answer!.By.ActingFor);
    }

    private static ACase Draft(string area, string holder, int sequence) => new(ACase.Content(area: area, yearly: 300_000), holder, sequence: sequence);

    private static ACase Big(string area, string holder, int sequence) => Draft(area, holder, sequence).Submitted(holder);

    private static EarlierPiece PieceOf(ACase played) => EarlierPiece.Of(played.Proposal.Number, played.Proposal.Content.Costs, played.Settings.Rulebook.Horizon);

    private static CaseStep Related(ACase played, string by, ACase other)
    {
        played.Others = [other.Proposal];
        played.EarlierPieces = [PieceOf(other)];
        return Step(played, by, new Relate(other.Proposal.Number, "Samme løsning."));
    }

    private static CaseStep Step(ACase played, string by, CaseCommand command)
    {
        var result = CaseDesk.Do(played.Proposal, command, new UserId(by), played.World);
        Assert.Null(result.Refusal?.Code);
        return result.Value!;
    }
}
