using System.Text.Json.Nodes;

namespace IshojIt.Web.Tests.Api;

/// <summary>A case played through the API by the demo people, each act on the version that the case has.</summary>
public sealed class ApiCase(ApiHost host, string number)
{
    public string Number => number;

    public string Path => "/proposals/" + number;

    public static async Task<ApiCase> DraftedAsync(ApiHost host, JsonObject proposal)
    {
        var holder = await host.As(AcceptanceCases.HolderOf((string)proposal["budgetArea"]!));
        var created = (await holder.PostAsync("/proposals", proposal)).Expect(201);
        return new ApiCase(host, created.Text("number")!);
    }

    public static async Task<ApiCase> SubmittedAsync(ApiHost host, JsonObject proposal) =>
        await (await DraftedAsync(host, proposal)).DoAsync(AcceptanceCases.HolderOf((string)proposal["budgetArea"]!), "submit");

    /// <summary>The case as the auditor sees it, who sees every case.</summary>
    public async Task<Reply> ShowAsync() => (await (await host.As("rita.revisor")).GetAsync(Path)).Expect(200);

    public async Task<string> StateAsync() => (await ShowAsync()).Text("state")!;

    public async Task<Reply> TryAsync(string user, string command, object? body = null) =>
        await (await host.As(user)).PostAsync($"{Path}/commands/{command}", body, (await ShowAsync()).ETag);

    public async Task<ApiCase> DoAsync(string user, string command, object? body = null)
    {
        (await TryAsync(user, command, body)).Expect(200);
        return this;
    }

    /// <summary>The proposal as it stands, changed, and revised by its holder.</summary>
    public async Task<Reply> TryReviseAsync(JsonObject proposal, Action<JsonObject> change)
    {
        var body = (JsonObject)proposal.DeepClone();
        change(body);
        body["reason"] = "ændret";
        return await TryAsync(AcceptanceCases.HolderOf((string)body["budgetArea"]!), "revise", body);
    }

    public Task<ApiCase> ReviewedAsync() => DoAsync("ivan.it", "review-compatibility", new { result = "compatible" });

    public Task<ApiCase> AssessedAsync() => DoAsync("freja.okonomi", "assess-appropriation", new { assessment = "withinFrame" });

    public Task<ApiCase> ProtectedAsync() => DoAsync("dina.databeskyttelse", "close-data-protection", new { result = "done" });

    public Task<ApiCase> HeardAsync(string user, string area) => DoAsync(user, "answer-hearing", new { budgetArea = area, answer = "noObjection" });

    public Task<ApiCase> DecidedAsync(string route) => DoAsync("ivan.it", "decide-route", new { route });

    /// <summary>The requirement that a start is refused with, null where it is done.</summary>
    public async Task<string?> StartAsync(string user, string act = "contractSigned")
    {
        var answer = await TryAsync(user, "start", new { act, date = host.Day() });
        return answer.Status == 200 ? null : answer.Expect(409).Text("requirement");
    }

    /// <summary>Plans a meeting so many days from now and places the case on it; answers the item's address.</summary>
    public async Task<string> PlacedAsync(string body, int inDays = 0, object? points = null)
    {
        var signe = await host.As("signe.sekretaer");
        var meeting = (await signe.PostAsync("/meetings", new { body, date = host.Day(inDays), time = "19:00" })).Expect(201).Text("id");
        var placed = (await signe.PostAsync($"/meetings/{meeting}/items", points is null ? new { proposal = number, closed = false } : new { proposal = number, closed = false, points })).Expect(201);
        return $"/meetings/{meeting}/items/{placed.Text("n")}";
    }

    public async Task<Reply> TryItemAsync(string item, string act, object body)
    {
        var signe = await host.As("signe.sekretaer");
        var meeting = (await signe.GetAsync(item[..item.IndexOf("/items", StringComparison.Ordinal)])).Expect(200);
        return await signe.PostAsync($"{item}/{act}", body, meeting.ETag);
    }

    public async Task<ApiCase> OutcomeAsync(string item, object outcome)
    {
        (await TryItemAsync(item, "outcome", outcome)).Expect(200);
        return this;
    }

    /// <summary>The duties that the person's task list has on this case.</summary>
    public async Task<IReadOnlyList<string>> DutiesOfAsync(string user) =>
        [.. (await (await host.As(user)).GetAsync("/tasks?page[size]=100")).Expect(200)["items"]!.AsArray()
            .Where(t => (string?)t!["proposal"] == number).Select(t => (string)t!["duty"]!)];
}
