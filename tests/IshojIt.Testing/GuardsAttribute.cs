using Xunit.v3;

namespace IshojIt.Testing;

/// <summary>Marks the tests of a rule by its id, such as <c>R15.2-13</c>; <c>dotnet test</c> can filter by the trait "Rule".</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class GuardsAttribute(params string[] ruleIds) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> RuleIds { get; } = ruleIds;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [.. RuleIds.Select(id => KeyValuePair.Create("Rule", id))];
}
