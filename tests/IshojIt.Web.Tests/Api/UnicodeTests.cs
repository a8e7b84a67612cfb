using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class UnicodeTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("Skærme 😀 til børnehaven", "børnehaven")]
    [InlineData("Tavler \uFFFE til skolen", "skolen")]
    [InlineData("Kode 𝔘𝔫𝔦 til alle", "𝔘𝔫𝔦")]
    public async Task A_title_of_any_letters_is_saved_and_found(string title, string word)
    {
        var lone = await host.As("lone.budget");

        var created = (await lone.PostAsync("/proposals", new { title, budgetArea = "301", supplier = "Firma 🏢" })).Expect(201);
        var found = await lone.GetAsync("/proposals?q=" + Uri.EscapeDataString(word));

        Assert.Contains(found.Expect(200)["items"]!.AsArray(), row => (string?)row!["number"] == created.Text("number"));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public async Task Any_letters_may_be_searched_for(string word)
    {
        var lone = await host.As("lone.budget");

        var (asked, page) = (await lone.GetAsync("/proposals?q=" + Uri.EscapeDataString(word)), await lone.PageAsync("/forslag?q=" + Uri.EscapeDataString(word)));

        Assert.Equal((200, 200), (asked.Status, page.Status));
    }

    [Fact]
    public async Task A_long_title_is_never_cut_inside_a_letter()
    {
        var lone = await host.As("lone.budget");

        var created = await lone.PostAsync("/proposals", new { title = "a" + string.Concat(Enumerable.Repeat("😀", 90)), supplier = string.Concat(Enumerable.Repeat("😀", 90)), budgetArea = "301" });

        Assert.Equal(201, created.Status);
    }

    [Theory]
    [InlineData("{\"title\": \"\\ud800x\", \"budgetArea\": \"301\"}")]
    [InlineData("{\"title\": \"x\", \"budgetArea\": \"\\udc00\"}")]
    [InlineData("{\"title\": \"x\", \"budgetArea\": \"301\", \"\\ud800\": 1}")]
    [InlineData("{\"title\": \"x\", \"budgetArea\": \"301\", \"affectedBudgetAreas\": [\"\\ud800\"]}")]
    public async Task A_broken_letter_in_JSON_is_refused_by_its_shape(string body)
    {
        var lone = await host.As("lone.budget");

        var refused = await lone.SendAsync(HttpMethod.Post, "/proposals", body);

        Assert.Equal((400, 400), (refused.Status, (int?)refused["status"]));
    }
}
