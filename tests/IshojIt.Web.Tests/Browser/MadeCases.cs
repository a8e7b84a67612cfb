using IshojIt.Web.Tests.Api;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Cases that a browser test needs before it looks, made through the API.</summary>
internal static class MadeCases
{
    /// <summary>Lone's, submitted; answers its number.</summary>
    public static async Task<string> InReviewAsync(RunningApp app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var lone = new ApiUser(http);
        await lone.SignInAsync("lone.budget");
        var number = (await lone.PostAsync("/proposals", AcceptanceCases.Plain("connection"))).Expect(201).Text("number")!;
        await DoAsync(app, "lone.budget", number, "submit", null);
        return number;
    }

    /// <summary>The same, assessed and on its way to Dorte.</summary>
    public static async Task<string> AwaitingDirectorAsync(RunningApp app)
    {
        var number = await InReviewAsync(app);
        await DoAsync(app, "freja.okonomi", number, "assess-appropriation", new { assessment = "withinFrame" });
        await DoAsync(app, "ivan.it", number, "decide-route", new { route = "director" });
        return number;
    }

    private static async Task DoAsync(RunningApp app, string user, string number, string command, object? body)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var person = new ApiUser(http);
        await person.SignInAsync(user);
        var version = (await person.GetAsync($"/proposals/{number}")).Expect(200).ETag;
        (await person.PostAsync($"/proposals/{number}/commands/{command}", body, version)).Expect(200);
    }
}
