using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>What costs mean for those who pay and those who approve, on the screens of the people concerned.</summary>
[Collection(OneBrowser.Name)]
public sealed class OtherAreasTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    [Guards("R15.2-9", "R15.2-14")]
    public async Task E2_a_cost_rise_gives_the_director_her_duty_back_and_shows_both_centres_the_difference()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "301", 180_000));
        await AssessAsync(number);
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        await _doing.ActAsync("dorte.direktor", number, "director-approve", _ => Task.CompletedTask);

        var lone = await app.SignedInAsync("lone.budget");
        await lone.OpenFormAsync($"/forslag/{number}/revider?trin=3");
        await lone.GetByLabel("Licens 2027, 301 Dagtilbud").FillAsync("210.000");
        await lone.StepAsync(5);
        await lone.Locator("#answer").FillAsync("Leverandøren har hævet prisen.");
        await lone.Locator("#submit").ClickAsync();
        await lone.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await lone.WaitForURLAsync("**/forslag/*gjort=revise");
        await Assertions.Expect(lone.Locator(".phead .chip").First).ToHaveTextAsync("Afventer direktør");

        var freja = await app.SignedInAsync("freja.okonomi");
        await freja.OpenAsync("/orienteringer?status=changed");
        var entry = freja.Locator($"section[data-number='{number}']");
        await Assertions.Expect(entry.GetByRole(AriaRole.Row).Filter(new() { HasText = "Før" }).First).ToContainTextAsync("180.000");
        await Assertions.Expect(entry.GetByRole(AriaRole.Row).Filter(new() { HasText = "Nu" }).First).ToContainTextAsync("210.000");
        await Assertions.Expect(entry.GetByRole(AriaRole.Row).Filter(new() { HasText = "Forskel" }).First).ToContainTextAsync("+30.000");

        var dorte = await app.SignedInAsync("dorte.direktor");
        await dorte.OpenAsync($"/forslag/{number}?fane=oekonomi");
        await Assertions.Expect(dorte.GetByText("Bortfaldet", new() { Exact = false }).First).ToBeVisibleAsync();
        await dorte.OpenAsync("/");
        await Assertions.Expect(dorte.GetByRole(AriaRole.Link, new() { NameRegex = new(number) }).Or(dorte.Locator($"[data-number='{number}']")).First).ToBeVisibleAsync();
        await CloseAsync(lone, freja, dorte);
    }

    [Fact]
    [Guards("R15.2-7", "R15.2-13")]
    public async Task E3_another_areas_figures_stand_beside_the_proposers_and_its_director_decides_too()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        await _doing.ActAsync("per.budget", number, "answer-hearing", async act =>
        {
            await act.Locator("input[value='CostsDisputed']").CheckAsync();
            await Assertions.Expect(act.Locator("input.num").First).ToBeVisibleAsync();
            foreach (var field in await act.Locator("input.num").AllAsync())
            {
                await field.FillAsync("90.000");
            }

            await act.Locator("textarea").FillAsync("90.000, uenig");
        });
        await AssessAsync(number);
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);

        var dorte = await app.SignedInAsync("dorte.direktor");
        await dorte.OpenAsync($"/forslag/{number}?handling=director-approve");
        await dorte.GiveAsync("director-approve", confirmed: false);
        await Assertions.Expect(dorte.Act("director-approve")).ToContainTextAsync("90.000");
        await Assertions.Expect(dorte.Locator("#director-approve-objection-402-problem")).ToBeVisibleAsync();
        await dorte.Locator("#director-approve-objection-402").FillAsync("Beløbet er drøftet.");
        await dorte.GiveAsync("director-approve");
        await Assertions.Expect(dorte.GetByTestId("done")).ToBeVisibleAsync();
        await Assertions.Expect(dorte.Locator(".phead .chip").First).ToHaveTextAsync("Afventer direktør");

        await _doing.ActAsync("vagn.direktor", number, "director-reject", async act => await act.Locator("textarea").FillAsync("For dyrt."));
        await _doing.ActAsync("lone.budget", number, "ask-executive-board", async act => await act.Locator("textarea").FillAsync("Vi er uenige."));
        var lone = await app.SignedInAsync("lone.budget");
        await lone.OpenAsync($"/forslag/{number}?fane=hoeringer");
        var figures = lone.Locator("section[aria-label='402 Voksne og Handicap'] table");
        await Assertions.Expect(figures).ToContainTextAsync("40.000");
        await Assertions.Expect(figures).ToContainTextAsync("90.000");
        await CloseAsync(dorte, lone);
    }

    [Fact]
    [Guards("R15.2-7")]
    public async Task E4_silence_is_written_down_as_silence_and_the_other_director_still_decides()
    {
        var folder = Directory.CreateTempSubdirectory("ishojit-silence-").FullName;
        await using var hosted = HostedApp.Start(folder);
        var address = hosted.ClientOptions.BaseAddress;
        var page = await app.ElsewhereAsync(address);
        await SignInAsync(page, "lone.budget");
        var created = await page.APIRequest.PostAsync("/api/v1/proposals", Json(AcceptanceCases.Plain("connection", "301", 40_000, "402").ToJsonString()));
        var number = (string)System.Text.Json.Nodes.JsonNode.Parse(await created.TextAsync())!["number"]!;
        await GiveAsync(page, "lone.budget", number, "submit");
        await GiveAsync(page, "freja.okonomi", number, "assess-appropriation", act => act.GetByLabel("Inden for rammen").CheckAsync());

        var later = TimeProvider.System.GetUtcNow().AddDays(25).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(204, (await page.APIRequest.PostAsync("/dev/clock", Json($$"""{"now":"{{later}}"}"""))).Status);
        await GiveAsync(page, "ivan.it", number, "decide-route");
        await GiveAsync(page, "dorte.direktor", number, "director-approve");
        await page.OpenAsync($"/forslag/{number}?fane=hoeringer");

        await Assertions.Expect(page.GetByText("Intet høringssvar modtaget inden", new() { Exact = false })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".phead .chip").First).ToHaveTextAsync("Afventer direktør");
        await GiveAsync(page, "vagn.direktor", number, "director-approve");
        await page.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(page.Locator(".phead .chip").First).Not.ToHaveTextAsync("Afventer direktør");
        await page.Context.CloseAsync();
    }

    private Task AssessAsync(string number) =>
        _doing.ActAsync("freja.okonomi", number, "assess-appropriation", async act => await act.GetByLabel("Inden for rammen").CheckAsync());

    private static async Task GiveAsync(IPage page, string user, string number, string command, Func<ILocator, Task>? fill = null)
    {
        await SignInAsync(page, user);
        await page.OpenAsync($"/forslag/{number}?handling={command}");
        await (fill?.Invoke(page.Act(command)) ?? Task.CompletedTask);
        await page.GiveAsync(command);
        await Assertions.Expect(page.GetByTestId("done")).ToBeVisibleAsync();
    }

    private static Task SignInAsync(IPage page, string user) =>
        page.APIRequest.PostAsync("/dev/sign-in", new APIRequestContextOptions { Form = page.APIRequest.CreateFormData().Append("user", user) });

    private static APIRequestContextOptions Json(string body) => new() { DataString = body, Headers = [new("Content-Type", "application/json")] };

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }
}
