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

/// <summary>Which states a case never leaves.</summary>
public static class ProposalStates
{
    /// <summary>The final ones, for a query to compare with.</summary>
    public static IReadOnlyList<ProposalState> Final { get; } = [.. Enum.GetValues<ProposalState>().Where(IsFinal)];

    public static bool IsFinal(this ProposalState state) =>
        state is ProposalState.Closed or ProposalState.Rejected or ProposalState.Withdrawn;
}
