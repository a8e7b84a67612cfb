using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>Saving a draft under another area: a right first, then the shape.</summary>
[Guards("R15.2-2")]
public sealed class MovingAreaApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("302", "\"1\"", 403)]
    [InlineData("302", "\"99\"", 403)]
    [InlineData("302", null, 403)]
    [InlineData("999", "\"1\"", 400)]
    public async Task A_foreign_area_is_no_right_whatever_the_version_and_an_unknown_one_is_bad_shape(string area, string? version, int expected)
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());

        var answer = await (await host.As("lone.budget")).PutAsync(draft.Path, AcceptanceCases.Plain(area: area), version);

        Assert.Equal(expected, answer.Status);
        Assert.Equal("301", (await draft.ShowAsync()).Text("budgetArea"));
    }

    [Fact]
    public async Task The_area_of_a_returned_proposal_is_fixed()
    {
        var returned = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain())).DoAsync("ivan.it", "return", new { reason = "uddyb" });

        var answer = await (await host.As("lone.budget")).PutAsync(returned.Path, AcceptanceCases.Plain(area: "302"), (await returned.ShowAsync()).ETag);

        Assert.Equal(400, answer.Status);
        Assert.Equal("301", (await returned.ShowAsync()).Text("budgetArea"));
    }
}
