using System.Text.Json.Nodes;
using IshojIt.Web.Api;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The description of the API says what is read and what is answered, and what it says holds.</summary>
public sealed class DescriptionTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_address_that_changes_something_describes_its_body()
    {
        var changing = (await OperationsAsync()).Where(o => o.Method is "post" or "put").ToList();

        Assert.Equal(CommandBody.ByName.Count + 20, changing.Count);
        Assert.All(changing, o => Assert.False((bool)Schema(o)["additionalProperties"]!, o.Address));
    }

    [Fact]
    public async Task Every_address_describes_its_answer_and_its_problems()
    {
        var document = await DocumentAsync();
        var operations = await OperationsAsync();

        Assert.All(operations, o => Assert.NotNull(Answer(o)));
        Assert.All(operations.Where(o => o.Method is "post" or "put"), o => Assert.All(["400", "403", "409", "415"], s => Assert.NotNull(o.Json["responses"]![s]!["content"]!["application/problem+json"]!["schema"])));
        Assert.Contains("whoCanLift", Properties(document, new JsonObject { ["$ref"] = "#/components/schemas/ProblemBody" }));
    }

    [Theory]
    [InlineData("decide-route", "judgements note reason route", "route")]
    [InlineData("acknowledge-orientation", "note", "")]
    [InlineData("answer-hearing", "answer budgetArea costs note", "answer budgetArea")]
    [InlineData("declare-disqualification", "note person", "")]
    [InlineData("settle", "date decision matter note participants text", "date decision matter participants text")]
    [InlineData("start", "act date note", "act date")]
    public async Task A_command_has_the_fields_of_the_contract(string command, string fields, string required)
    {
        var schema = Schema((await OperationsAsync()).Single(o => o.Address.EndsWith("/commands/" + command, StringComparison.Ordinal)));

        Assert.Equal(fields, string.Join(' ', schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(required, string.Join(' ', (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("review-compatibility", "result", "approvalNotRequired compatible compatibleOnConditions notCompatible")]
    [InlineData("raise-route", "route", "director political")]
    public async Task A_choice_names_its_values(string command, string field, string values)
    {
        var schema = Schema((await OperationsAsync()).Single(o => o.Address.EndsWith("/commands/" + command, StringComparison.Ordinal)));

        Assert.Equal(values, string.Join(' ', schema["properties"]![field]!["enum"]!.AsArray().Select(v => (string)v!)));
    }

    [Fact]
    public async Task A_problem_names_the_codes_that_it_can_have()
    {
        var codes = (await DocumentAsync())["components"]!["schemas"]!["ProblemBody"]!["properties"]!["code"]!["enum"]!.AsArray().Select(c => (string)c!).ToList();

        Assert.Equal(RefusalWordsTests.Codes.Select(c => c.Data).Append("invalid").Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public async Task An_hour_is_read_and_written_alike()
    {
        var document = await DocumentAsync();
        var read = Schema((await OperationsAsync()).Single(o => o is { Method: "post", Address: "/api/v1/meetings" }))["properties"]!["time"]!;
        var written = document["components"]!["schemas"]!["MeetingBody"]!["properties"]!["time"]!;
        var signe = await host.As("signe.sekretaer");

        var planned = (await signe.PostAsync("/meetings", new { body = "cityCouncil", date = host.Day(7), time = "07:05" })).Expect(201);
        var seconds = await signe.PostAsync("/meetings", new { body = "cityCouncil", date = host.Day(7), time = "07:05:00" });

        Assert.Equal((string?)read["pattern"], (string?)written["pattern"]);
        Assert.Equal("07:05", planned.Text("time"));
        Assert.Equal((400, "time"), (seconds.Status, seconds.Errors.Single()));
    }

    [Fact]
    public async Task No_field_that_is_described_is_unknown_to_the_reader_and_no_required_one_may_miss()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());
        var (ivan, seen) = (await host.As("ivan.it"), await submitted.ShowAsync());
        var schema = Schema((await OperationsAsync()).Single(o => o.Address.EndsWith("/commands/review-compatibility", StringComparison.Ordinal)));

        var empty = await ivan.PostAsync(submitted.Path + "/commands/review-compatibility", new { }, seen.ETag);
        var wrong = await ivan.PostAsync(submitted.Path + "/commands/review-compatibility", new JsonObject(schema["properties"]!.AsObject().Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonObject()))), seen.ETag);

        Assert.Equal(schema["required"]!.AsArray().Select(r => (string)r!), empty.Errors);
        Assert.Equal(["conditions", "note", "points", "result"], wrong.Errors.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("kender ikke", wrong.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/proposals/{number}")]
    [InlineData("/proposals/{number}/requirements")]
    [InlineData("/proposals/{number}/audit")]
    [InlineData("/proposals")]
    [InlineData("/tasks")]
    [InlineData("/me")]
    [InlineData("/organisation")]
    public async Task An_answer_has_no_field_that_is_not_described(string address)
    {
        var submitted = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D3"))).ReviewedAsync();
        var document = await DocumentAsync();
        var described = Properties(document, Answer((await OperationsAsync()).Single(o => o.Method == "get" && o.Address == "/api/v1" + address))!);

        var answer = (await (await host.As("freja.okonomi")).GetAsync(address.Replace("{number}", submitted.Number, StringComparison.Ordinal))).Expect(200);

        Assert.Empty(answer.Body!.AsObject().Select(p => p.Key).Except(described));
        Assert.Empty(((answer["items"] as JsonArray)?.FirstOrDefault()?.AsObject() ?? []).Select(p => p.Key).Except(ItemsOf(document, described, address)));
    }

    private static IEnumerable<string> ItemsOf(JsonNode document, IReadOnlyList<string> described, string address)
    {
        var schema = Resolve(document, Answer(document["paths"]!["/api/v1" + address]!["get"]!)!);
        return described.Contains("items") ? Properties(document, Resolve(document, schema["properties"]!["items"]!)["items"]!) : [];
    }

    private async Task<JsonNode> DocumentAsync() => (await (await host.As("ivan.it")).GetAsync("/openapi/v1.json")).Expect(200).Body!;

    private async Task<IReadOnlyList<Operation>> OperationsAsync() =>
        [.. (await DocumentAsync())["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/v1", StringComparison.Ordinal)).SelectMany(p => p.Value!.AsObject().Select(m => new Operation(p.Key, m.Key, m.Value!)))];

    private static JsonNode Schema(Operation operation) => operation.Json["requestBody"]!["content"]!["application/json"]!["schema"]!;

    private static JsonNode? Answer(Operation operation) => Answer(operation.Json);

    private static JsonNode? Answer(JsonNode operation) => (operation["responses"]!["200"] ?? operation["responses"]!["201"])?["content"]?["application/json"]?["schema"];

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]! : schema;

    private static IReadOnlyList<string> Properties(JsonNode document, JsonNode schema) => [.. (Resolve(document, schema)["properties"] as JsonObject ?? []).Select(p => p.Key)];

    private sealed record Operation(string Address, string Method, JsonNode Json);
}
