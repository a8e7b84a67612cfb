using IshojIt.Web.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Failure;

public sealed class ErrorPageTests
{
    private const string Secret = "what only the log may say";

    private static readonly (string, string)[] Registration =
    [
        ("AzureAd:TenantId", "3d1b6c1e-6f0e-4b8e-9a41-7f6f4b1f2a90"),
        ("AzureAd:ClientId", "a1f5c0de-0f0b-4a57-8a55-2b7f8f6f4c11"),
        ("AzureAd:ClientSecret", "never used"),
    ];

    [Fact]
    public async Task A_page_that_fails_is_answered_by_the_error_page_with_a_number_of_the_log()
    {
        using var database = new FailingDatabase();
        var ivan = await database.Host.As("ivan.it");
        database.Execute("ALTER TABLE Systems RENAME TO Elsewhere");

        var failed = await ivan.PageAsync("/systemer");

        Assert.Equal(500, failed.Status);
        Assert.Contains("Noget gik galt", failed.Raw, StringComparison.Ordinal);
        Assert.Matches(@"data-testid=""error-number""[^>]*>\d{4}-\d{4}<", failed.Raw);
        Assert.DoesNotContain("no such table", failed.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failed.Raw, StringComparison.Ordinal);
        Assert.Single(database.Log.Written);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task What_was_thrown_is_told_in_no_environment(string environment)
    {
        using var host = Throwing(environment);

        var failed = await host.Anonymous.PageAsync("/kaster");

        Assert.Equal(500, failed.Status);
        Assert.Contains("Noget gik galt", failed.Raw, StringComparison.Ordinal);
        Assert.Matches(@"data-testid=""error-number""[^>]*>\d{4}-\d{4}<", failed.Raw);
        Assert.DoesNotContain(Secret, failed.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task The_API_answers_what_fails_by_problem_details(string environment)
    {
        using var host = Throwing(environment);

        var failed = await host.Anonymous.PageAsync("/health/kaster");

        Assert.Equal((500, 500), (failed.Status, (int?)failed["status"]));
        Assert.DoesNotContain(Secret, failed.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task An_unknown_address_is_answered_by_the_designed_page(string environment)
    {
        using var host = Throwing(environment);

        var (page, data) = (await host.Anonymous.PageAsync("/nope"), await host.Anonymous.GetAsync("/dev/nope"));

        Assert.Equal((404, 404), (page.Status, data.Status));
        Assert.Contains("Siden findes ikke", page.Raw, StringComparison.Ordinal);
        Assert.Equal(404, (int?)data["status"]);
    }

    [Fact]
    public async Task A_case_that_is_unknown_is_answered_by_the_same_page()
    {
        using var host = new ApiHost();

        var page = await (await host.As("lone.budget")).PageAsync("/forslag/2026-9999");

        Assert.Equal(404, page.Status);
        Assert.Contains("Siden findes ikke", page.Raw, StringComparison.Ordinal);
    }

    private static ApiHost Throwing(string environment) =>
        new(services => services.AddSingleton<IStartupFilter, Throws>(), environment, environment == "Production" ? Registration : []);

    /// <summary>Two addresses, after all that the app itself answers, that fail.</summary>
    private sealed class Throws : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, more) => context.Request.Path.Value?.EndsWith("/kaster", StringComparison.Ordinal) == true ? throw new InvalidOperationException(Secret) : more(context));
        };
    }
}
