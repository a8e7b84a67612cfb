using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace IshojIt.Web.Tests.Security;

public sealed class BearerTests(EntraApp app) : IClassFixture<EntraApp>
{
    private const string AnotherSystem = "5b2f7d1c-4c3a-4d6e-8f90-1a2b3c4d5e6f";

    private static readonly TokenPlan Good = new() { Client = AnotherSystem };

    public static TheoryData<string, TokenPlan> Bad => new()
    {
        { "another tenant's issuer", Good with { Issuer = "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0" } },
        { "the tenant's issuer of version 1", Good with { Issuer = $"https://sts.windows.net/{LoopbackProvider.Tenant}/" } },
        { "another app's audience", Good with { Audience = "another-app" } },
        { "expired", Good with { Lasts = TimeSpan.FromMinutes(-10) } },
        { "a stranger's signature", Good with { IsForged = true } },
        { "an id token", Good with { Client = null } },
    };

    [Fact]
    public async Task A_good_token_answers_who_it_is()
    {
        using var answer = await MeAsync(app.Provider.Issue(Good));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"user\":\"lone.budget\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_token_is_answered_with_401_and_no_redirect(string why, TokenPlan plan)
    {
        using var answer = await MeAsync(app.Provider.Issue(plan));

        Assert.Equal((why, HttpStatusCode.Unauthorized), (why, answer.StatusCode));
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("IshojIt.User", "c2a9e5b1-7d14-4c47-9b3e-2f1d0c6b8a95")]
    [InlineData("", "6f0c1f4e-2d0a-4f57-9a3c-0d5a1b8f2c11")]
    public async Task A_good_token_of_no_person_or_without_the_app_role_is_answered_with_403(string role, string objectId)
    {
        using var answer = await MeAsync(app.Provider.Issue(Good with { ObjectId = objectId, UserName = "nobody@ishojit.example", Roles = role.Length == 0 ? [] : [role] }));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("\"code\":\"not-allowed\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_token_is_not_made_good_by_a_cookie()
    {
        app.Provider.Next = new TokenPlan();
        using var client = app.Client();
        using var signedIn = await EntraApp.SignInAsync(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "of no use");

        using var answer = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_the_API_answers_401_and_the_screens_lead_to_the_login_page()
    {
        using var client = app.Client();

        using var api = await client.GetAsync(new Uri("/API/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);
        using var screen = await client.GetAsync(new Uri("/forslag", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.Equal("/login?ReturnUrl=%2Fforslag", screen.Headers.Location?.PathAndQuery);
    }

    private async Task<HttpResponseMessage> MeAsync(string token)
    {
        using var client = app.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
