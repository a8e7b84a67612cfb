using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>A draft is read by its holder, her editors and substitutes, and the auditor; for everybody else it is not there.</summary>
public sealed class DraftTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Secret = "UfaerdigTanke";
    private static readonly string[] ThoseWhoWriteIt = ["emil.sagsbehandler", "lone.budget", "maja.budget", "rita.revisor"];

    [Fact]
    [Guards("R15.0-2")]
    public async Task A_draft_is_read_on_no_address_by_anybody_else()
    {
        await SubstituteAsync("lone.budget", "maja.budget");
        var draft = await WrittenAsync();

        var readers = await EveryRoute.ReadersAsync(host, Addresses(draft), Secret);

        Assert.Equal(ThoseWhoWriteIt, readers);
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task A_search_for_the_text_of_a_draft_finds_nothing_for_others_and_counts_nothing()
    {
        await SubstituteAsync("lone.budget", "maja.budget");
        var draft = await WrittenAsync();
        var found = new List<string>();

        foreach (var user in DemoPeople.Everyone.Select(u => u.Value))
        {
            var answer = await (await host.As(user)).GetAsync($"/proposals?q={Uri.EscapeDataString(Secret)}&page[size]=1");
            if (answer["items"]!.AsArray().Count > 0 || answer["next"] is not null)
            {
                found.Add(user);
            }
        }

        Assert.Equal(ThoseWhoWriteIt, found.Order(StringComparer.Ordinal));
        Assert.NotNull(draft.Number);
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task What_the_draft_said_before_it_was_submitted_stays_with_those_who_wrote_it()
    {
        await SubstituteAsync("lone.budget", "maja.budget");
        var draft = await WrittenAsync();
        (await (await host.As("lone.budget")).PutAsync(draft.Path, AcceptanceCases.Plain(), (await draft.ShowAsync()).ETag)).Expect(200);
        await draft.DoAsync("lone.budget", "submit");

        var readers = await EveryRoute.ReadersAsync(host, Addresses(draft), Secret);

        Assert.Equal(ThoseWhoWriteIt, readers);
        Assert.Equal(200, (await (await host.As("anna.budget")).GetAsync(draft.Path)).Status);
    }

    private async Task<ApiCase> WrittenAsync()
    {
        var proposal = AcceptanceCases.Plain();
        foreach (var field in new[] { "title", "purpose", "description", "supplier", "noOtherAreasReason" })
        {
            proposal[field] = Secret;
        }

        var draft = await ApiCase.DraftedAsync(host, proposal);
        (await (await host.As("emil.sagsbehandler")).PutAsync(draft.Path, proposal, (await draft.ShowAsync()).ETag)).Expect(200);
        return draft;
    }

    private Task SubstituteAsync(string absent, string by) => host.ReadAsync(async db =>
    {
        if (!db.Substitutes.Any())
        {
            db.Substitutes.Add(new SubstituteRow { Id = Guid.NewGuid(), For = new UserId(absent), By = new UserId(by), Role = Role.BudgetHolder, From = host.Today.AddDays(-1), To = host.Today.AddDays(1) });
        }

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private IReadOnlyList<string> Addresses(ApiCase draft) => EveryRoute.Of(host, new Dictionary<string, IReadOnlyList<string>>
    {
        ["proposals/number"] = [draft.Number],
        ["meetings/id"] = [],
        ["pools/id"] = [],
        ["systems/id"] = [],
    });
}
