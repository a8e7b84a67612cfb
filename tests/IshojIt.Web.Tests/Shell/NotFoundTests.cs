using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Shell;

public sealed class NotFoundTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Unknown = "3d1b6c1e-6f0e-4b8e-9a41-7f6f4b1f2a90";

    [Theory]
    [InlineData("signe.sekretaer", "/moeder/" + Unknown)]
    [InlineData("adam.admin", "/moeder")]
    [InlineData("ivan.it", "/systemer/" + Unknown)]
    [InlineData("ivan.it", "/systemer/" + Unknown + "/ret")]
    [InlineData("lone.budget", "/systemer/nyt")]
    [InlineData("lone.budget", "/afvigelser")]
    public async Task A_page_that_is_not_there_for_its_reader_is_not_found(string user, string address)
    {
        var page = await (await host.As(user)).PageAsync(address);

        Assert.Equal(404, page.Status);
        Assert.Contains("Siden findes ikke", page.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_is_changed_on_its_page_by_the_IT_centre_alone()
    {
        var ivan = await host.As("ivan.it");
        var added = (await ivan.PostAsync("/systems", new { name = "Børnedata", budgetArea = "301", owner = "Lone", hosting = "externalEu", state = "active" })).Expect(201);
        var address = $"/systemer/{added.Text("id")}/ret";

        var (his, hers) = (await ivan.PageAsync(address), await (await host.As("lone.budget")).PageAsync(address));

        Assert.Equal((200, 404), (his.Status, hers.Status));
    }

    [Theory]
    [InlineData("ivan.it", "/systemer?tilstand=99")]
    [InlineData("rita.revisor", "/afvigelser?art=99")]
    public async Task A_choice_that_there_is_not_counts_as_none(string user, string address)
    {
        var reader = await host.As(user);

        var page = await reader.PageAsync(address);

        Assert.Equal(200, page.Status);
        Assert.Equal(Rows((await reader.PageAsync(address[..address.IndexOf('?', StringComparison.Ordinal)])).Raw), Rows(page.Raw));
    }

    private static int Rows(string page) => page.Split("<tr").Length;
}
