using IshojIt.Domain.Common;

namespace IshojIt.Domain.People;

/// <summary>A person who can sign in. Shown as <paramref name="DisplayName"/>, such as "Lone (Dagtilbud)".</summary>
public sealed record Person(UserId User, string DisplayName);

/// <summary>A director area (direktørområde).</summary>
public sealed record DirectorArea(DirectorAreaCode Code, string Name);

/// <summary>A budget area (budgetområde); belongs to one director area. <paramref name="Committee"/> is the standing committee's short name.</summary>
public sealed record BudgetArea(AreaCode Code, string Name, DirectorAreaCode DirectorArea, string Committee);

/// <summary>
/// A role held by a person from a date to a date, both inclusive. <paramref name="Unit"/> is the budget area's code for
/// <see cref="Role.BudgetHolder"/>, the director area's for <see cref="Role.Director"/>, the named budget holder's user for
/// <see cref="Role.ProposalEditor"/>, the unit's name for <see cref="Role.Leader"/>, else null.
/// </summary>
public sealed record RoleAssignment(UserId User, Role Role, string? Unit, bool IsHead, DateOnly? From, DateOnly? To)
{
    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A substitute (stedfortræder): <paramref name="By"/> acts for <paramref name="For"/> in one role, both dates inclusive. Never cascades.</summary>
public sealed record Substitute(UserId For, UserId By, Role Role, DateOnly From, DateOnly To)
{
    public bool InForceOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>A person's absence, both dates inclusive.</summary>
public sealed record Absence(UserId User, DateOnly From, DateOnly To)
{
    public bool InForceOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>The organisation on one day: who is who, resolved from dated rows, so that old cases replay as they were.</summary>
public sealed class Organisation
{
    private readonly Dictionary<AreaCode, BudgetArea> _areas;
    private readonly Dictionary<DirectorAreaCode, DirectorArea> _directorAreas;
    private readonly Dictionary<UserId, Person> _people;
    private readonly RoleAssignment[] _assignments;
    private readonly Substitute[] _substitutes;
    private readonly Substitute[] _allSubstitutes;
    private readonly Absence[] _absences;

    public Organisation(
        DateOnly day,
        IEnumerable<Person> people,
        IEnumerable<DirectorArea> directorAreas,
        IEnumerable<BudgetArea> budgetAreas,
        IEnumerable<RoleAssignment> assignments,
        IEnumerable<Substitute> substitutes,
        IEnumerable<Absence> absences)
    {
        Day = day;
        _people = people.ToDictionary(p => p.User);
        _directorAreas = directorAreas.ToDictionary(d => d.Code);
        _areas = budgetAreas.ToDictionary(a => a.Code);
        _assignments = [.. assignments.Where(a => a.InForceOn(day))];
        _substitutes = [.. substitutes.Where(s => s.InForceOn(day))];
        _allSubstitutes = [.. substitutes];
        _absences = [.. absences.Where(a => a.To >= day)];
        ChangesOn = assignments.SelectMany(a => Turns(a.From, a.To))
            .Concat(substitutes.SelectMany(s => Turns(s.From, s.To)))
            .Concat(absences.SelectMany(a => Turns(a.From, a.To)))
            .Where(change => change > day)
            .Min();
    }

    /// <summary>An organisation of nobody.</summary>
    public static Organisation Empty { get; } = new(default, [], [], [], [], [], []);

    public DateOnly Day { get; }

    /// <summary>The first later day on which somebody comes, goes, or is stood in for, as it is known now; null where none is.</summary>
    public DateOnly? ChangesOn { get; }

    public IReadOnlyCollection<Person> People => _people.Values;

    public IReadOnlyCollection<BudgetArea> BudgetAreas => _areas.Values;

    public IReadOnlyCollection<DirectorArea> DirectorAreas => _directorAreas.Values;

    public IReadOnlyList<RoleAssignment> Assignments => _assignments;

    public IReadOnlyList<Substitute> Substitutes => _substitutes;

    public Person? Person(UserId user) => _people.GetValueOrDefault(user);

    public BudgetArea? Area(AreaCode code) => _areas.GetValueOrDefault(code);

    public DirectorArea? DirectorArea(DirectorAreaCode code) => _directorAreas.GetValueOrDefault(code);

    /// <summary>The director area that a budget area belongs to; null for an unknown area.</summary>
    public DirectorAreaCode? DirectorAreaOf(AreaCode area) => Area(area)?.DirectorArea;

