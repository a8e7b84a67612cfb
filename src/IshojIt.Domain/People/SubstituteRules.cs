using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.People;

/// <summary>What a substitution holds to: a named person's own role, one substitute at a time, never onwards, from today at the earliest.</summary>
public static class SubstituteRules
{
    /// <summary>The roles that may be stood in for. An editor writes for a named holder, an auditor only reads, and an administrator and a leader have no case.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
    [
        Role.BudgetHolder, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard, Role.DataProtection, Role.CommitteeSecretary,
    ];

    /// <summary>Nobody makes herself somebody's substitute, whatever her role.</summary>
    public static Refusal? Right(UserId by, UserId actor) => by == actor ? Refusal.NotAllowed(Regulation.SubstituteActsForNamed, "own-substitution") : null;

    /// <summary>Why the substitution can not be entered; null where it can.</summary>
    public static Refusal? RefusalOf(Substitute wanted, OrganisationChart chart, DateOnly today)
    {
        if (wanted.By == wanted.For)
        {
            return Unmet("substitute-is-herself");
        }

        if (!Roles.Contains(wanted.Role))
        {
            return Unmet("role-has-no-substitute");
        }

        if (!Holds(wanted, chart))
        {
            return Unmet(IsSubstitute(wanted, chart) ? "substitute-does-not-cascade" : "role-not-held");
        }

        if (wanted.From < today)
        {
            return Unmet("period-has-begun");
        }

        return Unfit(wanted.By, chart.On(wanted.From)) ?? (chart.Substitutes.Any(s => Meets(s, wanted)) ? Unmet("substitute-overlaps") : null);
    }

    /// <summary>Why a person is nobody's substitute in a case; null where she may be.</summary>
    public static Refusal? Unfit(UserId by, Organisation org) =>
        org.Has(by, Role.Auditor) ? Unmet("auditor-changes-nothing")
        : org.Has(by, Role.Administrator) && !org.WorksOnCases(by) ? Unmet("administrator-has-no-case")
        : null;

    private static bool Holds(Substitute wanted, OrganisationChart chart) =>
        chart.Assignments.Any(a => a.User == wanted.For && a.Role == wanted.Role && a.InForceOn(wanted.From) && a.InForceOn(wanted.To));

    private static bool IsSubstitute(Substitute wanted, OrganisationChart chart) =>
        chart.Substitutes.Any(s => s.By == wanted.For && s.Role == wanted.Role && AbsencePeriod.Overlap(s.From, s.To, wanted.From, wanted.To));

    private static bool Meets(Substitute other, Substitute wanted) =>
        other.For == wanted.For && other.Role == wanted.Role && AbsencePeriod.Overlap(other.From, other.To, wanted.From, wanted.To);

    private static Refusal Unmet(string code) => Refusal.Unmet(code, Regulation.SubstituteActsForNamed);
}
