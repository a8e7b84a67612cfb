using Xunit;

namespace IshojIt.Web.Tests.Security;

public sealed class HeaderTests(EntraApp app) : IClassFixture<EntraApp>
{
    [Theory]
    [InlineData("/login")]
    [InlineData("/api/v1/me")]
    [InlineData("/app.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("style-src 'self' 'unsafe-inline'")]
    [InlineData("object-src 'none'")]
    [InlineData("base-uri 'self'")]
    [InlineData("frame-ancestors 'none'")]
    public async Task A_page_runs_scripts_of_its_own_files_alone_and_stands_in_no_frame(string directive)
    {
        using var answer = await GetAsync("/login");

        var policies = answer.Headers.GetValues("Content-Security-Policy").ToList();

        Assert.Contains(directive, policies.SelectMany(p => p.Split(';', StringSplitOptions.TrimEntries)));
        Assert.DoesNotContain(policies, p => p.Contains("unsafe-eval", StringComparison.Ordinal) || p.Contains("frame-ancestors 'self'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_files_of_the_app_a_page_runs_only_the_script_that_bears_its_nonce()
    {
        using var first = await GetAsync("/login");
        using var second = await GetAsync("/login");

        var (one, other) = (Scripts(first), Scripts(second));

        Assert.Matches("^script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'$", one);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task A_form_may_end_at_the_sign_in_provider_and_nowhere_else()
    {
        using var answer = await GetAsync("/login");

        Assert.Contains($"form-action 'self' {app.Provider.Instance.TrimEnd('/')}", Header(answer, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries));
    }

    // The header is never sent for localhost, so the app is asked under a name.
    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = app.Client();
        client.DefaultRequestHeaders.Host = "ishojit.example";
        return await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static string Scripts(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").SelectMany(p => p.Split(';', StringSplitOptions.TrimEntries)).Single(d => d.StartsWith("script-src ", StringComparison.Ordinal));

    private static string Header(HttpResponseMessage answer, string name) => string.Join(" | ", answer.Headers.GetValues(name));
}
