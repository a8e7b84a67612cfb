using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

public sealed class RouteStationsTests : ComponentContext
{
    [Fact]
    public void A_draft_stands_at_its_first_station_and_the_suggested_way_lies_ahead()
    {
        var stations = Stations(new ACase(ACase.Content()));

        Assert.Equal(["Kladde", "Indsendt", "Under behandling", "Direktør", "Klar til iværksættelse", "Iværksat", "Afsluttet"], stations.Select(s => s.Name));
        Assert.Equal(["Kladde"], Present(stations));
    }

    [Fact]
    public void A_draft_that_answers_nothing_yet_shows_nobody_who_would_decide()
    {
        var stations = Stations(new ACase(new ProposalContent { Title = "Tom", BudgetArea = new AreaCode("301") }));

        Assert.Equal(["Kladde", "Indsendt", "Under behandling", "Klar til iværksættelse", "Iværksat", "Afsluttet"], stations.Select(s => s.Name));
    }

    [Fact]
    public void With_the_director_the_review_is_passed_and_the_rest_to_come()
    {
        var stations = Stations(new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director));

        Assert.Equal(["Direktør"], Present(stations));
        Assert.Equal(["Kladde", "Indsendt", "Under behandling"], stations.Where(s => s.Place == StationPlace.Passed).Select(s => s.Name));
        Assert.Equal("planlagt 1. marts 2027", stations.Single(s => s.Name == "Iværksat").Lines.Single());
    }

    [Fact]
    public void A_started_case_shows_the_day_on_which_its_last_requirement_was_met()
    {
        var stations = Stations(new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Approved().Wait(2).Oriented().Wait(3).Started());

        Assert.Equal("4. november 2026", stations.Single(s => s.Name == "Klar til iværksættelse").Lines.Single());
    }

    [Fact]
    public void The_orientation_road_has_no_station_between_review_and_clearance()
    {
        var stations = Stations(new ACase(ACase.Content(ProposalKind.Extension)).Submitted().Assessed().Decided(Route.Orientation));

        Assert.DoesNotContain(stations, s => s.Name is "Direktør" or "ØPU" or "Byråd");
        Assert.Equal("siden 2. november 2026", stations.Single(s => s.Place == StationPlace.Present).Lines[0]);
    }

    [Fact]
    public void A_political_case_shows_each_body_with_its_meeting()
    {
        var played = Significant().Placed(Body.FinanceCommittee, 14).Placed(Body.CityCouncil, 21);

        var stations = Stations(played);

        Assert.Equal(["ØPU"], Present(stations));
        Assert.Equal("møde 16. november 2026", stations.Single(s => s.Name == "ØPU").Lines.Single());
        Assert.Equal("møde 23. november 2026", stations.Single(s => s.Name == "Byråd").Lines.Single());
    }

    [Fact]
    public void A_decided_body_shows_its_word()
    {
        var played = Significant().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.AdoptedWithRemarks);

        var committee = Stations(played).Single(s => s.Name == "ØPU");

        Assert.Equal((StationPlace.Passed, "Tiltrådt med de faldne bemærkninger"), (committee.Place, committee.Lines[1]));
    }

    [Fact]
    public void A_returned_case_stands_before_the_review_that_it_must_pass_again()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("ivan.it", new ReturnCase("Mangler beskrivelse."));

        var stations = Stations(played);

        Assert.Equal(["Sendt retur"], Present(stations));
        Assert.Equal(StationPlace.ToCome, stations.Single(s => s.Name == "Under behandling").Place);
    }

    [Fact]
    public void A_withdrawn_case_ends_where_it_was_and_promises_nothing_more()
    {
        var stations = Stations(new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Do("lone.budget", new Withdraw("Ikke aktuelt.")));

        Assert.Equal(["Kladde", "Indsendt", "Under behandling", "Trukket tilbage"], stations.Select(s => s.Name));
        Assert.Equal(StationPlace.Ended, stations[^1].Place);
    }

    [Fact]
    public void A_rejected_case_says_who_rejected_it()
    {
        var stations = Stations(new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Do("dorte.direktor", new DirectorReject("For dyrt.")));

        Assert.Equal(("Afslået", "dorte.direktor"), (stations[^1].Name, stations[^1].Lines[1]));
    }

    private static ACase Significant() => new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Assessed().Decided(Route.Political);

    private IReadOnlyList<Station> Stations(ACase played) => RouteStations.Of(played.SeenBy("lone.budget", T));

    private static IEnumerable<string> Present(IEnumerable<Station> stations) => stations.Where(s => s.Place == StationPlace.Present).Select(s => s.Name);
}
