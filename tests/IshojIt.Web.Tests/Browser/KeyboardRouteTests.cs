using IshojIt.Testing;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>An extension from the first word to its start by orientation, by each of its people in turn, with keys alone in one window.</summary>
[Collection(OneBrowser.Name)]
public sealed class KeyboardRouteTests(RunningApp app)
{
    private const int Extension = 2;
    private const int Licence = 3;
    private const int WithinFrame = 0;
    private const int ContractSigned = 1;
    private const string Title = "Flere pladser i fraværsregistreringen";

    /// <summary>Each question of the intake with the place of its answer; the counts are typed.</summary>
    private static readonly (string Field, int Answer, string? Count)[] Answers =
    [
        ("personalData", 0, null), ("hosting", 0, null), ("usesAi", 1, null), ("identityIntegration", 1, null), ("newIntegrations", 0, "0"), ("platformShift", 1, null),
        ("tender", 0, null), ("contractYears", 0, "3"), ("mainSystemReplacement", 1, null), ("affectedUsers", 0, "10"), ("trainingScope", 1, null),
        ("affectsCitizenService", 1, null), ("imposedBy", 0, null), ("joinsJointBody", 1, null), ("adoptsPolicy", 1, null), ("funding", 1, null),
    ];

    [Fact]
    [Guards("R15.2-3", "R15.2-16")]
    public async Task An_extension_is_carried_by_keys_alone_from_sign_in_to_its_start()
    {
        var page = await app.SignedInAsync("");
        var keys = new Keys(page);
        var pointers = await keys.PointersAsync();
        await page.OpenAsync("/login");

        await SignInAsync(page, keys, "Lone");
        var number = await WriteAsync(page, keys);
        await SignOutAsync(page, keys);
        await ActAsync(page, keys, "Ivan", number, "acknowledge-orientation");
        await ActAsync(page, keys, "Freja", number, "assess-appropriation", ("assess-appropriation-assessment", WithinFrame));
        await ActAsync(page, keys, "Ivan", number, "decide-route");
        await SignInAsync(page, keys, "Lone");
        await FindAsync(page, keys, number);
        await GiveAsync(page, keys, "start", ("start-act", ContractSigned));

        await Assertions.Expect(page.Locator(".phead .chip").First).ToHaveTextAsync("Iværksat");
        Assert.Equal(0, pointers());
        await page.Context.CloseAsync();
    }

    private static async Task SignInAsync(IPage page, Keys keys, string name)
    {
        await keys.TypeAsync("#other-person", name);
        await keys.PressAsync("form.other button", "Enter");
        await Assertions.Expect(page.Locator(".me .who")).ToContainTextAsync(name);
        await page.ReadyAsync();
    }

    private static async Task SignOutAsync(IPage page, Keys keys)
    {
        await keys.PressAsync(".me summary", "Enter");
        await keys.PressAsync(".me .menu button", "Enter");
        await page.WaitForURLAsync("**/login**");
    }

    private static async Task<string> WriteAsync(IPage page, Keys keys)
    {
        await keys.PressAsync(".nav a[href='/forslag']", "Enter");
        await keys.PressAsync("main a[href='/forslag/nyt']", "Enter");
        await page.KeepingAsync();
        await keys.TypeAsync("#title", Title);
        await keys.ChooseAsync("kind", Extension);
        await keys.TypeAsync("#purpose", "Alle stuer skal kunne melde fravær samme sted.");
        await keys.TypeAsync("#description", "Flere brugere i det system, som halvdelen bruger i dag.");
        await keys.TypeAsync("#plannedStart", "03032027");
        await keys.OnAsync(2);
        await keys.TypeAsync("#noOtherAreasReason", "Kun eget område bruger systemet.");
        await keys.OnAsync(3);
        await keys.AddCostAsync("301", Licence);
        await keys.BackAsync("Space");
        foreach (var _ in Enumerable.Range(2027, 4))
        {
            await keys.NextAsync("45000");
        }

        await keys.OnAsync(4);
        foreach (var (field, answer, count) in Answers)
        {
            await (count is null ? keys.ChooseAsync(field, answer) : keys.TypeAsync("#" + field, count));
        }

        await keys.OnAsync(5);
        await keys.PressAsync("#submit", "Enter");
        await keys.PressAsync(".mud-dialog .btn.p", "Enter");
        await page.WaitForURLAsync("**/forslag/20*?gjort=submit");
        return new Uri(page.Url).Segments[2];
    }

    /// <summary>Signs in as a person, finds the case by the search key, gives the one act that it offers her, and signs out.</summary>
    private static async Task ActAsync(IPage page, Keys keys, string name, string number, string command, (string Field, int Answer)? choice = null)
    {
        await SignInAsync(page, keys, name);
        await FindAsync(page, keys, number);
        await GiveAsync(page, keys, command, choice);
        await SignOutAsync(page, keys);
    }

    private static async Task FindAsync(IPage page, Keys keys, string number)
    {
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator(".search input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(number);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/forslag?q=*");
        await page.ReadyAsync();
        await keys.PressAsync("a[data-row]", "Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Title);
        await page.ReadyAsync();
    }

    private static async Task GiveAsync(IPage page, Keys keys, string command, (string Field, int Answer)? choice)
    {
        await keys.PressAsync($"[data-testid=primary][data-command={command}]", "Enter");
        await Assertions.Expect(page.Locator("#handling-h")).ToBeFocusedAsync();
        if (choice is var (field, answer))
        {
            await keys.ChooseAsync(field, answer);
        }

        await keys.PressAsync("#handling-give", "Enter");
        if (Acts.IsBinding(command))
        {
            await keys.PressAsync(".mud-dialog .btn.p", "Enter");
        }

        await Assertions.Expect(page.GetByTestId("done")).ToBeVisibleAsync();
    }
}
