using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Shell;

public sealed class SignOutTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.com")]
    [InlineData("Origin", "null")]
    public async Task Another_site_signs_nobody_out(string header, string value)
    {
        var lone = await host.As("lone.budget");

        var refused = await lone.FormAsync("/sign-out", new Dictionary<string, string>(), (header, value));

        Assert.Equal((403, 200), (refused.Status, (await lone.GetAsync("/me")).Status));
    }

    [Fact]
    public async Task The_own_page_signs_out()
    {
        var dina = await host.As("dina.databeskyttelse");

        var answer = await dina.FormAsync("/sign-out", new Dictionary<string, string>(), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal((303, "/login", 401), (answer.Status, answer.Location, (await dina.GetAsync("/me")).Status));
    }
}
