using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>Many at once: one save wins, the others are told the current version; acknowledgements never lose to each other.</summary>
public sealed class AtOnceTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Of_fifty_saves_on_one_version_one_is_200_and_49_are_412()
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());
        var (lone, seen) = (await host.As("lone.budget"), await draft.ShowAsync());

        var saved = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => lone.PutAsync(draft.Path, AcceptanceCases.Plain(yearly: i), seen.ETag)));

        Assert.Single(saved, s => s.Status == 200);
        Assert.Equal(Enumerable.Repeat((412, "2"), 49), saved.Where(s => s.Status != 200).Select(s => (s.Status, s.Text("currentVersion")!)));
        Assert.Equal("2", (await draft.ShowAsync()).Text("version"));
    }

    [Fact]
    [Guards("R15.2-8")]
    public async Task Fifty_acknowledgements_are_all_200_and_leave_one_for_each_centre()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());
        ApiUser[] centres = [await host.As("ivan.it"), await host.As("freja.okonomi")];

        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => centres[i % 2].PostAsync(submitted.Path + "/commands/acknowledge-orientation", null)));

        Assert.All(acknowledged, a => Assert.Equal(200, a.Status));
        var orientations = (await submitted.ShowAsync())["orientations"]!.AsArray();
        Assert.Equal(["financeCentre", "itCentre"], orientations.Where(o => o!["acknowledgedAt"] is not null).Select(o => (string)o!["centre"]!).Order(StringComparer.Ordinal));
        var acts = (await (await host.As("rita.revisor")).GetAsync(submitted.Path + "/audit"))["items"]!.AsArray().Select(e => (string)e!["action"]!);
        Assert.Equal(2, acts.Count(a => a == "acknowledge-orientation"));
    }
}
