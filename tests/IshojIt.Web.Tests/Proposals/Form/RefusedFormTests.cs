using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

public sealed class RefusedFormTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("lone.budget", "rediger", 200, false)]
    [InlineData("lone.budget", "revider", 200, true)]
    [InlineData("soren.budget", "rediger", 404, false)]
    [InlineData("soren.budget", "revider", 404, false)]
    public async Task The_form_of_a_draft_opens_for_its_holder_alone(string user, string form, int expected, bool refused)
    {
        var drafted = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());

        var page = await (await host.As(user)).PageAsync($"/forslag/{drafted.Number}/{form}");

        Assert.Equal((expected, refused), (page.Status, IsRefused(page)));
    }

    [Theory]
    [InlineData("lone.budget", "rediger", true)]
    [InlineData("lone.budget", "revider", false)]
    [InlineData("ivan.it", "rediger", true)]
    [InlineData("ivan.it", "revider", true)]
    [InlineData("rita.revisor", "revider", true)]
    public async Task The_form_of_a_submitted_case_says_why_it_is_closed(string user, string form, bool refused)
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var page = await (await host.As(user)).PageAsync($"/forslag/{submitted.Number}/{form}");

        Assert.Equal((200, refused), (page.Status, IsRefused(page)));
        Assert.DoesNotContain("unclosed", page.Raw, StringComparison.Ordinal);
    }

    /// <summary>A form that may not be used leads back to the case, and has no step to fill in.</summary>
    private static bool IsRefused(Reply page) => page.Raw.Contains("class=\"row gone\"", StringComparison.Ordinal) && !page.Raw.Contains("form-body", StringComparison.Ordinal);
}
