using System.Text.Json.Nodes;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The acts of the case given on its page by the people whose they are.</summary>
[Collection(OneBrowser.Name)]
public sealed class CaseActsTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    public async Task E3_a_disputed_cost_is_answered_by_the_director_and_the_other_director_decides_too()
    {
        var number = await DisputedAsync();

        await _doing.ActAsync("dorte.direktor", number, "director-approve", async act => await act.Locator("#director-approve-objection-402").FillAsync("Beløbet er drøftet med området."));
        await _doing.ActAsync("vagn.direktor", number, "director-approve", async act => await act.Locator("#director-approve-condition-0").FillAsync("Superbrugeren er udpeget."));
        await _doing.ActAsync("lone.budget", number, "meet-condition", async act => await act.Locator("#meet-condition-evidence").FillAsync("Udpeget ved mødet i november."));
        await _doing.ActAsync("ivan.it", number, "acknowledge-orientation", _ => Task.CompletedTask);
        await _doing.ActAsync("lone.budget", number, "start", Signed);

        var page = await ShowsAsync(number, "Iværksat");
        await page.OpenAsync($"/forslag/{number}?fane=hoeringer");
        await Assertions.Expect(page.GetByText("Direktørens svar: Beløbet er drøftet med området.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_IT_finds_not_compatible_goes_to_the_executive_board_and_back()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("newSystem"));
        await _doing.ActAsync("ivan.it", number, "review-compatibility", async act =>
        {
            await Choose(act, "NotCompatible");
            await act.Locator("#review-compatibility-point-1").SelectOptionAsync("NotCompatible");
            await act.Locator("#review-compatibility-point-1-note").FillAsync("Ingen fælles login.");
        });
        await _doing.ActAsync("lone.budget", number, "ask-executive-board", act => Reason(act, "Leverandøren lover fælles login."));
        await _doing.ActAsync("dag.direktion", number, "settle", async act =>
        {
            await Choose(act, "Yes");
            await act.GetByLabel("Dag").CheckAsync();
            await act.Locator("#settle-text").FillAsync("Direktionen lægger leverandørens tilsagn til grund.");
        });
        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", act => Choose(act, "WithinFrame"));
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);

        await ShowsAsync(number, "Afventer direktør");
    }

    [Fact]
    public async Task Work_that_began_too_early_is_a_deviation_that_the_board_closes()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        await _doing.ActAsync("lone.budget", number, "register-deviation", async act =>
        {
            await Choose(act, "GoLive");
            await Reason(act, "Den gamle aftale udløb.");
        });
        var page = await app.SignedInAsync("dag.direktion");
        await page.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(page.Locator(".phead").GetByText("Iværksat uden dækkende godkendelse")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("primary")).ToHaveAttributeAsync("data-command", "close-deviation");

        await _doing.ActAsync("dag.direktion", number, "close-deviation", act => Choose(act, "WoundUp"));
        await _doing.ActAsync("lone.budget", number, "withdraw", act => Reason(act, "Ikke aktuelt længere."));

        await ShowsAsync(number, "Trukket tilbage");
    }

    [Fact]
    public async Task A_lowered_route_needs_a_second_key_and_a_returned_case_an_answer()
    {
        var proposal = AcceptanceCases.Plain("connection");
        ((JsonObject)proposal["intake"]!)["platformShift"] = true;
        var number = await _doing.SubmittedAsync(proposal);
        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", act => Choose(act, "WithinFrame"));
        await _doing.ActAsync("ivan.it", number, "decide-route", async act =>
        {
            await Choose(act, "Director");
            await Reason(act, "Skiftet rører kun ét lille område.");
        });
        await ShowsAsync(number, "Under behandling");
        await _doing.ActAsync("frank.okonomi", number, "countersign-route", async act =>
        {
            await Choose(act, "Yes");
            await Reason(act, "Enig.");
        });
        await ShowsAsync(number, "Afventer direktør");
        await _doing.ActAsync("dorte.direktor", number, "return", act => Reason(act, "Hvad med driften?"));
        await _doing.ActAsync("lone.budget", number, "submit", async act => await act.Locator("#submit-answer").FillAsync("Driften er uændret."));

        await ShowsAsync(number, "Under behandling");
    }

    [Fact]
    public async Task T32_an_older_page_that_approves_is_a_conflict_that_keeps_the_text_and_shows_what_changed()
    {
        var number = await DisputedAsync();
        var dorte = await app.SignedInAsync("dorte.direktor");
        await dorte.OpenAsync($"/forslag/{number}?handling=director-approve");
        var answer = dorte.Locator("#director-approve-objection-402");
        await answer.FillAsync("Beløbet er drøftet.");
        await _doing.ActAsync("vagn.direktor", number, "director-approve", _ => Task.CompletedTask);

        await dorte.GiveAsync("director-approve");

        await Assertions.Expect(dorte.GetByTestId("conflict")).ToContainTextAsync("Vagn (direktør, Velfærd)");
        await Assertions.Expect(answer).ToHaveValueAsync("Beløbet er drøftet.");
        await dorte.GiveAsync("director-approve");
        await Assertions.Expect(dorte.GetByTestId("done")).ToContainTextAsync("Forslaget er godkendt.");
    }

    [Fact]
    public async Task A_form_that_lacks_something_says_so_at_the_field_and_gives_nothing()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenAsync($"/forslag/{number}?handling=withdraw");

        await page.Locator("#handling-give").ClickAsync();

        await Assertions.Expect(page.Locator("#withdraw-reason-problem")).ToHaveTextAsync("Skal udfyldes.");
        await Assertions.Expect(page.Locator(".phead .chip").First).ToHaveTextAsync("Under behandling");
    }

    [Fact]
    public async Task The_summary_of_an_act_names_its_fields_and_shrinks_as_each_is_filled()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenAsync($"/forslag/{number}?handling=register-deviation");
        await page.Locator("#handling-give").ClickAsync();
        var lines = page.GetByTestId("error-summary").GetByRole(AriaRole.Listitem);
        await Assertions.Expect(lines).ToHaveTextAsync(["Hvad er sket? Vælg en af mulighederne.", "Hvorfor er arbejdet begyndt uden dækkende godkendelse? Skal udfyldes."]);

        await Choose(page.Act("register-deviation"), "GoLive");
        await Assertions.Expect(lines).ToHaveTextAsync(["Hvorfor er arbejdet begyndt uden dækkende godkendelse? Skal udfyldes."]);
        await Reason(page.Act("register-deviation"), "Den gamle aftale udløb.");

        await Assertions.Expect(page.GetByTestId("error-summary")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_history_is_told_in_words_and_found_unbroken()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection"));
        var page = await app.SignedInAsync("rita.revisor");

        await page.OpenAsync($"/forslag/{number}?fane=historik");

        await Assertions.Expect(page.GetByText("Historikken er ubrudt: 2 poster er efterprøvet")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".history li").First).ToContainTextAsync("Lone (Dagtilbud) indsendte forslaget");
    }

    /// <summary>Two areas pay, the other disputes its cost, and both directors are asked.</summary>
    private async Task<string> DisputedAsync()
    {
        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        await _doing.ActAsync("per.budget", number, "answer-hearing", async act =>
        {
            await Choose(act, "CostsDisputed");
            await act.Locator("#answer-hearing-own-licence-2027").FillAsync("90.000");
            await act.Locator("#answer-hearing-note").FillAsync("Der skal en superbruger til.");
        });
        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", act => Choose(act, "WithinFrame"));
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        return number;
    }

    private async Task<IPage> ShowsAsync(string number, string state)
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(page.Locator(".phead .chip").First).ToHaveTextAsync(state);
        return page;
    }

    private static Task Signed(ILocator act) => Choose(act, "ContractSigned");

    private static Task Choose(ILocator act, string value) => act.Locator($"input[value='{value}']").CheckAsync();

    private static Task Reason(ILocator act, string text) => act.Locator("[id$='-reason']").FillAsync(text);
}
