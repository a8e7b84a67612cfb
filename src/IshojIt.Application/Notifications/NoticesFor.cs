using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Notifications;

/// <summary>
/// One person to be told, and of what: the kind of a duty, or the command that was carried out. <paramref name="For"/> is whom she stands in for;
/// paragraph and deadline are the duty's.
/// </summary>
public readonly record struct Notice(NoticeGroup Group, string Kind, UserId Recipient, UserId? For = null, string? Paragraph = null, DateOnly? Deadline = null);

/// <summary>Whom an act is told to; asked before an act by the button that names its consequence, and with it by the outbox.</summary>
public static class NoticesFor
{
    /// <summary>Those who got a duty by this act, the holder, and on a withdrawal everyone who had been oriented; never the actor.</summary>
    public static IReadOnlyList<Notice> Step(CaseStep step, World world) => Step(step, Duties.Of(step.After, world), world);

    /// <summary>The same where the <paramref name="duties"/> after the act are derived already.</summary>
    public static IReadOnlyList<Notice> Step(CaseStep step, IReadOnlyList<Duty> duties, World world)
    {
        var kind = step.Command.Kind;
        // A new cost version is a new orientation, also for a centre that has not acknowledged the one before it.
        var reoriented = step.After.CostVersion > step.Before.CostVersion ? DutyKind.AcknowledgeOrientation.Kebab() : null;
        var before = Waiting(Duties.Of(step.Before, world)).Where(n => n.Kind != reoriented).Select(Same).ToHashSet();
        var told = Waiting(duties).Where(n => !before.Contains(Same(n)))
            .Concat(Parties.Holder(step.After, world.Organisation).Select(c => new Notice(GroupOf(kind), kind.Kebab(), c.User, c.ActingFor)));
        if (step.After.State == ProposalState.Withdrawn && step.Before.IsSubmitted)
        {
            Role[] oriented = [Role.ItCentre, Role.FinanceCentre];
            told = told.Concat(oriented.SelectMany(world.Organisation.InRole).Select(user => new Notice(NoticeGroup.Orientation, kind.Kebab(), user)));
        }

        if (step.Command is AnswerQuestion answer && step.After.Questions.FirstOrDefault(q => q.Id == answer.Question) is { } question)
        {
            told = told.Append(new Notice(NoticeGroup.Orientation, kind.Kebab(), question.By.By, question.By.ActingFor));
        }

        return [.. told.Where(n => n.Recipient != step.By.By).DistinctBy(Same)];
    }

    private static IEnumerable<Notice> Waiting(IEnumerable<Duty> duties) =>
        duties.Where(d => d.Open).SelectMany(d => d.MayAct.Select(c => new Notice(NoticeGroup.Duty, d.Kind.Kebab(), c.User, c.ActingFor, d.Rule.Paragraph, d.Deadline)));

    private static (NoticeGroup, string, UserId) Same(Notice n) => (n.Group, n.Kind, n.Recipient);

    private static NoticeGroup GroupOf(CommandKind kind) => kind is CommandKind.PlaceItem or CommandKind.TakeOffItem or CommandKind.MoveItem or CommandKind.RecordOutcome
        ? NoticeGroup.Meeting
        : NoticeGroup.OwnCase;
}
