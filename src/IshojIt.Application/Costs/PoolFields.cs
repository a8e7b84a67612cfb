using FluentValidation;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Application.Costs;

/// <summary>A pool as the budget sets it aside.</summary>
public sealed record PoolFields(string Name, int Year, PoolKind Kind);

/// <summary>A decision on a pool's money: its amount where it is a release or, negative, a reduction; the meeting's date and reference.</summary>
public sealed record ReleaseFields(Dkk Amount, DateOnly Decided, string Reference);

/// <summary>What a pool must state, and how long its texts may be.</summary>
public sealed class PoolFieldsValidator : AbstractValidator<PoolFields>
{
    public const int LongestName = 120, LongestReference = 200, FirstYear = 2020, LastYear = 2100;

    public PoolFieldsValidator()
    {
        RuleFor(p => p.Name).Stated();
        RuleFor(p => p.Name).AtMost(LongestName);
        RuleFor(p => p.Year).InclusiveBetween(FirstYear, LastYear).WithErrorCode("not-a-count");
    }

    public static PoolFieldsValidator Instance { get; } = new();
}

/// <summary>A decision says by whom it was taken.</summary>
public sealed class ReleaseFieldsValidator : AbstractValidator<ReleaseFields>
{
    public ReleaseFieldsValidator()
    {
        RuleFor(r => r.Reference).Stated();
        RuleFor(r => r.Reference).AtMost(PoolFieldsValidator.LongestReference);
    }

    public static ReleaseFieldsValidator Instance { get; } = new();
}
