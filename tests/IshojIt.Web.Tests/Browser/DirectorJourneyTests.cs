using IshojIt.Testing;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A proposal typed, submitted, reviewed, approved by the director and started, by the people whose job it is.</summary>
[Collection(OneBrowser.Name)]
public sealed class DirectorJourneyTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    [Guards("R15.2-2", "R15.2-13", "R15.2-16")]
    public async Task From_a_proposal_to_a_lawful_start_by_the_director()
    {
        var lone = await app.SignedInAsync("lone.budget");
        var number = await Doing.WriteAsync(lone, new Written("Ruteplan til legepladstilsyn", "NewSystem", "ExternalEu"));
        await _doing.ActAsync("ivan.it", number, "review-compatibility", async act => await act.Locator("input[value='Compatible']").CheckAsync());
        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", async act => await act.GetByLabel("Inden for rammen").CheckAsync());
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        await _doing.ActAsync("dorte.direktor", number, "director-approve", _ => Task.CompletedTask);
        await _doing.ActAsync("lone.budget", number, "start", async act => await act.GetByLabel("Kontrakt eller ordre underskrevet").CheckAsync());

        await lone.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(lone.Locator(".phead .chip").First).ToHaveTextAsync("Iværksat");
        await Screenshots.TakeAsync(lone, "sag");
    }
}
