using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class DevelopmentTests
{
    private static readonly (string, string)[] Registration =
    [
        ("AzureAd:TenantId", "3d1b6c1e-6f0e-4b8e-9a41-7f6f4b1f2a90"),
        ("AzureAd:ClientId", "a1f5c0de-0f0b-4a57-8a55-2b7f8f6f4c11"),
        ("AzureAd:ClientSecret", "never used"),
    ];

    [Theory]
    [InlineData("/dev/sign-in")]
    [InlineData("/dev/clock")]
    [InlineData("/dev/settings")]
    public async Task Outside_Development_the_demo_addresses_do_not_exist(string path)
    {
        using var host = new ApiHost("Production", Registration);

        var answer = await host.Anonymous.PostAsync(path, null);

        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [InlineData("Demo:SignIn")]
    [InlineData("Demo:Data")]
    public void Outside_Development_the_app_refuses_to_start_with_the_demo(string setting)
    {
        var refused = Record.Exception(() => new ApiHost("Production", [.. Registration, (setting, "true")]).Dispose());

        Assert.IsType<InvalidOperationException>(refused);
    }

    [Fact]
    public async Task The_clock_goes_forward_only_and_signs_nobody_out()
    {
        using var host = new ApiHost();
        var lone = await host.As("lone.budget");

        await host.WaitAsync(60);
        var back = await host.Anonymous.PostAsync("/dev/clock", new { now = "2026-11-01T09:00:00Z" });

        Assert.Equal((409, 200), (back.Status, (await lone.GetAsync("/me")).Status));
    }

    [Fact]
    public async Task An_unknown_person_or_setting_is_refused()
    {
        using var host = new ApiHost();

        var person = await host.Anonymous.SignInAsync("nobody");
        var setting = await host.Anonymous.PostAsync("/dev/settings", new { colour = 1 });

        Assert.Equal((404, 400), (person, setting.Status));
    }

    [Theory]
    [InlineData("{\"tolerancePercent\": \"abc\"}")]
    [InlineData("{\"tolerancePercent\": true}")]
    [InlineData("{\"hearingWorkingDays\": 1.5}")]
    [InlineData("{\"budgetYear\": 99999999999}")]
    [InlineData("{\"coApproval\": 1}")]
    [InlineData("{\"large-expense\": -1}")]
    [InlineData("{\"large-expense\": []}")]
    public async Task A_setting_of_a_wrong_kind_is_refused_and_changes_nothing(string body)
    {
        using var host = new ApiHost();
        var lone = await host.As("lone.budget");

        var refused = await host.Anonymous.SendAsync(HttpMethod.Post, "/dev/settings", body);

        Assert.Equal((400, 201), (refused.Status, (await lone.PostAsync("/proposals", new { title = "x", budgetArea = "301" })).Status));
    }

    [Theory]
    [InlineData("{\"now\": 5}")]
    [InlineData("{\"now\": null}")]
    [InlineData("{\"now\": \"2101-01-01T00:00:00Z\"}")]
    [InlineData("{\"now\": \"9999-12-31T23:59:59Z\"}")]
    public async Task An_instant_that_no_case_reaches_leaves_the_clock_alone(string body)
    {
        using var host = new ApiHost();
        var before = host.Today;

        var refused = await host.Anonymous.SendAsync(HttpMethod.Post, "/dev/clock", body);

        Assert.Equal((400, before), (refused.Status, host.Today));
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("multipart/form-data", 400)]
    public async Task A_sign_in_that_is_no_form_is_refused(string mediaType, int expected)
    {
        using var host = new ApiHost();

        var refused = await host.Anonymous.SendAsync(HttpMethod.Post, "/dev/sign-in", "{\"user\": \"lone.budget\"}", mediaType: mediaType);

        Assert.Equal(expected, refused.Status);
    }
}
