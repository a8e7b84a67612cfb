using IshojIt.Testing;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A proposal typed, submitted, reviewed, approved by the director and started, by the people whose job it is.</summary>
public sealed class DirectorJourneyTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    [Guards("R15.2-2", "R15.2-13", "R15.2-16")]
    public async Task From_a_proposal_to_a_lawful_start_by_the_director()
    {
        var lone = await app.SignedInAsync("lone.budget");
        var number = await WriteAsync(lone);
        await ActAsync("ivan.it", number, "review-compatibility", async act => await act.GetByLabel("Kompatibel", new LocatorGetByLabelOptions { Exact = true }).CheckAsync());
        await ActAsync("freja.okonomi", number, "assess-appropriation", async act => await act.GetByLabel("Inden for rammen").CheckAsync());
        await ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        await ActAsync("dorte.direktor", number, "director-approve", _ => Task.CompletedTask);
        await ActAsync("lone.budget", number, "start", async act => await act.GetByLabel("Kontrakt eller ordre underskrevet").CheckAsync());

        await lone.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(lone.Locator(".phead .chip").First).ToHaveTextAsync("Iværksat");
        await Screenshots.TakeAsync(lone, "sag");
    }

    private static async Task<string> WriteAsync(IPage page)
    {
        await page.OpenAsync("/forslag/nyt");
        await page.Locator("#title").FillAsync("Ruteplan til legepladstilsyn");
        await page.Locator("#kind").SelectOptionAsync("NewSystem");
        await page.Locator("#purpose").FillAsync("Tilsynet med legepladserne skal planlægges samlet.");
        await page.Locator("#description").FillAsync("Et mindre system til ruter og tjeklister, brugt af ti medarbejdere.");
        await page.Locator("#plannedStart").FillAsync("2027-03-01");
        await page.Locator("#noOtherAreasReason").FillAsync("Kun eget område bruger systemet.");
        await AnswerIntakeAsync(page);
        await page.GetByText("Tilføj udgift").ClickAsync();
        var row = page.Locator("tr[data-row='0']");
        await row.GetByLabel("Område og art").SelectOptionAsync("Licence");
        await row.GetByLabel("Varig").CheckAsync();
        foreach (var year in new[] { "2027", "2028", "2029", "2030" })
        {
            await row.GetByLabel(year).FillAsync("45.000");
            await row.GetByLabel(year).BlurAsync();
        }

        await Assertions.Expect(page.GetByText("Intet mangler.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Gemt kl.");
        await Screenshots.TakeAsync(page, "forslag");
        await page.GetByText("Indsend forslaget").ClickAsync();
        await page.WaitForURLAsync("**/forslag/20*");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ruteplan til legepladstilsyn");
        return page.Url[(page.Url.LastIndexOf('/') + 1)..];
    }

    private static async Task AnswerIntakeAsync(IPage page)
    {
        (string Field, string Value)[] choices =
        [
            ("personalData", "None"), ("hosting", "ExternalEu"), ("identityIntegration", "No"), ("usesAi", "No"), ("mainSystemReplacement", "No"), ("tender", "None"),
            ("platformShift", "No"), ("trainingScope", "Team"), ("affectsCitizenService", "No"), ("imposedBy", "None"), ("joinsJointBody", "No"), ("adoptsPolicy", "No"), ("funding", "WithinFrame"),
        ];
        foreach (var (field, value) in choices)
        {
            await page.Locator("#" + field).SelectOptionAsync(value);
        }

        foreach (var (field, value) in new[] { ("newIntegrations", "0"), ("contractYears", "3"), ("affectedUsers", "10") })
        {
            await page.Locator("#" + field).FillAsync(value);
            await page.Locator("#" + field).BlurAsync();
        }
    }

    private async Task ActAsync(string user, string number, string command, Func<ILocator, Task> fill)
    {
        var page = await app.SignedInAsync(user);
        await page.OpenAsync($"/forslag/{number}");
        var act = page.Locator($"details[data-act='{command}']");
        if (await act.GetAttributeAsync("open") is null)
        {
            await act.Locator("summary").ClickAsync();
        }

        await fill(act);
        await act.Locator("button").ClickAsync();
        await Assertions.Expect(page.GetByText("Gjort:")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
