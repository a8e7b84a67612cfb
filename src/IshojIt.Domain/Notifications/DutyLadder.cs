using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Notifications;

/// <summary>What is said of a duty with a deadline, in this order; each step once in a round of the duty.</summary>
public enum LadderStep { FirstReminder, SecondReminder, ToHead, ToBoard }

/// <summary>That a step of a duty is due today, and to whom it is said: each recipient with whom she stands in for.</summary>
public sealed record DueStep(Duty Duty, LadderStep Step, IReadOnlyList<(UserId User, UserId? For)> Recipients)
{
    public bool IsReminder => Step is LadderStep.FirstReminder or LadderStep.SecondReminder;
}

/// <summary>
/// Reminders before a deadline and escalation after it, from the duties as they stand today. It decides nothing: silence is never approval.
/// A reminder whose day was missed is not said late when the next one's has come; an escalation is never left out.
/// </summary>
public static class DutyLadder
{
    /// <summary>Working days before the deadline.</summary>
    public const int FirstReminderBefore = 2;

    public const int SecondReminderBefore = 1;

    public static IReadOnlyList<DueStep> DueOn(Proposal p, World world) => DueOn(Duties.Of(p, world), p, world);

    public static IReadOnlyList<DueStep> DueOn(IEnumerable<Duty> duties, Proposal p, World world) =>
    [
        .. duties.Where(d => d is { Open: true, Deadline: not null, MayAct.Count: > 0 })
            .SelectMany(d => StepsOf(d, world).Select(step => new DueStep(d, step, RecipientsOf(d, step, p, world))))
            .Where(due => due.Recipients.Count > 0),
    ];

    /// <summary>What makes two steps the same: a duty that begins anew, or gets another deadline, begins its round anew.</summary>
    public static string KeyOf(ProposalId proposal, Duty duty, LadderStep step) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{proposal.Value:N}.{duty.Kind}.{duty.Role}.{duty.Unit}.{duty.Since.UtcTicks}.{duty.Deadline:yyyyMMdd}.{step}");

    private static LadderStep[] StepsOf(Duty duty, World world)
    {
        var (days, today, deadline) = (world.WorkingDays, world.Today, duty.Deadline!.Value);
        var began = DanishCalendar.DateOf(duty.Since);
        if (today > deadline)
        {
            // A planned start that passed delays nobody but its holder.
            var late = duty.Kind == DutyKind.Start || !days.IsWorkingDay(today) ? 0 : days.Between(deadline, today);
            return
            [
                .. late > 0 && late >= world.Settings.HeadAfterWorkingDays ? [LadderStep.ToHead] : Array.Empty<LadderStep>(),
                .. late > 0 && late >= world.Settings.BoardAfterWorkingDays ? [LadderStep.ToBoard] : Array.Empty<LadderStep>(),
            ];
        }

        var (first, second) = (days.Before(deadline, FirstReminderBefore), days.Before(deadline, SecondReminderBefore));
        return today >= second && began < second ? [LadderStep.SecondReminder]
            : today >= first && today < second && began < first ? [LadderStep.FirstReminder]
            : [];
    }

    private static IReadOnlyList<(UserId User, UserId? For)> RecipientsOf(Duty duty, LadderStep step, Proposal p, World world)
    {
        if (step is LadderStep.FirstReminder or LadderStep.SecondReminder)
        {
            return [.. duty.MayAct.Select(c => (c.User, c.ActingFor)).DistinctBy(r => r.User)];
        }

        var above = AboveOf(duty, p, world.Organisation);
        return step == LadderStep.ToHead && above.Count > 0 ? above
            // Where nobody stood between, the board heard of it at the first step.
            : step == LadderStep.ToHead || above.Count > 0 ? BoardOf(duty, p, world.Organisation)
            : [];
    }

    /// <summary>The head of the unit that it waits for: of an area the director, of an office its heads; above a director stands the board itself.</summary>
    private static List<(UserId User, UserId? For)> AboveOf(Duty duty, Proposal p, Organisation org) => duty.Role switch
    {
        Role.BudgetHolder => [.. Told(DirectorOf(duty, p, org) is { } director ? [director] : [], Role.Director, p, org).Where(r => !MayDo(duty, r.User))],
        Role.Director or Role.ExecutiveBoard or Role.ChiefExecutive => [],
        _ => Told(org.HeadsOf(duty.Role), duty.Role, p, org),
    };

    private static UserId? DirectorOf(Duty duty, Proposal p, Organisation org)
    {
        var area = duty.Kind == DutyKind.AnswerHearing && duty.Unit is { } asked ? new AreaCode(asked) : p.Content.BudgetArea;
        return org.DirectorAreaOf(area) is { } directorArea ? org.DirectorOf(directorArea) : null;
    }

    /// <summary>The executive board but for those whose duty it is; of the board's own duties the chief executive.</summary>
    private static List<(UserId User, UserId? For)> BoardOf(Duty duty, Proposal p, Organisation org) => duty.Role == Role.ExecutiveBoard
        ? Told(org.ChiefExecutive is { } chief ? [chief] : [], Role.ChiefExecutive, p, org)
        : [.. Told(org.InRole(Role.ExecutiveBoard), Role.ExecutiveBoard, p, org).Where(r => !MayDo(duty, r.User))];

    /// <summary>Those to be told, and for one who is away her substitutes too; nobody who keeps out of the case.</summary>
    private static List<(UserId User, UserId? For)> Told(IEnumerable<UserId> people, Role role, Proposal p, Organisation org) =>
    [
        .. people.SelectMany(user => org.IsAbsent(user) ? org.SubstitutesFor(user, role).Select(by => (by, (UserId?)user)).Prepend((user, null)) : [(user, null)])
            .Where(r => !p.HasDeclared(r.Item1)).DistinctBy(r => r.Item1),
    ];

    private static bool MayDo(Duty duty, UserId user) => duty.MayAct.Any(c => (c.ActingFor ?? c.User) == user || c.User == user);
}
