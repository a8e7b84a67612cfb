using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>The twelve requirements before a start, in their order.</summary>
public enum RequirementId
{
    Submitted,
    ItOriented,
    ItApproved,
    DerivedCostsStated,
    OtherAreasHeard,
    FinanceOrientedOnAllCosts,
    ItOrientedOnAllCosts,
    DataProtectionDone,
    Approved,
    ApprovalCovers,
    Funded,
    DecisionConditionsMet,
}

/// <summary>Someone who can lift a requirement: a role, and the person where it is one person.</summary>
public sealed record Party(Role Role, UserId? User = null);

/// <summary>
/// One requirement of the start gate. <paramref name="Missing"/> is the code of what is wrong (null when met), <paramref name="Subject"/>
/// what it names (an area, a director area, a count). <paramref name="Since"/> is the UTC instant since when it holds or is waited for.
/// </summary>
public sealed record Requirement(
    RequirementId Id, Rule Rule, bool Applies, bool Met, DateTimeOffset? Since = null, UserId? By = null, string? Missing = null,
    string? Subject = null, DateOnly? Deadline = null)
{
    /// <summary>Whom <see cref="By"/> acted for as a substitute.</summary>
    public UserId? ActingFor { get; init; }

    public IReadOnlyList<Party> WhoCan { get; init; } = [];

    public IReadOnlyList<CommandKind> Acts { get; init; } = [];

    /// <summary>The amounts that are missing, by area and year, where it is about money.</summary>
    public IReadOnlyList<AreaYearAmount> Amounts { get; init; } = [];
}
