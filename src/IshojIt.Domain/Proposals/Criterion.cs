using System.Globalization;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// One political criterion: a plain yes-or-no, or a value against a limit that may be unset. An unset limit makes it a question to
/// <see cref="Judge"/>, until a judgement on the same value answers it.
/// </summary>
internal sealed class Criterion
{
    private readonly Func<RulebookInput, bool>? _hits;
    private readonly Func<RulebookInput, long>? _value;
    private readonly Func<RulebookInput, long?>? _limit;
    private readonly string _paragraph;
    private readonly Judge? _judge;

    public Criterion(string key, string paragraph, Func<RulebookInput, bool> hits) => (Key, _paragraph, _hits) = (key, paragraph, hits);

    public Criterion(
        string key, string paragraph, Judge judge, Func<RulebookInput, long> value, Func<RulebookInput, long?> limit, Func<RulebookInput, bool>? hits = null) =>
        (Key, _paragraph, _judge, _value, _limit, _hits) = (key, paragraph, judge, value, limit, hits);

    public string Key { get; }

    public string? Basis(RulebookInput input) => _value?.Invoke(input).ToString(CultureInfo.InvariantCulture);

    public bool IsLeftTo(Judge judge, RulebookInput input) =>
        _judge == judge && _limit!(input) is null && _value!(input) > 0 && _hits?.Invoke(input) != true;

    public Miss Missed(RulebookInput input) => new(Key, _value?.Invoke(input), _limit?.Invoke(input));

    public Hit? Evaluate(RulebookInput input)
    {
        var value = _value?.Invoke(input);
        var limit = _limit?.Invoke(input);
        if (_hits?.Invoke(input) == true || (limit is not null && value >= limit))
        {
            return new Hit(Key, Effect.Political, _paragraph, null, value, limit);
        }

        if (_judge is not { } judge || !IsLeftTo(judge, input))
        {
            return null;
        }

        return Answer(input) is { } judgement
            ? judgement.Significant ? new Hit(Key, Effect.Political, _paragraph, null, value) : null
            : new Hit(Key, Effect.Question, _paragraph, judge, value);
    }

    /// <summary>The judgement that stands on what is left to a person; null where none is left, or it is open.</summary>
    public Judgement? Judged(RulebookInput input) => _judge is { } judge && IsLeftTo(judge, input) ? Answer(input) : null;

    private Judgement? Answer(RulebookInput input) =>
        input.Judgements.LastOrDefault(j => j.Criterion == Key) is { } judgement && judgement.Basis == Basis(input) ? judgement : null;
}

/// <summary>
/// The figures of the rulebook: what runs, gross, savings and income never subtracted. A permanent cost counts in each later year,
/// whether that year states it or not.
/// </summary>
internal static class RulebookFigures
{
    public static long HorizonExpenses(this RulebookInput input) =>
        (input.Parameters.Horizon.Select(input.Content.Costs.RunningExpense).Sum() + input.EarlierExpenses).Oere;

    public static long HighestRunningCost(this RulebookInput input)
    {
        IReadOnlyList<CostLine> running = [.. input.Content.Costs.Where(c => c.Nature is CostNature.Operation or CostNature.Licence)];
        return running.Select(c => c.Year).Concat(input.Parameters.Horizon).Distinct().Max(year => running.RunningExpense(year).Oere);
    }
}
