using Bunit;
using IshojIt.Domain.People;
using IshojIt.Web.SignIn;
using IshojIt.Web.Tests.Common;
using IshojIt.Web.Tour;
using Xunit;

namespace IshojIt.Web.Tests.SignIn;

public sealed class SignInCardsTests : ComponentContext
{
    private static readonly DemoPerson[] People =
    [
        new("anna.budget", "Anna", Role.BudgetHolder), new("lone.budget", "Lone", Role.BudgetHolder), new("ivan.it", "Ivan", Role.ItCentre),
        new("freja.okonomi", "Freja", Role.FinanceCentre), new("vagn.direktor", "Vagn", Role.Director, 8), new("dorte.direktor", "Dorte", Role.Director),
    ];

    [Fact]
    public void The_card_promises_the_steps_that_the_tour_has()
    {
        var steps = Render<SignInCards>(p => p.Add(c => c.People, People)).FindAll("ol.tour li").Select(li => li.TextContent).ToList();

        Assert.Equal(TourStep.Count, steps.Count);
        Assert.Equal(
            ["Lone indsender forslaget", "Ivan vurderer, om det passer ind", "Freja vurderer pengene", "Ivan fastlægger vejen", "Dorte godkender", "Lone iværksætter"], steps);
    }

    [Fact]
    public void A_card_says_how_much_waits_for_its_person()
    {
        var page = Render<SignInCards>(p => p.Add(c => c.People, [new("ivan.it", "Ivan", Role.ItCentre, 3), new("dorte.direktor", "Dorte", Role.Director, 1), new("rita.revisor", "Rita", Role.Auditor)]));

        Assert.Equal(["3 opgaver", "1 opgave", "Ingen opgaver"], page.FindAll(".rolecard > span:last-child").Select(s => s.TextContent.Trim()));
    }
}
