using System.Text.Json.Nodes;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>What is typed in the form of an act is kept until it is given or given up.</summary>
[Collection(OneBrowser.Name)]
public sealed class ActTextTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    [Guards("R15.2-7")]
    public async Task An_answer_half_written_is_there_again_after_leaving_the_page_and_after_a_reload()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        var per = await app.SignedInAsync("per.budget");
        await per.OpenAsync($"/forslag/{number}?handling=answer-hearing");
        await per.Locator("input[value='CostsDisputed']").CheckAsync();
        await per.Locator("#answer-hearing-own-licence-2027").FillAsync("90.000");
        await per.Locator("#answer-hearing-note").FillAsync("Vi har flere brugere.");

        await per.GetByRole(AriaRole.Link, new() { Name = "Mit overblik" }).First.ClickAsync();
        await per.WaitForURLAsync("**/");
        await per.OpenAsync($"/forslag/{number}?handling=answer-hearing");
        await Assertions.Expect(per.GetByTestId("restored")).ToBeVisibleAsync();
        await Assertions.Expect(per.Locator("#answer-hearing-own-licence-2027")).ToHaveValueAsync("90.000");
        await Assertions.Expect(per.Locator("#answer-hearing-note")).ToHaveValueAsync("Vi har flere brugere.");
        await per.ReloadAsync();
        await per.ReadyAsync();
        await Assertions.Expect(per.Locator("#answer-hearing-own-licence-2027")).ToHaveValueAsync("90.000");

        await per.GiveAsync("answer-hearing");
        await Assertions.Expect(per.GetByTestId("done")).ToBeVisibleAsync();
        await per.OpenAsync($"/forslag/{number}?fane=hoeringer");
        var figures = per.Locator("section[aria-label='402 Voksne og Handicap'] table");
        await Assertions.Expect(figures.GetByRole(AriaRole.Row).Filter(new() { HasText = "2030" }).First).ToContainTextAsync("90.000");
        await per.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tab_of_the_case_can_be_read_while_an_act_is_written()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        var freja = await app.SignedInAsync("freja.okonomi");
        await freja.OpenAsync($"/forslag/{number}?handling=ask-holder");
        await freja.Locator("#ask-holder-question").FillAsync("Hvor mange brugere er regnet med?");

        await freja.GetByRole(AriaRole.Link, new() { Name = "Økonomi", Exact = true }).Last.ClickAsync();
        await freja.WaitForURLAsync("**fane=oekonomi**");

        await Assertions.Expect(freja.Locator("#ask-holder-question")).ToHaveValueAsync("Hvor mange brugere er regnet med?");
        await freja.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_given_up_or_begun_anew_does_not_come_back()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        var freja = await app.SignedInAsync("freja.okonomi");
        await freja.OpenAsync($"/forslag/{number}?handling=ask-holder");
        await freja.Locator("#ask-holder-question").FillAsync("Hvor mange brugere?");
        await freja.Locator("#handling-cancel").ClickAsync();
        await Assertions.Expect(freja.Locator("#handling")).ToHaveCountAsync(0);

        await freja.OpenAsync($"/forslag/{number}?handling=ask-holder");
        await freja.Locator("#handling [data-keeping=on]").WaitForAsync();
        await Assertions.Expect(freja.Locator("#ask-holder-question")).ToHaveValueAsync("");
        await Assertions.Expect(freja.GetByTestId("restored")).ToHaveCountAsync(0);
        await freja.Context.CloseAsync();
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task E17_the_finance_centre_draws_on_a_pool_from_the_cases_page()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", yearly: 40_000));
        var name = "Pulje til " + number;
        var freja = await app.SignedInAsync("freja.okonomi");
        var created = await freja.APIRequest.PostAsync("/api/v1/pools", Json($$"""{"name":"{{name}}","year":2027,"kind":"operating"}"""));
        var id = (string)JsonNode.Parse(await created.TextAsync())!["id"]!;
        var released = await freja.APIRequest.PostAsync($"/api/v1/pools/{id}/releases", Json("""{"amount":100000,"decided":"2026-10-01","reference":"Budget 2027"}"""));
        Assert.True(released.Ok, await released.TextAsync());

        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", async act =>
        {
            await act.Locator("input[value='PoolFunds']").CheckAsync();
            await act.Locator("select").SelectOptionAsync(id);
            await Assertions.Expect(act.GetByRole(AriaRole.Status).Filter(new() { HasText = "60.000" })).ToBeVisibleAsync();
        });

        await freja.OpenAsync("/oekonomi/puljer/" + id);
        await Assertions.Expect(freja.Locator("main")).ToContainTextAsync(number);
        await Assertions.Expect(freja.Locator("main")).ToContainTextAsync("60.000");
        await freja.Context.CloseAsync();
    }

    [Fact]
    public async Task The_menu_of_acts_stays_within_the_page()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        var lone = await app.SignedInAsync("lone.budget", width: 1366);
        await lone.OpenAsync($"/forslag/{number}");

        await lone.Locator("details.more > summary").ClickAsync();

        Assert.Equal(1366, await lone.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await lone.Context.CloseAsync();
    }

    private static APIRequestContextOptions Json(string body) => new() { DataString = body, Headers = [new("Content-Type", "application/json")] };
}
