using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>What an address asks of the database does not grow with the rows that it shows.</summary>
public sealed class QueryCountTests : IDisposable
{
    private readonly ApiHost _host = new(CommandCounter.Add);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Every_address_asks_as_often_at_50_rows_as_at_5()
    {
        var signe = await _host.As("signe.sekretaer");
        var meeting = (await signe.PostAsync("/meetings", new { body = "financeCommittee", date = _host.Day(), time = "17:00" })).Expect(201).Text("id")!;
        var first = await FillAsync(meeting, 5);
        var addresses = EveryRoute.Of(_host, new Dictionary<string, IReadOnlyList<string>>
        {
            ["proposals/number"] = [first.Number],
            ["meetings/id"] = [meeting],
            ["pools/id"] = [],
            ["systems/id"] = await _host.ReadAsync(db => db.Systems.Take(1).Select(s => s.Id.ToString()).ToListAsync(TestContext.Current.CancellationToken)),
        });

        var few = await CountsAsync(addresses);
        await FillAsync(meeting, 45, first);
        var many = await CountsAsync(addresses);

        Assert.Equal(few, many);
        Assert.Equal(Lists.Select(_ => 50), await Task.WhenAll(Lists.Select(async list => (await signe.GetAsync($"{list}?page[size]=100"))["items"]!.AsArray().Count)));
    }

    [Fact]
    public async Task A_command_opens_its_case_once()
    {
        var draft = await ApiCase.DraftedAsync(_host, AcceptanceCases.Plain());
        var lone = await _host.As("lone.budget");

        var submitted = (await lone.PostAsync(draft.Path + "/commands/submit", null, (await draft.ShowAsync()).ETag)).Expect(200);

        Assert.Equal(1, submitted.Documents);
    }

    private static readonly string[] Lists = ["/proposals", "/tasks", "/systems"];

    /// <summary>So many cases on one meeting, meetings and systems; and as many changes of the first case and system.</summary>
    private async Task<ApiCase> FillAsync(string meeting, int count, ApiCase? first = null)
    {
        var (signe, ivan) = (await _host.As("signe.sekretaer"), await _host.As("ivan.it"));
        for (var i = 0; i < count; i++)
        {
            var proposal = AcceptanceCases.Plain("connection");
            proposal["intake"]!["platformShift"] = true;
            var played = await (await (await ApiCase.SubmittedAsync(_host, proposal)).AssessedAsync()).DecidedAsync("political");
            (await signe.PostAsync($"/meetings/{meeting}/items", new { proposal = played.Number, closed = false })).Expect(201);
            (await signe.PostAsync("/meetings", new { body = "cityCouncil", date = _host.Day(i), time = "19:00" })).Expect(201);
            (await ivan.PostAsync("/systems", new { name = $"System {i}", owner = "IT", budgetArea = "101", hosting = "externalEu", interfaces = Array.Empty<string>(), state = "active" })).Expect(201);
            first ??= played;
            await first.DoAsync("freja.okonomi", "assess-appropriation", new { assessment = "withinFrame" });
        }

        return first!;
    }

    private async Task<IReadOnlyDictionary<string, int>> CountsAsync(IReadOnlyList<string> addresses)
    {
        var (signe, rita) = (await _host.As("signe.sekretaer"), await _host.As("rita.revisor"));
        var counts = new Dictionary<string, int>();
        foreach (var address in addresses)
        {
            // The centres' orientations and pipeline are not a secretary's to list.
            var isOfCentres = address.Contains("/orientations", StringComparison.Ordinal) || address.Contains("/pipeline", StringComparison.Ordinal);
            counts[address] = await (isOfCentres ? rita : signe).CountAsync(address, CommandCounter.Commands);
        }

        return counts;
    }
}
