using FluentValidation;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Application.People;

/// <summary>What a period must be like before any rule is asked.</summary>
public sealed class SubstituteValidator : AbstractValidator<Substitute>
{
    public SubstituteValidator() => RuleFor(s => s.To)
        .Must((s, to) => !AbsencePeriod.IsTurned(s.From, to)).WithErrorCode(PeriodShape.Turned)
        .Must((s, to) => !AbsencePeriod.IsTooLong(s.From, to)).WithErrorCode(PeriodShape.TooLong);

    public static SubstituteValidator Instance { get; } = new();
}

/// <summary>The same for an absence.</summary>
public sealed class AbsenceValidator : AbstractValidator<Absence>
{
    public AbsenceValidator() => RuleFor(a => a.To)
        .Must((a, to) => !AbsencePeriod.IsTurned(a.From, to)).WithErrorCode(PeriodShape.Turned)
        .Must((a, to) => !AbsencePeriod.IsTooLong(a.From, to)).WithErrorCode(PeriodShape.TooLong);

    public static AbsenceValidator Instance { get; } = new();
}

/// <summary>How something is ended; the reason may be left out.</summary>
public sealed record Ending(string? Reason)
{
    /// <summary>What the request itself is refused with once the row and the right to it are clear.</summary>
    public Refusal? Unfit { get; init; }
}

/// <summary>How long the reason of an end may be.</summary>
public sealed class EndingValidator : AbstractValidator<Ending>
{
    public EndingValidator() => RuleFor(e => e.Reason).AtMost(PeriodRow.LongestReason);

    public static EndingValidator Instance { get; } = new();
}

internal static class PeriodShape
{
    public const string Turned = "period-turned", TooLong = "period-too-long";
}
