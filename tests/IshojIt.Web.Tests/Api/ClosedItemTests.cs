using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>What stands on a closed item is read by those whose work it is, and by nobody else.</summary>
public sealed class ClosedItemTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Secret = "priser under udbud";

    [Theory]
    [Guards("R15.0-2")]
    [InlineData("signe.sekretaer", true)]
    [InlineData("eva.budget", true)]
    [InlineData("tage.direktor", true)]
    [InlineData("freja.okonomi", true)]
    [InlineData("rita.revisor", true)]
    [InlineData("lone.budget", false)]
    [InlineData("dorte.direktor", false)]
    [InlineData("dina.databeskyttelse", false)]
    public async Task Only_those_whose_work_it_is_read_a_closed_item(string user, bool reads)
    {
        var played = await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D6"))).ReviewedAsync()).DoAsync("freja.okonomi", "assess-appropriation", new { assessment = "capitalRelease" });
        await played.DecidedAsync("political");
        var signe = await host.As("signe.sekretaer");
        var meeting = (await signe.PostAsync("/meetings", new { body = "financeCommittee", date = host.Day(), time = "17:00" })).Expect(201).Text("id");
        (await signe.PostAsync($"/meetings/{meeting}/items", new { proposal = played.Number, closed = true, closedReason = Secret, publicTitle = "En anskaffelse" })).Expect(201);

        var reader = await host.As(user);
        var seen = (await reader.GetAsync("/meetings/" + meeting)).Expect(200).ToString() + (await reader.GetAsync(played.Path + "/audit")).Expect(200);

        Assert.Equal(reads, seen.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains("En anskaffelse", seen, StringComparison.Ordinal);
    }
}
