namespace IshojIt.Domain.Proposals;

public enum ProposalState
{
    Draft,
    InReview,
    Returned,
    AwaitingDirector,
    Political,
    Cleared,
    Started,
    ReferredToBudget,
    Closed,
    Rejected,
    Withdrawn,
}

/// <summary>Where a political case stands; only in <see cref="ProposalState.Political"/>.</summary>
public enum PoliticalStage { Preparing, AtStandingCommittee, AtFinanceCommittee, AtCityCouncil, Amending }

/// <summary>Who decides. In rising order; <see cref="NextBudget"/> stands outside the scale.</summary>
public enum Route { Orientation, Director, Political, NextBudget }

/// <summary>Which states a case never leaves, and which come before its start.</summary>
public static class ProposalStates
{
    /// <summary>The final ones, for a query to compare with.</summary>
    public static IReadOnlyList<ProposalState> Final { get; } = [.. Enum.GetValues<ProposalState>().Where(IsFinal)];

    /// <summary>Those before the first binding act, whose planned start is still ahead or has passed unused; for a query to compare with.</summary>
    public static IReadOnlyList<ProposalState> BeforeStart { get; } = [.. Enum.GetValues<ProposalState>().Where(s => !s.IsFinal() && s != ProposalState.Started)];

    public static bool IsFinal(this ProposalState state) =>
        state is ProposalState.Closed or ProposalState.Rejected or ProposalState.Withdrawn;
}
