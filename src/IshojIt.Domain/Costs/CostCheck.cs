using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>What a cost capture usually forgets.</summary>
public enum CostTopic
{
    Training,
    Interfaces,
    DataMigration,
    ParallelOperation,
    OldSystemExit,
    LicencesPerUser,
    StaffHours,
    SupportAfterFirstYear,
}

public enum CostAnswer { Stated, None }

/// <summary>The holder's answer to one of the questions on forgotten costs; "none" is said with a reason, so that it differs from forgotten.</summary>
public sealed record CostCheck(CostTopic Topic, CostAnswer Answer, string? Reason = null)
{
    /// <summary>The nature that a line of this topic has; null where several may hold it.</summary>
    public static CostNature? NatureOf(CostTopic topic) => topic switch
    {
        CostTopic.Training => CostNature.Training,
        CostTopic.Interfaces => CostNature.Integration,
        CostTopic.DataMigration => CostNature.DataMigration,
        CostTopic.OldSystemExit => CostNature.Decommissioning,
        CostTopic.StaffHours => CostNature.InternalHours,
        _ => null,
    };

    /// <summary>What is wrong with the answer beside the lines; null where nothing is. What is said to be stated has a line, and what is said to cost nothing has none.</summary>
    public string? Problem(IReadOnlyList<CostLine> lines)
    {
        var isStated = NatureOf(Topic) is { } nature && lines.Any(l => l.Nature == nature && l.Amount > Dkk.Zero);
        return Answer switch
        {
            CostAnswer.None when string.IsNullOrWhiteSpace(Reason) => "reason-missing",
            CostAnswer.None when isStated => "none-but-lines",
            CostAnswer.Stated when NatureOf(Topic) is not null && !isStated => "lines-missing",
            _ => null,
        };
    }

    /// <summary>The topics that neither a line nor an answer speaks of.</summary>
    public static IReadOnlyList<CostTopic> Open(IReadOnlyList<CostLine> lines, IReadOnlyList<CostCheck> checks) =>
        [.. Enum.GetValues<CostTopic>().Where(t => checks.All(c => c.Topic != t) && !lines.Any(l => l.Nature == NatureOf(t)))];
}
