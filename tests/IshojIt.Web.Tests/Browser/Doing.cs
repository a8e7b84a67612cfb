using System.Text.Json.Nodes;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>What a journey's proposal says where journeys differ.</summary>
internal sealed record Written(string Title, string Kind, string Hosting = "OnPremises", string PlatformShift = "No");

/// <summary>What people do in the browser.</summary>
internal sealed class Doing(RunningApp app)
{
    /// <summary>Writes and submits a proposal with a permanent licence of 45.000 kr. a year; answers its number.</summary>
    public static async Task<string> WriteAsync(IPage page, Written written)
    {
        await DraftAsync(page, written);
        await page.StepAsync(5);
        await page.Locator("#submit").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Indsend og giv besked" }).ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/forslag/20[0-9-]+[?]gjort=submit$"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(written.Title);
        return new Uri(page.Url).Segments[2];
    }

    /// <summary>Writes the proposal and leaves it, saved and complete.</summary>
    public static async Task DraftAsync(IPage page, Written written)
    {
        await page.OpenFormAsync("/forslag/nyt");
        await page.Locator("#title").FillAsync(written.Title);
        await page.AnswerAsync("kind", written.Kind);
        await page.Locator("#purpose").FillAsync("Tilsynet med legepladserne skal planlægges samlet.");
        await page.Locator("#description").FillAsync("Et mindre system til ruter og tjeklister, brugt af ti medarbejdere.");
        await page.Locator("#plannedStart").FillAsync("2027-03-01");
        await page.StepAsync(2);
        await page.Locator("#noOtherAreasReason").FillAsync("Kun eget område bruger systemet.");
        await page.StepAsync(3);
        await page.Locator("#udgifter-301-add").SelectOptionAsync("Licence");
        await page.GetByLabel("Varig: Licens, 301 Dagtilbud").CheckAsync();
        foreach (var year in new[] { "2027", "2028", "2029", "2030" })
        {
            await page.GetByLabel($"Licens {year}, 301 Dagtilbud").FillAsync("45.000");
        }

        await page.StepAsync(4);
        await AnswerIntakeAsync(page, written);
        await Assertions.Expect(page.GetByText("Intet mangler.").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Gemt kl.");
        await Screenshots.TakeAsync(page, "forslag", whole: false);
    }

    private static async Task AnswerIntakeAsync(IPage page, Written written)
    {
        (string Field, string Value)[] choices =
        [
            ("personalData", "None"), ("hosting", written.Hosting), ("identityIntegration", "No"), ("usesAi", "No"), ("mainSystemReplacement", "No"), ("tender", "None"),
            ("platformShift", written.PlatformShift), ("trainingScope", "Team"), ("affectsCitizenService", "No"), ("imposedBy", "None"), ("joinsJointBody", "No"), ("adoptsPolicy", "No"), ("funding", "WithinFrame"),
        ];
        foreach (var (field, value) in choices)
        {
            await page.AnswerAsync(field, value);
        }

        foreach (var (field, value) in new[] { ("newIntegrations", "0"), ("contractYears", "3"), ("affectedUsers", "10") })
        {
            await page.Locator("#" + field).FillAsync(value);
        }
    }

    /// <summary>A proposal written through the API as its holder, and submitted on its page; answers its number.</summary>
    public async Task<string> SubmittedAsync(JsonObject proposal)
    {
        var holder = AcceptanceCases.HolderOf((string)proposal["budgetArea"]!);
        var page = await app.SignedInAsync(holder);
        var created = await page.APIRequest.PostAsync("/api/v1/proposals", new APIRequestContextOptions
        {
            DataString = proposal.ToJsonString(),
            Headers = [new("Content-Type", "application/json")],
        });
        var number = (string)JsonNode.Parse(await created.TextAsync())!["number"]!;
        await page.Context.CloseAsync();
        await ActAsync(holder, number, "submit", _ => Task.CompletedTask);
        return number;
    }

    /// <summary>Opens the form of one act as a person, fills it, gives it, and confirms where it binds.</summary>
    public async Task ActAsync(string user, string number, string command, Func<ILocator, Task> fill)
    {
        var page = await app.SignedInAsync(user);
        await page.OpenAsync($"/forslag/{number}?handling={command}");
        await fill(page.Act(command));
        await page.GiveAsync(command);
        await Assertions.Expect(page.GetByTestId("done")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}

/// <summary>The form of an act on the case page.</summary>
internal static class Acts
{
    /// <summary>Acts that a summary confirms before they are given.</summary>
    private static readonly string[] Binding = ["submit", "withdraw", "decide-route", "raise-route", "director-approve", "director-reject", "settle", "declare-disqualification", "close"];

    public static bool IsBinding(string command) => Binding.Contains(command);

    public static ILocator Act(this IPage page, string command) => page.Locator($"section[data-act='{command}']");

    /// <summary><paramref name="confirmed"/> false: the form itself is expected to say no.</summary>
    public static async Task GiveAsync(this IPage page, string command, bool confirmed = true)
    {
        await page.Locator("#handling-give").ClickAsync();
        if (confirmed && IsBinding(command))
        {
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        }
    }
}
