using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class SystemTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_IT_centre_enters_and_changes_a_system()
    {
        var ivan = await host.As("ivan.it");

        var added = await ivan.PostAsync("/systems", Booking("active"));
        var changed = await ivan.PutAsync("/systems/" + added.Text("id"), Booking("retired"), added.ETag);
        var read = await (await host.As("lone.budget")).GetAsync("/systems/" + added.Text("id"));

        Assert.Equal((201, 200), (added.Status, changed.Status));
        Assert.Equal(("retired", "\"2\"", "Kalender"), (read.Text("state"), read.ETag, (string?)read["interfaces"]![0]));
    }

    [Fact]
    public async Task Who_changed_what_is_read_page_by_page()
    {
        var ivan = await host.As("ivan.it");
        var added = (await ivan.PostAsync("/systems", Booking("planned"))).Expect(201);
        (await ivan.PutAsync("/systems/" + added.Text("id"), Booking("active"), added.ETag)).Expect(200);
        var address = $"/systems/{added.Text("id")}/audit?page[size]=1";

        var first = await ivan.GetAsync(address);
        var second = await ivan.GetAsync($"{address}&page[after]={first.Text("next")}");

        var (add, change) = (first["items"]!.AsArray().Single()!, second["items"]!.AsArray().Single()!);
        Assert.Equal(("add", "ivan.it", "planned"), ((string?)add["action"], (string?)add["by"], (string?)add["after"]!["state"]));
        Assert.Equal(("change", "planned", "active"), ((string?)change["action"], (string?)change["before"]!["state"], (string?)change["after"]!["state"]));
        Assert.Equal((string?)add["hash"], (string?)change["previousHash"]);
        Assert.Null(second["next"]);
        Assert.Equal(404, (await ivan.GetAsync($"/systems/{Guid.Empty}/audit")).Status);
    }

    [Fact]
    public async Task Others_read_only()
    {
        var answer = await (await host.As("lone.budget")).PostAsync("/systems", Booking("active"));

        Assert.Equal(403, answer.Status);
    }

    [Theory]
    [InlineData("text/plain", null, 415)]
    [InlineData("application/json", null, 428)]
    [InlineData("application/json", "\"9\"", 412)]
    [InlineData("application/json", "\"1\"", 400)]
    public async Task A_change_answers_in_order(string mediaType, string? version, int expected)
    {
        var ivan = await host.As("ivan.it");
        var added = (await ivan.PostAsync("/systems", Booking("planned"))).Expect(201);

        var answer = await ivan.SendAsync(HttpMethod.Put, "/systems/" + added.Text("id"), "{ \"colour\": 1 }", version, mediaType: mediaType);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task The_same_key_enters_one_system()
    {
        var ivan = await host.As("ivan.it");
        var first = (await ivan.PostAsync("/systems", Booking("active"), key: "s")).Expect(201);

        var same = await ivan.PostAsync("/systems", Booking("active"), key: "s");
        var other = await ivan.PostAsync("/systems", Booking("planned"), key: "s");

        Assert.Equal((201, first.Text("id"), 409), (same.Status, same.Text("id"), other.Status));
    }

    [Fact]
    public async Task The_register_is_paged()
    {
        var ivan = await host.As("ivan.it");
        await ivan.PostAsync("/systems", Booking("active"));
        await ivan.PostAsync("/systems", Booking("active"));

        var first = await ivan.GetAsync("/systems?page[size]=1");
        var second = await ivan.GetAsync("/systems?page[size]=1&page[after]=" + first.Text("next"));

        Assert.NotEqual((string?)first["items"]!.AsArray().Single()!["id"], (string?)second["items"]!.AsArray().Single()!["id"]);
    }

    private static object Booking(string state) => new
    {
        name = "Bookingsystem",
        owner = "maja.budget",
        budgetArea = "303",
        supplier = "Leverandør A/S",
        contractEnd = "2028-12-31",
        hosting = "externalEu",
        interfaces = new[] { "Kalender" },
        state,
    };
}
