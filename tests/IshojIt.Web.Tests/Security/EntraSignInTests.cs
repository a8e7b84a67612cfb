using System.Globalization;
using System.Net;
using System.Security.Claims;
using IshojIt.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace IshojIt.Web.Tests.Security;

/// <summary>Sign-in against a real provider on loopback, step by step.</summary>
public sealed class EntraSignInTests(EntraApp app) : IClassFixture<EntraApp>
{
    private const string Stranger = "9a6c8a30-7a8e-4f53-9f6e-8f0a9a0c5d77";

    public static TheoryData<string, TokenPlan> Bad => new()
    {
        { "another tenant's issuer", new TokenPlan { Issuer = "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0" } },
        { "another app's audience", new TokenPlan { Audience = "another-app" } },
        { "expired", new TokenPlan { Lasts = TimeSpan.FromMinutes(-10) } },
        { "another sign-in's nonce", new TokenPlan { Nonce = "another" } },
        { "a stranger's signature", new TokenPlan { IsForged = true } },
    };

    [Fact]
    public async Task A_good_sign_in_uses_the_code_flow_with_PKCE_and_ends_where_it_began()
    {
        app.Provider.Next = new TokenPlan();
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client, "/sign-in?returnUrl=/forslag");
        var me = await client.GetStringAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Found, "/forslag"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("\"user\":\"lone.budget\"", me, StringComparison.Ordinal);
        var asked = app.Provider.Asked.Last();
        Assert.Equal(("code", "form_post", "S256"), (asked["response_type"].ToString(), asked["response_mode"].ToString(), asked["code_challenge_method"].ToString()));
        Assert.NotEmpty(asked["code_challenge"].ToString());
        Assert.NotEqual(0, app.Provider.Redeemed);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_for_https_alone()
    {
        app.Provider.Next = new TokenPlan();
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ishojit=", StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], cookie.Split("; ")[1..].Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_token_signs_nobody_in(string why, TokenPlan plan)
    {
        app.Provider.Next = plan;
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client);
        using var me = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((why, "/ingen-adgang?grund=failed"), (why, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
    }

    [Theory]
    [InlineData("", "lone.budget@ishojit.example", Stranger, "role")]
    [InlineData("Another.Role", "lone.budget@ishojit.example", Stranger, "role")]
    [InlineData("IshojIt.User", "nobody@ishojit.example", Stranger, "unknown")]
    [InlineData("IshojIt.User", "freja.okonomi@guests.example", Stranger, "unknown")]
    public async Task Whoever_lacks_the_app_role_or_is_no_person_of_the_organisation_is_told_whom_to_ask(string role, string name, string objectId, string reason)
    {
        app.Provider.Next = new TokenPlan { UserName = name, ObjectId = objectId, Roles = role.Length == 0 ? [] : [role] };
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client);
        using var page = await client.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        using var me = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal($"/ingen-adgang?grund={reason}", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("it@ishojit.example", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_taken_out_of_the_organisation_is_out_at_the_next_request()
    {
        var adam = new UserId("adam.admin");
        app.Provider.Next = new TokenPlan { UserName = "adam.admin@ishojit.example", ObjectId = "c0b1d6a4-90e2-4f0c-8d3d-1f6a5e7b9c21" };
        using var client = app.Client();
        using var signedIn = await EntraApp.SignInAsync(client);
        using var before = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        await app.ChangeAsync(db => db.RoleAssignments.Where(a => a.User == adam).ExecuteDeleteAsync());
        using var after = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.Unauthorized)]
    [InlineData(1, HttpStatusCode.OK)]
    public async Task A_sign_in_ends_when_its_time_is_over(int hoursLeft, HttpStatusCode expected)
    {
        using var client = app.Client();
        client.DefaultRequestHeaders.Add("Cookie", "ishojit=" + await CookieAsync("lone.budget", DateTimeOffset.UtcNow.AddHours(hoursLeft)));

        using var me = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, me.StatusCode);
    }

    [Fact]
    public async Task Signing_out_signs_out_at_the_provider_too_and_comes_back()
    {
        app.Provider.Next = new TokenPlan();
        using var client = app.Client();
        using var signedIn = await EntraApp.SignInAsync(client);

        using var answer = await client.PostAsync(new Uri("/sign-out", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var atProvider = await client.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        using var back = await client.GetAsync(atProvider.Headers.Location, TestContext.Current.CancellationToken);
        using var me = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith(app.Provider.Instance, answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal("/login", back.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, me.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_sign_in_never_ends_at_another_site(string returnUrl)
    {
        app.Provider.Next = new TokenPlan();
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client, "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_login_page_shows_no_people()
    {
        using var client = app.Client();

        var page = await client.GetStringAsync(new Uri("/login", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("href=\"/sign-in?returnUrl=%2F\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lone.budget", page, StringComparison.Ordinal);
    }

    private async Task<string> CookieAsync(string user, DateTimeOffset until)
    {
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var identity = new ClaimsIdentity([new Claim("ishojit:user", user), new Claim("ishojit:until", until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))], Scheme);
        var cookie = "";
        await app.WithAsync<IOptionsMonitor<CookieAuthenticationOptions>>(options =>
        {
            cookie = options.Get(Scheme).TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
            return Task.CompletedTask;
        });
        return cookie;
    }
}