    public UserId? HolderOf(AreaCode area) => Find(Role.BudgetHolder, area.Value);

    public UserId? DirectorOf(DirectorAreaCode area) => Find(Role.Director, area.Value);

    public UserId? ChiefExecutive => Find(Role.ChiefExecutive, null);

    public bool IsAbsent(UserId user) => AbsenceOn(user, Day) is not null;

    /// <summary>The person's absence that covers the day, today or a later one, until she is back: periods that follow on each other are one.</summary>
    public Absence? AbsenceOn(UserId user, DateOnly day)
    {
        var absence = _absences.FirstOrDefault(a => a.User == user && a.InForceOn(day));
        while (absence is { To: var to } && to < DateOnly.MaxValue && _absences.FirstOrDefault(a => a.User == user && a.To > to && a.From <= to.AddDays(1)) is { } next)
        {
            absence = absence with { To = next.To };
        }

        return absence;
    }

    /// <summary>Those who hold the role itself, by the organisation chart and not by substitution.</summary>
    public IEnumerable<UserId> InRole(Role role) => _assignments.Where(a => a.Role == role).Select(a => a.User).Distinct();

    public IEnumerable<UserId> HeadsOf(Role role) => _assignments.Where(a => a.Role == role && a.IsHead).Select(a => a.User).Distinct();

    public bool Has(UserId user, Role role, string? unit = null) =>
        _assignments.Any(a => a.User == user && a.Role == role && (unit is null || a.Unit == unit));

    /// <summary>Whether the person holds the role herself, or stands in for somebody who does.</summary>
    public bool ActsAs(UserId user, Role role) => Has(user, role) || StandsInFor(user, role).Any();

    /// <summary>The roles that the person holds herself or stands in for others in.</summary>
    public IReadOnlySet<Role> RolesOf(UserId user) =>
        _assignments.Where(a => a.User == user).Select(a => a.Role).Concat(_substitutes.Where(s => s.By == user).Select(s => s.Role)).ToHashSet();

    /// <summary>Whether the person works on cases: auditors read them only, administrators and leaders do not even that.</summary>
    public bool WorksOnCases(UserId user) =>
        !Has(user, Role.Auditor) && _assignments.Any(a => a.User == user && a.Role is not (Role.Administrator or Role.Leader));

    public IEnumerable<UserId> SubstitutesFor(UserId person, Role role) =>
        _substitutes.Where(s => s.For == person && s.Role == role).Select(s => s.By);

    /// <summary>The substitution that a person acted by on a day, also one that is over; null where it is known no longer.</summary>
    public Substitute? SubstitutionOn(UserId by, UserId absent, DateOnly day) => _allSubstitutes.FirstOrDefault(s => s.By == by && s.For == absent && s.InForceOn(day));

    /// <summary>Those who stand in for the person on a day.</summary>
    public IEnumerable<UserId> SubstitutesOn(UserId person, Role role, DateOnly day) =>
        _allSubstitutes.Where(s => s.For == person && s.Role == role && s.InForceOn(day)).Select(s => s.By);

    /// <summary>Those whose role the person stands in for.</summary>
    public IEnumerable<UserId> StandsInFor(UserId substitute, Role role) =>
        _substitutes.Where(s => s.By == substitute && s.Role == role).Select(s => s.For);

    /// <summary>The budget holders whose cases are the person's own work: herself, those she stands in for and those she writes for.</summary>
    public IReadOnlyList<UserId> HoldersWorkedFor(UserId user) =>
        [.. _assignments.Where(a => a.User == user && a.Role == Role.ProposalEditor && a.Unit is not null).Select(a => new UserId(a.Unit!))
            .Concat(StandsInFor(user, Role.BudgetHolder))
            .Append(user).Distinct()];

    public IEnumerable<UserId> EditorsFor(UserId holder) =>
        _assignments.Where(a => a.Role == Role.ProposalEditor && a.Unit == holder.Value).Select(a => a.User);

    /// <summary>The first day of a period, and the first day after it.</summary>
    private static IEnumerable<DateOnly?> Turns(DateOnly? from, DateOnly? to) => [from, to < DateOnly.MaxValue ? to.Value.AddDays(1) : null];

    private UserId? Find(Role role, string? unit) =>
        _assignments.FirstOrDefault(a => a.Role == role && (unit is null || a.Unit == unit))?.User;
}
