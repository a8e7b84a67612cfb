using System.Diagnostics;
using System.Text.Json.Nodes;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Failure;

public sealed class DatabaseFailureTests : IDisposable
{
    private readonly FailingDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_save_while_another_holds_the_database_says_so_soon_and_leaves_nothing()
    {
        var (lone, path) = await DraftedAsync();
        var audited = _database.Count("SELECT count(*) FROM AuditEntries");
        _database.Hold();
        var begin = Stopwatch.GetTimestamp();

        var refused = await lone.PutAsync(path, Proposal("Skrevet imens"), "\"1\"");

        Assert.Equal((503, "database-busy", "5"), (refused.Status, refused.Text("code"), refused.RetryAfter));
        Assert.StartsWith("Databasen er optaget", refused.Text("detail"), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal(audited, _database.Count("SELECT count(*) FROM AuditEntries"));
    }

    [Fact]
    public async Task Cases_are_read_while_another_holds_the_database()
    {
        var (lone, path) = await DraftedAsync();
        _database.Hold();

        var shown = await lone.GetAsync(path);

        Assert.Equal((200, "Et forslag"), (shown.Status, shown.Text("title")));
    }

    [Fact]
    public async Task A_save_is_taken_once_the_database_is_let_go()
    {
        var (lone, path) = await DraftedAsync();
        _database.Hold();
        await lone.PutAsync(path, Proposal("Skrevet imens"), "\"1\"");
        _database.LetGo();

        var saved = await lone.PutAsync(path, Proposal("Skrevet igen"), "\"1\"");

        Assert.Equal((200, "Skrevet igen"), (saved.Status, saved.Text("title")));
    }

    [Fact]
    public async Task A_full_database_says_so_and_holds_no_half_case()
    {
        var (lone, _) = await DraftedAsync();
        _database.Full(true);

        var refused = await UntilRefusedAsync(lone);

        Assert.Equal((507, "database-full"), (refused.Status, refused.Text("code")));
        Assert.StartsWith("Der er ikke plads", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, _database.Count("SELECT count(*) FROM Proposals p WHERE NOT EXISTS (SELECT 1 FROM AuditEntries e WHERE e.ProposalId = p.Id)"));
        Assert.Equal(_database.Count("SELECT count(*) FROM Proposals"), _database.Count("SELECT Last FROM CaseCounters"));
    }

    [Fact]
    public async Task A_database_with_room_again_takes_cases_again()
    {
        var (lone, _) = await DraftedAsync();
        _database.Full(true);
        await UntilRefusedAsync(lone);
        _database.Full(false);

        var created = await lone.PostAsync("/proposals", Proposal("Der er plads"));

        Assert.Equal(201, created.Status);
    }

    [Fact]
    public async Task The_app_is_not_ready_while_its_database_is_gone()
    {
        var before = await StatusAsync("/health/ready");
        File.Move(_database.File, _database.File + ".gone");

        var (ready, live) = (await StatusAsync("/health/ready"), await StatusAsync("/health/live"));

        File.Move(_database.File + ".gone", _database.File);
        Assert.Equal((200, 503, 200, 200), (before, ready, live, await StatusAsync("/health/ready")));
    }

    private async Task<int> StatusAsync(string address) => (await _database.Host.Anonymous.PageAsync(address)).Status;

    private async Task<(ApiUser Lone, string Path)> DraftedAsync()
    {
        var lone = await _database.Host.As("lone.budget");
        return (lone, "/proposals/" + (await lone.PostAsync("/proposals", Proposal("Et forslag"))).Expect(201).Text("number"));
    }

    private static JsonObject Proposal(string title) => new() { ["title"] = title, ["budgetArea"] = "301", ["description"] = new string('å', 20_000) };

    /// <summary>Free pages may still hold a case or two.</summary>
    private static async Task<Reply> UntilRefusedAsync(ApiUser user)
    {
        var reply = await user.PostAsync("/proposals", Proposal("Et til"));
        for (var i = 0; i < 20 && reply.Status == 201; i++)
        {
            reply = await user.PostAsync("/proposals", Proposal("Et til"));
        }

        return reply;
    }
}
