using FluentValidation;
using IshojIt.Application.Common;
using IshojIt.Domain.Meetings;

namespace IshojIt.Application.Meetings;

/// <summary>A standing committee's meeting says which committee; and how long a meeting's texts may be.</summary>
public sealed class MeetingFieldsValidator : AbstractValidator<MeetingFields>
{
    public const int LongestCommittee = 60, LongestPlace = 120, LongestReason = 4000;

    public MeetingFieldsValidator()
    {
        RuleFor(m => m.Committee).Stated().When(m => m.Body == Body.StandingCommittee);
        RuleFor(m => m.Committee).AtMost(LongestCommittee);
        RuleFor(m => m.Place).AtMost(LongestPlace);
    }

    public static MeetingFieldsValidator Instance { get; } = new();
}
