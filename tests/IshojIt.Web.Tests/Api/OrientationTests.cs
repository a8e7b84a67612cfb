using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>Orientations and questions through the API.</summary>
public sealed class OrientationTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-8", "R15.2-9")]
    public async Task A_centre_lists_its_own_and_others_none()
    {
        var made = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var it = (await (await host.As("ivan.it")).GetAsync("/orientations?status=new")).Expect(200);
        var foreign = (await (await host.As("ivan.it")).GetAsync("/orientations?centre=financeCentre")).Expect(200);

        Assert.Equal("itCentre", (string?)it["items"]!.AsArray().Single(o => (string?)o!["proposal"] == made.Number)!["centre"]);
        Assert.Empty(foreign["items"]!.AsArray());
        (await (await host.As("lone.budget")).GetAsync("/orientations")).Expect(403);
        (await (await host.As("ivan.it")).GetAsync("/orientations?status=gone")).Expect(400);
    }

    [Fact]
    [Guards("R15.2-8")]
    public async Task A_question_needs_no_version_and_its_answer_stands_beside_it()
    {
        var made = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());
        var version = (int)(await made.ShowAsync())["version"]!;

        var asked = (await (await host.As("freja.okonomi")).PostAsync(made.Path + "/commands/ask-holder", new { question = "Er uddannelsen med?" })).Expect(200);
        var duties = await made.DutiesOfAsync("lone.budget");
        var answered = (await (await host.As("lone.budget")).PostAsync(made.Path + "/commands/answer-question", new { question = (string?)asked["questions"]![0]!["id"], answer = "Ja." })).Expect(200);

        Assert.Contains("answer-question", duties);
        Assert.Equal((version, "Ja.", "lone.budget"), ((int)answered["version"]!, (string?)answered["questions"]![0]!["answer"], (string?)answered["questions"]![0]!["answeredBy"]));
    }
}
