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

    /// <summary>Working days after the deadline, on which the executive board hears of it.</summary>
    public const int BoardAfter = 3;

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
            return duty.Kind == DutyKind.Start || !days.IsWorkingDay(today) ? []
                : days.Between(deadline, today) >= BoardAfter ? [LadderStep.ToHead, LadderStep.ToBoard]
                : [LadderStep.ToHead];
        }

        var (first, second) = (days.Before(deadline, FirstReminderBefore), days.Before(deadline, SecondReminderBefore));
        return today >= second && began < second ? [LadderStep.SecondReminder]
            : today >= first && today < second && began < first ? [LadderStep.FirstReminder]
            : [];
    }

    private static List<(UserId User, UserId? For)> RecipientsOf(Duty duty, LadderStep step, Proposal p, World world)
    {
        var org = world.Organisation;
        var told = step switch
        {
            LadderStep.FirstReminder or LadderStep.SecondReminder => duty.MayAct.Select(c => (c.User, c.ActingFor)),
            LadderStep.ToHead => AboveOf(duty, org) is { Count: > 0 } above ? above : BoardOf(duty, org),
            // Where nobody stood between, the board heard of it at the first step.
            _ => AboveOf(duty, org).Count > 0 ? BoardOf(duty, org) : [],
        };
        return [.. told.Where(r => step is LadderStep.FirstReminder or LadderStep.SecondReminder || !p.HasDeclared(r.Item1)).DistinctBy(r => r.Item1)];
    }

    /// <summary>The heads of the office that it waits for; of a person, her substitute.</summary>
    private static List<(UserId, UserId?)> AboveOf(Duty duty, Organisation org) => duty.Role switch
    {
        Role.BudgetHolder or Role.Director => [.. duty.MayAct.Select(c => c.ActingFor ?? c.User).Distinct().SelectMany(user => org.SubstitutesFor(user, duty.Role).Select(by => (by, (UserId?)user)))],
        Role.ExecutiveBoard or Role.ChiefExecutive => [],
        _ => [.. org.HeadsOf(duty.Role).Select(user => (user, (UserId?)null))],
    };

    /// <summary>The executive board; of its own duties the chief executive, and of hers the board.</summary>
    private static IEnumerable<(UserId, UserId?)> BoardOf(Duty duty, Organisation org) => duty.Role == Role.ExecutiveBoard
        ? org.ChiefExecutive is { } chief ? [(chief, null)] : []
        : org.InRole(Role.ExecutiveBoard).Select(user => (user, (UserId?)null));
}
