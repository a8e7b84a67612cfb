using System.Text.Json.Nodes;
using IshojIt.Web.Tests.Architecture;

namespace IshojIt.Web.Tests.Api;

/// <summary>The acceptance cases, in the API's form.</summary>
internal static class AcceptanceCases
{
    private static readonly JsonArray All = Read();

    private static readonly Dictionary<string, string> Holders = new()
    {
        ["101"] = "ida.budget",
        ["102"] = "finn.budget",
        ["103"] = "tina.budget",
        ["201"] = "ole.budget",
        ["202"] = "eva.budget",
        ["203"] = "tage.direktor",
        ["301"] = "lone.budget",
        ["302"] = "soren.budget",
        ["303"] = "maja.budget",
        ["401"] = "anna.budget",
        ["402"] = "per.budget",
        ["403"] = "jens.budget",
    };

    public static string HolderOf(string area) => Holders[area];

    public static JsonObject Expected(string id) => Find(id)["expect"]!.AsObject();

    /// <summary>A copy of the proposal.</summary>
    public static JsonObject Proposal(string id) => (JsonObject)Find(id)["proposal"]!.DeepClone();

    /// <summary>A copy of the plain case D4 with other fields: nothing in it asks for IT approval or touches personal data.</summary>
    public static JsonObject Plain(string kind = "extension", string area = "301", decimal yearly = 18_000, params string[] others)
    {
        string[] areas = [area, .. others];
        var proposal = Proposal("D4");
        proposal["kind"] = kind;
        proposal["budgetArea"] = area;
        proposal["costs"] = Costs([.. areas.Select(a => (a, yearly))]);
        proposal["derivedCosts"] = new JsonArray([.. areas.Select(a => new JsonObject { ["budgetArea"] = a, ["none"] = false })]);
        proposal["affectedBudgetAreas"] = new JsonArray([.. others.Select(a => JsonValue.Create(a))]);
        return proposal;
    }

    /// <summary>A permanent licence of so many kroner a year on each area.</summary>
    public static JsonArray Costs(params (string Area, decimal Yearly)[] areas) => new([.. areas.SelectMany(a => Enumerable.Range(2027, 4).Select(year => new JsonObject
    {
        ["budgetArea"] = a.Area,
        ["nature"] = "licence",
        ["year"] = year,
        ["amount"] = a.Yearly,
        ["permanent"] = true,
    }))]);

    private static JsonNode Find(string id) => All.Single(c => (string?)c!["id"] == id)!;

    /// <summary>The contract's own file where it lies beside the repository, else the copy that the tests carry; never one that says something else.</summary>
    public static string TextOf(string? contract, string copy) =>
        contract is null || JsonNode.DeepEquals(JsonNode.Parse(contract), JsonNode.Parse(copy))
            ? contract ?? copy
            : throw new InvalidOperationException("The acceptance cases beside the repository are not those that the tests carry in Api/cases.json: bring the copy up to date.");

    private static JsonArray Read()
    {
        using var copy = new StreamReader(typeof(AcceptanceCases).Assembly.GetManifestResourceStream("cases.json")!);
        var beside = Path.Combine(Sources.Root, "..", "shared", "acceptance", "cases.json");
        return JsonNode.Parse(TextOf(File.Exists(beside) ? File.ReadAllText(beside) : null, copy.ReadToEnd()))!["cases"]!.AsArray();
    }
}
