namespace IshojIt.Domain.Proposals;

/// <summary>A criterion that did not hit. <paramref name="Value"/> and <paramref name="Limit"/> are what was compared (øre or a count), where something was.</summary>
public sealed record Miss(string Criterion, long? Value = null, long? Limit = null)
{
    /// <summary>How much of the limit is reached, from 0 to below 1; 0 where nothing is compared.</summary>
    public double Nearness => Value is { } value && Limit is > 0 and { } limit ? (double)value / limit : 0;
}

/// <summary>What did not hit, so that a person sees how near she is.</summary>
public static partial class Rulebook
{
    private static readonly string[] Plain = ["citizen-choice", "next-budget", "imposed", "extension-only", LeftOver];

    /// <summary>Every criterion that did not hit, in the rulebook's order.</summary>
    public static IReadOnlyList<Miss> Misses(RulebookInput input)
    {
        var hits = Evaluate(input).Hits.Select(h => h.Criterion).ToHashSet();
        return
        [
            .. Criteria.Where(c => !hits.Contains(c.Key)).Select(c => c.Missed(input)),
            .. Plain.Where(key => !hits.Contains(key)).Select(key => new Miss(key)),
        ];
    }
}
