using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// An earlier proposal that this one may be a slice of, with its expenses within the horizon. Without a number it is a part that is still a draft,
/// as it was cut off, to a reader who may not see drafts of it.
/// </summary>
public sealed record EarlierPiece(CaseNumber Number, Dkk Expenses)
{
    public bool IsNamed => Number != default;

    public static EarlierPiece Of(CaseNumber number, IReadOnlyList<CostLine> lines, IEnumerable<int> horizon) =>
        new(number, horizon.Select(lines.RunningExpense).Sum());
}

/// <summary>What the rules need to know beside the case: the instant, the organisation on that day, the settings.</summary>
public sealed record World(DateTimeOffset Now, Organisation Organisation, Settings Settings)
{
    public WorkingDays WorkingDays { get; init; } = new();

    /// <summary>The last change of who acts for whom that <see cref="Organisation"/> is sure to know.</summary>
    public int OrganisationVersion { get; init; }

    /// <summary>Earlier pieces of a proposal about to be submitted; a submitted one keeps its own.</summary>
    public IReadOnlyList<EarlierPiece> EarlierPieces { get; init; } = [];

    /// <summary>The register holds an active entry for the case's system.</summary>
    public bool RegisterEntryIsActive { get; init; }

    /// <summary>The other cases that a command names, as the actor may see them.</summary>
    public IReadOnlyList<Proposal> Others { get; init; } = [];

    public Proposal? Other(CaseNumber number) => Others.FirstOrDefault(p => p.Number == number);

    /// <summary>The pool that an assessment names, as it stands now; null where it names none that there is.</summary>
    public Pool? Pool { get; init; }

    public DateOnly Today { get; } = DanishCalendar.DateOf(Now);
}
