using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Orientations;

public enum HearingAnswerKind { NoObjection, CostsConfirmed, Objection, CostsDisputed }

/// <summary>What an affected area's holder answered; <paramref name="Late"/> marks an answer after the deadline.</summary>
public sealed record HearingAnswer(HearingAnswerKind Answer, IReadOnlyList<CostLine> Costs, string? Note, Signature By, bool Late)
{
    public bool Objects => Answer is HearingAnswerKind.Objection or HearingAnswerKind.CostsDisputed;
}

/// <summary>
/// The hearing of another affected area's holder (R15.2-7) on that area's lines and statement. A changed basis gives a new hearing;
/// <paramref name="EndedInRevision"/> marks the old one, which stays readable. The deadline is a Danish date, inclusive.
/// </summary>
public sealed record Hearing(
    AreaCode BudgetArea, int Revision, DateTimeOffset SentAt, DateOnly Deadline, IReadOnlyList<CostLine> Lines, DerivedCostStatement? Statement,
    IReadOnlyList<HearingAnswer> Answers, int? EndedInRevision = null)
{
    public bool Stands => EndedInRevision is null;

    /// <summary>The answer that counts: the last one given.</summary>
    public HearingAnswer? Answer => Answers.Count == 0 ? null : Answers[^1];

    public bool IsPast(DateOnly today) => today > Deadline;

    public bool IsAnsweredOrPast(DateOnly today) => Answer is not null || IsPast(today);
}
