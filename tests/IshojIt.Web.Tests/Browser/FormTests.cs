using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The form under hard conditions: keys alone, two writers, a broken connection, the clipboard.</summary>
[Collection(OneBrowser.Name)]
public sealed class FormTests(RunningApp app)
{
    private static readonly Written Plain = new("Vagtplan til vikarer", "Extension");

    [Fact]
    public async Task The_first_save_gives_the_address_its_number_without_taking_the_focus()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt");

        await page.Locator("#title").PressSequentiallyAsync("Nye skærme til stuerne");
        await page.SavedAsync();

        Assert.Matches("/forslag/20[0-9]{2}-[0-9]{4}/rediger$", page.Url);
        await Assertions.Expect(page.Locator("#title")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_step_taken_in_the_moment_of_the_first_save_leads_on_in_the_same_draft()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt");
        await page.Locator("#title").FillAsync("Skrevet lige før trin 2");
        await page.SavedAsync();
        var number = await page.NumberAsync();

        // The page as it was drawn before it knew the number.
        await page.EvaluateAsync("document.querySelector('.steps [data-step=\"2\"]').setAttribute('href', '/forslag/nyt?trin=2')");
        await page.StepAsync(2);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Skrevet lige før trin 2");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/forslag/{number}/rediger[?]trin=2$"));
    }

    [Fact]
    public async Task No_key_is_lost_however_fast_it_is_typed()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt");
        const string Text = "Pladserne fordeles i dag på papir, og det tager for lang tid for alle.";

        await page.Locator("#purpose").FocusAsync();
        await page.Keyboard.TypeAsync(Text);
        await page.StepAsync(2);
        await page.StepAsync(1);

        await Assertions.Expect(page.Locator("#purpose")).ToHaveValueAsync(Text);
    }

    [Fact]
    public async Task A_try_to_submit_with_gaps_moves_the_focus_to_the_summary_and_its_links_into_the_steps()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt?trin=5");

        await page.Locator("#submit").ClickAsync();
        await Assertions.Expect(page.GetByTestId("error-summary")).ToBeFocusedAsync();
        await page.GetByTestId("error-summary").GetByRole(AriaRole.Link, new() { Name = "Hvor kører systemet?" }).ClickAsync();

        await Assertions.Expect(page.Locator("#hosting")).ToBeFocusedAsync();
        Assert.Contains("trin=4", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_names_the_step_shrinks_as_fields_are_filled_and_goes_when_none_is_left()
    {
        var page = await app.SignedInAsync("lone.budget");
        await Doing.DraftAsync(page, Plain);
        await page.StepAsync(1);
        await page.Locator("#purpose").FillAsync("");
        await page.Locator("#description").FillAsync("");
        await page.StepAsync(5);
        await page.Locator("#submit").ClickAsync();
        var lines = page.GetByTestId("error-summary").GetByRole(AriaRole.Listitem);
        await Assertions.Expect(lines).ToHaveTextAsync(["Trin 1: Formål (mangler)", "Trin 1: Beskrivelse (mangler)"]);

        await page.StepAsync(1);
        await page.Locator("#purpose").FillAsync("Nyt formål");
        await Assertions.Expect(lines).ToHaveTextAsync(["Trin 1: Beskrivelse (mangler)"]);
        await page.Locator("#description").FillAsync("Ny beskrivelse");

        await Assertions.Expect(page.GetByTestId("error-summary")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_route_is_provisional_while_a_question_could_raise_it_and_leads_to_that_question()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt");
        var route = page.GetByTestId("route");
        await Assertions.Expect(route.GetByRole(AriaRole.Status)).ToContainTextAsync("Vejen viser sig, når spørgsmålene besvares");

        await page.AnswerAsync("kind", "NewSystem");
        await Assertions.Expect(route.GetByRole(AriaRole.Status)).ToContainTextAsync("Foreløbigt: Direktørgodkendelse – kan blive højere");
        await page.GetByTestId("could-raise").Locator("summary").ClickAsync();
        await page.GetByTestId("could-raise").GetByRole(AriaRole.Link, new() { Name = "Skifter det platform for mange systemer?" }).ClickAsync();

        await Assertions.Expect(page.Locator("#platformShift")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Two_writers_meet_field_by_field_and_nothing_is_overwritten()
    {
        var (lone, emil, number) = await TwoWritersAsync();
        await emil.Locator("#purpose").FillAsync("Emils formål");
        await emil.Locator("#supplier").FillAsync("Emils leverandør");
        await Assertions.Expect(emil.GetByTestId("overlaps")).ToHaveCountAsync(0);
        await SavedPurposeAsync(number, "Emils formål");

        await lone.Locator("#purpose").FillAsync("Lones formål");
        await Assertions.Expect(lone.GetByTestId("conflict")).ToContainTextAsync("Emil (sagsbehandler, Dagtilbud) har rettet forslaget, mens du skrev");
        await Assertions.Expect(lone.Locator("#purpose")).ToHaveValueAsync("Lones formål");
        await lone.Locator("[data-clash=purpose]").GetByText("Behold mit").ClickAsync();
        await lone.Locator("#conflict-save").ClickAsync();

        await Assertions.Expect(lone.GetByTestId("conflict")).ToHaveCountAsync(0);
        await lone.SavedAsync();
        await Assertions.Expect(lone.Locator("#supplier")).ToHaveValueAsync("Emils leverandør");
        await SavedPurposeAsync(number, "Lones formål");
    }

    [Fact]
    public async Task One_who_writes_in_two_windows_is_told_that_it_was_herself_and_her_history_stays_short()
    {
        var first = await app.SignedInAsync("lone.budget");
        await first.OpenFormAsync("/forslag/nyt");
        await first.Locator("#title").FillAsync("To vinduer");
        await first.SavedAsync();
        var number = await first.NumberAsync();
        var second = await first.Context.NewPageAsync();
        await second.OpenFormAsync($"/forslag/{number}/rediger");
        await second.Locator("#purpose").FillAsync("Fra det andet vindue");
        await SavedPurposeAsync(number, "Fra det andet vindue");

        await first.Locator("#purpose").FillAsync("Fra det første vindue");
        var conflict = first.GetByTestId("conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Du har selv rettet forslaget i et andet vindue");
        await conflict.GetByText("Tag det fra det andet vindue").ClickAsync();
        await first.Locator("#conflict-save").ClickAsync();
        await first.Locator("#description").FillAsync("Og videre");
        await Polling.UntilAsync(async () => await SavesAsync(first, number) == 2);

        await first.OpenAsync($"/forslag/{number}?fane=historik");
        await Assertions.Expect(first.Locator(".history li")).ToHaveCountAsync(2);
        await Assertions.Expect(first.Locator(".history li").First).ToContainTextAsync("gemte kladden 2 gange");
    }

    [Fact]
    public async Task What_only_the_other_changed_is_shown_and_taken()
    {
        var (lone, emil, number) = await TwoWritersAsync();
        await emil.Locator("#purpose").FillAsync("Emils formål");
        await SavedPurposeAsync(number, "Emils formål");

        await lone.Locator("#description").FillAsync("Lones beskrivelse");
        await Assertions.Expect(lone.GetByTestId("conflict")).ToContainTextAsync("Kun rettet af den anden og sat ind: Formål");
        await lone.Locator("#conflict-save").ClickAsync();

        await lone.SavedAsync();
        await Assertions.Expect(lone.Locator("#purpose")).ToHaveValueAsync("Emils formål");
        await Assertions.Expect(lone.Locator("#description")).ToHaveValueAsync("Lones beskrivelse");
    }

    [Fact]
    public async Task What_is_typed_while_the_connection_is_away_is_saved_when_it_is_back()
    {
        var page = await app.SignedInAsync("lone.budget");
        await SocketsAsync(page);
        await page.OpenFormAsync("/forslag/nyt");
        await page.Locator("#title").FillAsync("Ny kalender");
        await page.SavedAsync();
        var number = await page.NumberAsync();

        await page.EvaluateAsync("window.holdBack = true; window.sockets.forEach(s => s.close())");
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await page.Locator("#purpose").FillAsync("Skrevet, mens linjen var væk");
        await page.Locator("#kind input[value=Extension]").CheckAsync();
        await page.EvaluateAsync("window.holdBack = false");
        await page.EvaluateAsync("Blazor.reconnect()");

        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await SavedPurposeAsync(number, "Skrevet, mens linjen var væk");
    }

    [Fact]
    public async Task What_was_typed_before_a_reload_is_put_back()
    {
        var page = await app.SignedInAsync("lone.budget");
        await SocketsAsync(page);
        await page.OpenFormAsync("/forslag/nyt");
        await page.Locator("#title").FillAsync("Ny tavle");
        await page.SavedAsync();
        await page.EvaluateAsync("window.holdBack = true; window.sockets.forEach(s => s.close())");
        await page.Locator("#purpose").FillAsync("Lige før strømmen gik");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await page.ReloadAsync();
        await page.KeepingAsync();

        await Assertions.Expect(page.Locator("#purpose")).ToHaveValueAsync("Lige før strømmen gik");
        await Assertions.Expect(page.GetByText("er sat ind igen")).ToBeVisibleAsync();
        await page.SavedAsync();
    }

    [Fact]
    public async Task A_block_on_the_real_clipboard_goes_into_the_grid()
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = app.Address });
        await page.OpenFormAsync("/forslag/nyt?trin=3");
        await page.Locator("#udgifter-301-add").SelectOptionAsync("Licence");
        await Assertions.Expect(page.GetByLabel("Licens 2027, 301 Dagtilbud")).ToBeFocusedAsync();

        await page.EvaluateAsync("navigator.clipboard.writeText('Licens\\t1.000\\t2.000\\t3.000\\t4.000\\r\\n')");
        await page.Keyboard.PressAsync("Control+V");

        await Assertions.Expect(page.GetByLabel("Licens 2030, 301 Dagtilbud")).ToHaveValueAsync("4.000");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("10.000");
    }

    [Fact]
    public async Task An_editor_sees_who_submits_instead()
    {
        var page = await app.SignedInAsync("emil.sagsbehandler");
        await Doing.DraftAsync(page, Plain);

        await page.StepAsync(5);

        await Assertions.Expect(page.GetByText("Den budgetansvarlige skal indsende; bed Lone (Dagtilbud) om det.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#submit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_revision_says_beforehand_what_it_does()
    {
        var page = await app.SignedInAsync("lone.budget");
        var number = await Doing.WriteAsync(page, Plain);
        await page.OpenFormAsync($"/forslag/{number}/revider?trin=3");

        await page.GetByLabel("Licens 2028, 301 Dagtilbud").FillAsync("60.000");
        await Assertions.Expect(page.GetByTestId("effects")).ToContainTextAsync("IT og Økonomi orienteres igen om udgifterne");
        await page.StepAsync(5);
        await page.Locator("#answer").FillAsync("Prisen er steget.");
        await page.Locator("#submit").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revidér og giv besked" }).ClickAsync();

        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex($"/forslag/{number}[?]gjort=revise$"));
        await page.OpenFormAsync($"/forslag/{number}/revider?trin=3");
        await Assertions.Expect(page.GetByLabel("Licens 2028, 301 Dagtilbud")).ToHaveValueAsync("60.000");
    }

    /// <summary>How many saves the trail holds, as the API tells it.</summary>
    private static async Task<int> SavesAsync(IPage page, string number)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/proposals/{number}/audit");
        return (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Count(e => e.GetProperty("action").GetString() == "save");
    }

    /// <summary>Lone and Emil with the same draft open.</summary>
    private async Task<(IPage Lone, IPage Emil, string Number)> TwoWritersAsync()
    {
        var lone = await app.SignedInAsync("lone.budget");
        await lone.OpenFormAsync("/forslag/nyt");
        await lone.Locator("#title").FillAsync("Fælles kladde");
        await lone.SavedAsync();
        var number = await lone.NumberAsync();
        var emil = await app.SignedInAsync("emil.sagsbehandler");
        await emil.OpenFormAsync($"/forslag/{number}/rediger");
        return (lone, emil, number);
    }

    /// <summary>Waits until the purpose is stored, as another page reads it.</summary>
    private async Task SavedPurposeAsync(string number, string purpose)
    {
        var reader = await app.SignedInAsync("lone.budget");
        await Polling.UntilAsync(async () =>
        {
            var answer = await reader.APIRequest.GetAsync($"/api/v1/proposals/{number}");
            return (await answer.JsonAsync())!.Value.TryGetProperty("purpose", out var stored) && stored.GetString() == purpose;
        });
        await reader.Context.CloseAsync();
    }

    /// <summary>Lets the test close the page's connection, and hold back a new one for as long as it says.</summary>
    private static Task SocketsAsync(IPage page) => page.AddInitScriptAsync("""
        window.sockets = [];
        window.holdBack = false;
        const Real = window.WebSocket;
        window.WebSocket = class extends Real {
          constructor(...args) {
            if (window.holdBack) args[0] = 'ws://127.0.0.1:1/';
            super(...args);
            window.sockets.push(this);
          }
        };
        const ask = window.fetch;
        window.fetch = (...args) => window.holdBack && String(args[0]?.url ?? args[0]).includes('_blazor') ? Promise.reject(new TypeError('away')) : ask(...args);
        """);
}
