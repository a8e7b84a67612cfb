using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Web.Api;

/// <summary>A substitution as it was entered; <paramref name="Ended"/> where it was ended before its time.</summary>
public sealed record SubstituteBody(Guid Id, UserId For, UserId By, Role Role, DateOnly From, DateOnly To, UserId? RegisteredBy, DateTimeOffset? RegisteredAt, EndBody? Ended)
{
    public static SubstituteBody Of(SubstituteRow s) => new(s.Id, s.For, s.By, s.Role, s.From, s.To, s.RegisteredBy, s.RegisteredAt, EndBody.Of(s));
}

public sealed record AbsenceBody(Guid Id, UserId User, DateOnly From, DateOnly To, UserId? RegisteredBy, DateTimeOffset? RegisteredAt, EndBody? Ended)
{
    public static AbsenceBody Of(AbsenceRow a) => new(a.Id, a.User, a.From, a.To, a.RegisteredBy, a.RegisteredAt, EndBody.Of(a));
}

/// <summary>From which day it holds no longer, who said so and why.</summary>
public sealed record EndBody(DateOnly From, UserId? By, string? Reason)
{
    public static EndBody? Of(PeriodRow row) => row.EndedFrom is { } from ? new EndBody(from, row.EndedBy, row.EndReason) : null;
}
