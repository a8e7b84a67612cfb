using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class ReadingTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Twelve =
    [
        "submitted", "itOriented", "itApproved", "derivedCostsStated", "otherAreasHeard", "financeOrientedOnAllCosts", "itOrientedOnAllCosts",
        "dataProtectionDone", "approved", "approvalCovers", "funded", "decisionConditionsMet",
    ];

    [Fact]
    public async Task Me_says_who_I_am_and_what_I_hold()
    {
        var me = await (await host.As("lone.budget")).GetAsync("/me");

        Assert.Equal("lone.budget", me.Text("user"));
        Assert.Equal("budgetHolder", (string?)me["roles"]![0]!["role"]);
        Assert.Equal("301", (string?)me["roles"]![0]!["units"]![0]);
        Assert.Empty(me["actingFor"]!.AsArray());
    }

    [Fact]
    public async Task The_organisation_names_directors_and_holders()
    {
        var organisation = await (await host.As("lars.leder")).GetAsync("/organisation");

        Assert.Equal(4, organisation["directorAreas"]!.AsArray().Count);
        Assert.Equal("tage.direktor", (string?)organisation["budgetAreas"]!.AsArray().Single(a => (string?)a!["code"] == "203")!["holder"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Guards("R15.2-12", "R15.2-14")]
    public async Task The_requirements_are_always_twelve_in_their_order(bool submit)
    {
        var read = submit ? await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D3")) : await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D3"));

        var answer = await (await host.As("maja.budget")).GetAsync(read.Path + "/requirements");

        Assert.Equal(Twelve, answer["requirements"]!.AsArray().Select(r => (string)r!["id"]!));
        Assert.Equal("false", answer.Text("canStart"));
    }

    [Fact]
    public async Task The_commands_say_what_the_caller_may_do()
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());

        var commands = (await (await host.As("lone.budget")).GetAsync(draft.Path + "/commands")).Body!.AsArray();

        Assert.Contains(commands, c => (string?)c!["command"] == "submit" && (bool)c["allowed"]!);
        Assert.Contains(commands, c => (string?)c!["command"] == "decide-route" && !(bool)c["allowed"]! && (string?)c["code"] == "not-allowed");
    }

    [Fact]
    public async Task The_audit_is_a_chain_of_every_act()
    {
        var submitted = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain())).AssessedAsync();

        var first = await (await host.As("rita.revisor")).GetAsync(submitted.Path + "/audit?page[size]=2");
        var rest = await (await host.As("rita.revisor")).GetAsync($"{submitted.Path}/audit?page[size]=2&page[after]={first.Text("next")}");

        Assert.Equal(["create", "submit"], first["items"]!.AsArray().Select(e => (string)e!["action"]!));
        Assert.Equal("assess-appropriation", (string?)rest["items"]!.AsArray().Single()!["action"]);
        Assert.Equal((string?)first["items"]![1]!["hash"], (string?)rest["items"]![0]!["previousHash"]);
        Assert.Null(rest["next"]);
    }

    [Theory]
    [InlineData("0", 400)]
    [InlineData("101", 400)]
    [InlineData("x", 400)]
    [InlineData("100", 200)]
    public async Task A_page_has_1_to_100_items(string size, int expected)
    {
        var answer = await (await host.As("lone.budget")).GetAsync("/proposals?page[size]=" + size);

        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("number", false)]
    [InlineData("-number", true)]
    [InlineData("updatedAt", false)]
    [InlineData("-updatedAt", true)]
    public async Task The_list_is_paged_in_the_order_asked_for(string sort, bool falling)
    {
        var tina = await host.As("tina.budget");
        var made = new List<string>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            made.Add((await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D8"))).Number);
        }

        var page = await tina.GetAsync($"/proposals?budgetArea=103&sort={sort}&page[size]=1");
        var listed = new List<string> { (string)page["items"]![0]!["number"]! };
        while (page.Text("next") is { } next)
        {
            page = await tina.GetAsync($"/proposals?budgetArea=103&sort={sort}&page[size]=1&page[after]={next}");
            listed.Add((string)page["items"]![0]!["number"]!);
        }

        Assert.Equal(falling ? made.AsEnumerable().Reverse() : made, listed.Where(made.Contains));
        Assert.Equal(listed.Distinct(), listed);
    }

    [Theory]
    [InlineData("sort=colour", "sort")]
    [InlineData("budgetArea=999", "budgetArea")]
    [InlineData("state=new", "state")]
    [InlineData("year=now", "year")]
    public async Task A_list_of_what_there_is_not_is_400(string query, string field)
    {
        var answer = await (await host.As("lone.budget")).GetAsync("/proposals?" + query);

        Assert.Equal((400, field), (answer.Status, answer.Errors.Single()));
    }

    [Theory]
    [InlineData("maja.budget", true)]
    [InlineData("rita.revisor", true)]
    [InlineData("ivan.it", false)]
    [Guards("R15.0-2")]
    public async Task The_audit_tells_what_a_draft_began_with_to_those_who_read_drafts(string reader, bool told)
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D3"));

        var created = (await (await host.As(reader)).GetAsync(submitted.Path + "/audit?page[size]=1"))["items"]![0]!;

        Assert.Equal("create", (string?)created["action"]);
        Assert.Equal(told ? (string?)AcceptanceCases.Proposal("D3")["title"] : null, (string?)created["after"]!["input"]?["content"]!["title"]);
    }

    [Fact]
    [Guards("R15.2-3")]
    public async Task The_tasks_are_mine_alone()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D3"));

        var ivan = await submitted.DutiesOfAsync("ivan.it");
        var anna = await submitted.DutiesOfAsync("anna.budget");

        Assert.Contains("review-compatibility", ivan);
        Assert.Empty(anna);
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        var document = await (await host.As("ivan.it")).GetAsync("/openapi/v1.json");
        var reader = await (await host.As("ivan.it")).GetAsync("/api/docs");

        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        Assert.NotNull(document["paths"]!["/api/v1/proposals/{number}"]);
        Assert.Null(document["paths"]!["/api/v1/{rest}"]);
        Assert.True(reader.Status < 400);
    }
}
