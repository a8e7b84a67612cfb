using System.Text.Json.Nodes;
using IshojIt.Domain.Common;
using IshojIt.Web.Tests.Api;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Cases that a browser test needs before it looks, made through the API.</summary>
internal static class MadeCases
{
    /// <summary>Lone's, not yet submitted; answers its number.</summary>
    public static Task<string> DraftedAsync(RunningApp app, JsonObject proposal) =>
        AsAsync(app, "lone.budget", async lone => (await lone.PostAsync("/proposals", proposal)).Expect(201).Text("number")!);

    /// <summary>Lone's, submitted; answers its number.</summary>
    public static Task<string> InReviewAsync(RunningApp app) => SubmittedAsync(app, AcceptanceCases.Plain("connection"));

    /// <summary>The same, assessed and on its way to Dorte.</summary>
    public static async Task<string> AwaitingDirectorAsync(RunningApp app)
    {
        var number = await InReviewAsync(app);
        await DecideAsync(app, number, "director");
        return number;
    }

    /// <summary>A significant change on the agenda of a meeting in a week; answers its number and the meeting.</summary>
    public static async Task<(string Number, string Meeting)> OnMeetingAsync(RunningApp app)
    {
        var number = await PoliticalAsync(app);
        return (number, await AsAsync(app, "signe.sekretaer", async signe => (await PlacedAsync(signe, number, "financeCommittee", 7)).Meeting));
    }

    /// <summary>The same on the council's agenda, with a long word from the committee before it; answers the council's meeting.</summary>
    public static async Task<string> AtCouncilAsync(RunningApp app)
    {
        var number = await PoliticalAsync(app);
        return await AsAsync(app, "signe.sekretaer", async signe =>
        {
            var (meeting, item) = await PlacedAsync(signe, number, "financeCommittee", 0);
            var version = (await signe.GetAsync($"/meetings/{meeting}")).Expect(200).ETag;
            var outcome = new { outcome = "adoptedWithRemarks", text = "Tiltrådt med de faldne bemærkninger om personalets inddragelse og borgernes adgang." };
            (await signe.PostAsync($"/meetings/{meeting}/items/{item}/outcome", outcome, version)).Expect(200);
            return (await PlacedAsync(signe, number, "cityCouncil", 8)).Meeting;
        });
    }

    /// <summary>A system in use; answers its identifier.</summary>
    public static Task<string> SystemAsync(RunningApp app) => AsAsync(app, "ivan.it", async ivan => (await ivan.PostAsync("/systems", new
    {
        name = "Kalender til tilsyn",
        owner = "maja.budget",
        budgetArea = "303",
        supplier = "Leverandør A/S",
        contractEnd = "2028-12-31",
        hosting = "externalEu",
        interfaces = Array.Empty<string>(),
        state = "active",
    })).Expect(201).Text("id")!);

    /// <summary>A system in use whose contract ends in so many days.</summary>
    public static Task<string> EndingSystemAsync(RunningApp app, string name, int days) => AsAsync(app, "ivan.it", async ivan => (await ivan.PostAsync("/systems", new
    {
        name,
        owner = "maja.budget",
        budgetArea = "303",
        contractEnd = DanishCalendar.DateOf(TimeProvider.System.GetUtcNow()).AddDays(days),
        hosting = "externalEu",
        state = "active",
    })).Expect(201).Text("id")!);

    /// <summary>A pool with a release; answers its identifier.</summary>
    public static Task<string> PoolAsync(RunningApp app) => AsAsync(app, "freja.okonomi", async freja =>
    {
        var decided = DanishCalendar.DateOf(TimeProvider.System.GetUtcNow());
        var pool = (await freja.PostAsync("/pools", new { name = "IT-puljen", year = decided.Year + 1, kind = "capital" })).Expect(201).Text("id")!;
        (await freja.PostAsync($"/pools/{pool}/releases", new { amount = 1_500_000, decided = decided.ToString("O", System.Globalization.CultureInfo.InvariantCulture), reference = "Byrådet, punkt 7" })).Expect(201);
        return pool;
    });

    private static async Task<string> PoliticalAsync(RunningApp app)
    {
        var proposal = AcceptanceCases.Plain("connection");
        proposal["intake"]!["platformShift"] = true;
        var number = await SubmittedAsync(app, proposal);
        await DecideAsync(app, number, "political");
        return number;
    }

    private static async Task<(string Meeting, string Item)> PlacedAsync(ApiUser signe, string number, string body, int inDays)
    {
        var date = DanishCalendar.DateOf(TimeProvider.System.GetUtcNow()).AddDays(inDays);
        var meeting = (await signe.PostAsync("/meetings", new { body, date, time = "17:00" })).Expect(201).Text("id")!;
        return (meeting, (await signe.PostAsync($"/meetings/{meeting}/items", new { proposal = number, closed = false })).Expect(201).Text("n")!);
    }

    private static async Task<string> SubmittedAsync(RunningApp app, JsonObject proposal)
    {
        var number = await DraftedAsync(app, proposal);
        await DoAsync(app, "lone.budget", number, "submit", null);
        return number;
    }

    private static async Task DecideAsync(RunningApp app, string number, string route)
    {
        await DoAsync(app, "freja.okonomi", number, "assess-appropriation", new { assessment = "withinFrame" });
        await DoAsync(app, "ivan.it", number, "decide-route", new { route });
    }

    private static Task DoAsync(RunningApp app, string user, string number, string command, object? body) => AsAsync(app, user, async person =>
    {
        var version = (await person.GetAsync($"/proposals/{number}")).Expect(200).ETag;
        return (await person.PostAsync($"/proposals/{number}/commands/{command}", body, version)).Expect(200);
    });

    private static async Task<T> AsAsync<T>(RunningApp app, string user, Func<ApiUser, Task<T>> act)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var person = new ApiUser(http);
        await person.SignInAsync(user);
        return await act(person);
    }
}
