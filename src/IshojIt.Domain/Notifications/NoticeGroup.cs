namespace IshojIt.Domain.Notifications;

/// <summary>What sort of thing a notice tells. A reminder of an answer and the answer itself are never the same notice.</summary>
public enum NoticeGroup
{
    /// <summary>Something new waits for the recipient.</summary>
    Duty,

    /// <summary>Somebody acted on the recipient's own case.</summary>
    OwnCase,

    /// <summary>The recipient's own case at a meeting: placed, moved, taken off, decided.</summary>
    Meeting,

    /// <summary>What a centre was oriented about and need not act on.</summary>
    Orientation,

    /// <summary>A duty of the recipient's nears its deadline.</summary>
    Reminder,

    /// <summary>A duty of another's is late.</summary>
    Escalation,

    /// <summary>The daily mail itself.</summary>
    Digest,

    /// <summary>Somebody stands in for somebody, or no longer does: both are told.</summary>
    Substitute,
}

/// <summary>How a person wants to be told.</summary>
public enum NoticeDelivery { AtOnce, Daily, Program }

/// <summary>What each person may choose, and what holds where nothing was chosen: duties can never be muted.</summary>
public static class NoticeChoices
{
    /// <summary>The groups that people choose for; reminders and escalations go as duties go.</summary>
    public static IReadOnlyList<NoticeGroup> Chosen { get; } = [NoticeGroup.Duty, NoticeGroup.OwnCase, NoticeGroup.Meeting, NoticeGroup.Orientation];

    public static IReadOnlyList<NoticeDelivery> For(NoticeGroup group) =>
        IsDuty(group) ? [NoticeDelivery.AtOnce, NoticeDelivery.Daily] : [NoticeDelivery.AtOnce, NoticeDelivery.Daily, NoticeDelivery.Program];

    /// <summary>Duties at once, the rest in the daily mail.</summary>
    public static NoticeDelivery Default(NoticeGroup group) => IsDuty(group) ? NoticeDelivery.AtOnce : NoticeDelivery.Daily;

    /// <summary>What holds for a notice, given what the person chose for each group; a choice that is not offered counts as none.</summary>
    public static NoticeDelivery Of(NoticeGroup group, IReadOnlyDictionary<NoticeGroup, NoticeDelivery> chosen)
    {
        if (group is NoticeGroup.Digest or NoticeGroup.Substitute)
        {
            return NoticeDelivery.AtOnce;
        }

        var asked = IsDuty(group) ? NoticeGroup.Duty : group;
        return chosen.TryGetValue(asked, out var delivery) && For(asked).Contains(delivery) ? delivery : Default(asked);
    }

    private static bool IsDuty(NoticeGroup group) => group is NoticeGroup.Duty or NoticeGroup.Reminder or NoticeGroup.Escalation;
}
