using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Shell;

public sealed class RedirectTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/forslag?q=a", "/forslag?q=a")]
    [InlineData("/forslag?q=æ😀", "/forslag?q=%C3%A6%F0%9F%98%80")]
    [InlineData("/\t/evil.com", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("/a\u0085b", "/")]
    [InlineData("//evil.com", "/")]
    [InlineData("/\\evil.com", "/")]
    [InlineData("https://evil.com", "/")]
    public async Task Signing_in_and_choosing_a_language_lead_to_pages_of_ours_only(string wanted, string expected)
    {
        var signedIn = await host.Anonymous.FormAsync("/dev/sign-in", new Dictionary<string, string> { ["user"] = "lone.budget", ["returnUrl"] = wanted }, ("Accept", "text/html"));
        var chosen = await host.Anonymous.PageAsync("/sprog/en?retur=" + Uri.EscapeDataString(wanted));

        Assert.Equal((303, expected), (signedIn.Status, signedIn.Location));
        Assert.Equal((302, expected), (chosen.Status, Escaped(chosen.Location!)));
    }

    /// <summary>The client shows an address with its letters as they are read.</summary>
    private static string Escaped(string location) => string.Concat(location.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
