using System.Text.Json.Nodes;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The caller's own inbox through the API.</summary>
public sealed class NoticeTests : IDisposable
{
    private const string Broken = "{ \"unknown\": 1 }";

    private readonly ApiHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_notice_tells_what_waits_on_which_case_and_when()
    {
        var made = await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());

        var notice = (await ListAsync("freja.okonomi")).Single(n => (string?)n["kind"] == "assess-appropriation");

        Assert.Equal(("duty", made.Number, null), ((string?)notice["group"], (string?)notice["proposal"], (string?)notice["readAt"]));
        Assert.NotNull(notice["deadline"]);
        Assert.NotNull(notice["paragraph"]);
    }

    [Fact]
    public async Task What_tells_of_a_substitution_names_both_and_no_case()
    {
        await (await _host.As("adam.admin")).PostAsync("/substitutes", new { @for = "dorte.direktor", by = "soren.budget", role = "director", from = _host.Day(), to = _host.Day(7) });

        var notice = (await ListAsync("dorte.direktor")).Single();

        Assert.Equal(("substitute", "dorte.direktor", "soren.budget", null), ((string?)notice["group"], (string?)notice["for"], (string?)notice["by"], (string?)notice["proposal"]));
    }

    [Fact]
    public async Task Pages_hold_every_notice_once_and_the_unread_can_be_asked_for()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var freja = await _host.As("freja.okonomi");
        var all = await ListAsync("freja.okonomi");
        (await freja.PostAsync($"/notices/{all[0]["id"]}/read", new { })).Expect(200);

        var paged = await PagedAsync(freja, "/notices?page[size]=1");
        var unread = await PagedAsync(freja, "/notices?unread=true&page[size]=1");

        Assert.Equal(all.Select(Id), paged);
        Assert.Equal(all.Skip(1).Select(Id), unread);
    }

    [Fact]
    public async Task Reading_again_is_no_fault_and_keeps_when_it_was_first_read()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var freja = await _host.As("freja.okonomi");
        var address = $"/notices/{(await ListAsync("freja.okonomi"))[0]["id"]}/read";

        var (first, second) = (await freja.PostAsync(address, new { }), await freja.PostAsync(address, new { }));

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.NotNull(first.Text("readAt"));
        Assert.Equal(first.Text("readAt"), second.Text("readAt"));
    }

    [Fact]
    public async Task All_are_read_up_to_the_latest_that_was_seen_or_to_now()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var seen = await ListAsync("freja.okonomi");
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var freja = await _host.As("freja.okonomi");
        var came = (await ListAsync("freja.okonomi")).Count - seen.Count;

        var some = (await freja.PostAsync("/notices/read-all", new { latest = Id(seen[0]) })).Expect(200);
        var rest = (await freja.PostAsync("/notices/read-all", new { })).Expect(200);

        Assert.Equal((seen.Count, came), ((int)some["read"]!, (int)some["unread"]!));
        Assert.Equal((came, 0), ((int)rest["read"]!, (int)rest["unread"]!));
    }

    [Fact, Guards("R15.0-2")]
    public async Task The_notice_of_another_is_not_there_whatever_is_sent()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var id = Id((await ListAsync("freja.okonomi"))[0]);

        var answer = await (await _host.As("ivan.it")).SendAsync(HttpMethod.Post, $"/notices/{id}/read", Broken, mediaType: "text/plain");
        await (await _host.As("ivan.it")).PostAsync("/notices/read-all", new { });
        var foreign = await (await _host.As("ivan.it")).PostAsync("/notices/read-all", new { latest = id });

        Assert.Equal((404, 400, "latest"), (answer.Status, foreign.Status, foreign.Errors.Single()));
        Assert.All(await ListAsync("freja.okonomi"), n => Assert.Null(n["readAt"]));
    }

    [Fact]
    public async Task The_first_fault_answers_and_changes_nothing()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        var freja = await _host.As("freja.okonomi");
        string[] addresses = ["/notices/read-all", $"/notices/{Id((await ListAsync("freja.okonomi"))[0])}/read"];

        var nobody = await EachAsync(_host.Anonymous, addresses, Broken, "text/plain");
        var media = await EachAsync(freja, addresses, Broken, "text/plain");
        var shape = await EachAsync(freja, addresses, Broken, "application/json");
        var half = await EachAsync(freja, addresses, "{", "application/json");

        Assert.Equal(("401 401", "415 415", "400 400", "400 400"), (nobody, media, shape, half));
        Assert.All(await ListAsync("freja.okonomi"), n => Assert.Null(n["readAt"]));
    }

    [Theory]
    [InlineData("/notices", 401)]
    [InlineData("/notices/0193b3c0-0000-7000-8000-000000000000/read", 401)]
    public async Task Nobody_has_an_inbox(string address, int status) => Assert.Equal(status, (await _host.Anonymous.GetAsync(address)).Status);

    [Theory]
    [InlineData("/notices?unread=maybe", "unread")]
    [InlineData("/notices?page[size]=0", "page[size]")]
    [InlineData("/notices?page[size]=101", "page[size]")]
    public async Task A_query_that_is_none_says_which_field(string address, string field)
    {
        var answer = await (await _host.As("lone.budget")).GetAsync(address);

        Assert.Equal((400, field), (answer.Status, answer.Errors.Single()));
    }

    private static string Id(JsonNode notice) => (string)notice["id"]!;

    private static async Task<string> EachAsync(ApiUser user, string[] addresses, string body, string mediaType) =>
        string.Join(' ', (await Task.WhenAll(addresses.Select(a => user.SendAsync(HttpMethod.Post, a, body, mediaType: mediaType)))).Select(r => r.Status));

    private static async Task<IReadOnlyList<string>> PagedAsync(ApiUser user, string address)
    {
        var (ids, page) = (new List<string>(), (await user.GetAsync(address)).Expect(200));
        ids.AddRange(page["items"]!.AsArray().Select(n => Id(n!)));
        while (page["next"] is { } next)
        {
            page = (await user.GetAsync($"{address}&page[after]={next}")).Expect(200);
            ids.AddRange(page["items"]!.AsArray().Select(n => Id(n!)));
        }

        return ids;
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string user) => [.. (await (await _host.As(user)).GetAsync("/notices?page[size]=100")).Expect(200)["items"]!.AsArray().Select(n => n!)];
}
