using Xunit;

namespace IshojIt.Web.Tests.Failure;

public sealed class FaultTests : IDisposable
{
    private static readonly string[] Inside = ["no such table", "Sqlite", "Exception", "   at ", "IshojIt.", "SELECT"];

    private readonly FailingDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_fault_is_answered_by_a_number_that_stands_in_the_log()
    {
        var ivan = await _database.Host.As("ivan.it");
        _database.Execute("ALTER TABLE Systems RENAME TO Elsewhere");

        var failed = await ivan.GetAsync("/systems");

        Assert.Equal(500, failed.Status);
        Assert.Matches(@"^\d{4}-\d{4}$", failed.Text("reference"));
        var (text, thrown) = Assert.Single(_database.Log.Written);
        Assert.Equal($"Failure {failed.Text("reference")}", text);
        Assert.IsType<Microsoft.Data.Sqlite.SqliteException>(thrown);
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_the_inside()
    {
        var ivan = await _database.Host.As("ivan.it");
        _database.Execute("ALTER TABLE Systems RENAME TO Elsewhere");

        var failed = await ivan.GetAsync("/systems");

        Assert.DoesNotContain(Inside, word => failed.Raw.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("2026-42")]
    [InlineData("2026-99999999999")]
    [InlineData("2026-9999")]
    [InlineData("2026-0001'--")]
    [InlineData("2026-0001%0A")]
    [InlineData("..%2F..%2Fetc")]
    public async Task A_number_that_is_none_or_unknown_is_not_found(string number)
    {
        var lone = await _database.Host.As("lone.budget");

        var (shown, saved, page) = (await lone.GetAsync("/proposals/" + number), await lone.PutAsync("/proposals/" + number, new { title = "x", budgetArea = "301" }, "\"1\""),
            await lone.PageAsync("/forslag/" + number));

        Assert.Equal((404, 404, 404), (shown.Status, saved.Status, page.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/requirements")]
    [InlineData("/commands")]
    [InlineData("/audit")]
    [InlineData("/rediger")]
    public async Task The_draft_of_another_is_not_found(string below)
    {
        var lone = await _database.Host.As("lone.budget");
        var number = (await lone.PostAsync("/proposals", new { title = "Mit", budgetArea = "301" })).Expect(201).Text("number");
        var soren = await _database.Host.As("soren.budget");

        var (asked, page) = (await soren.GetAsync($"/proposals/{number}{below}"), await soren.PageAsync($"/forslag/{number}{(below == "/rediger" ? below : "")}"));

        Assert.Equal((404, 404), (asked.Status, page.Status));
    }

    [Theory]
    [InlineData("{\"title\": ")]
    [InlineData("[]")]
    [InlineData("{\"title\": \"a\\u0000b\", \"budgetArea\": \"301\"}")]
    public async Task A_body_that_is_no_proposal_is_refused_by_its_shape(string body)
    {
        var lone = await _database.Host.As("lone.budget");

        var refused = await lone.SendAsync(HttpMethod.Post, "/proposals", body);

        Assert.Equal(400, refused.Status);
        Assert.DoesNotContain(Inside, word => refused.Raw.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_nested_without_end_is_refused_by_its_shape()
    {
        var lone = await _database.Host.As("lone.budget");

        var refused = await lone.SendAsync(HttpMethod.Post, "/proposals", string.Concat(Enumerable.Repeat("{\"intake\":", 10_000)) + "1" + new string('}', 10_000));

        Assert.Equal(400, refused.Status);
        Assert.DoesNotContain(Inside, word => refused.Raw.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_refused_by_its_size()
    {
        var lone = await _database.Host.As("lone.budget");

        var refused = await lone.PostAsync("/proposals", new { title = "x", budgetArea = "301", description = new string('a', 2_000_000) });

        Assert.Equal(413, refused.Status);
        Assert.DoesNotContain(Inside, word => refused.Raw.Contains(word, StringComparison.Ordinal));
    }
}
