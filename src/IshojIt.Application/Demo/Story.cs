using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Demo;

/// <summary>What a story is told upon: the days, the budget years, and the register's systems by name.</summary>
internal sealed record Stage(DemoCalendar Calendar, int BudgetYear, IReadOnlyDictionary<string, Guid> Systems, Guid Pool)
{
    /// <summary>From this day on the present budget year is planned for; before it, the one before.</summary>
    public DateOnly BudgetYearTurns => Calendar.Shift(Calendar.Today, -110);
}

/// <summary>One demo case: what its holder proposes, and everything that was then done with it, in order. The acts are in the other part.</summary>
internal sealed partial class Story(string area, ProposalKind kind, string title)
{
    private static readonly Intake PlainAnswers = new()
    {
        PersonalData = PersonalData.None,
        Hosting = Hosting.OnPremises,
        NewIntegrations = 0,
        IdentityIntegration = false,
        UsesAi = false,
        MainSystemReplacement = false,
        Tender = Tender.None,
        ContractYears = 2,
        PlatformShift = false,
        TrainingScope = TrainingScope.Team,
        AffectedUsers = 14,
        AffectsCitizenService = false,
        ImposedBy = ImposedBy.None,
        JoinsJointBody = false,
        AdoptsPolicy = false,
        Funding = Funding.WithinFrame,
    };

    private readonly Dictionary<string, string> _withoutRunningCosts = [];
    private readonly List<string> _touched = [];
    private string? _purpose;
    private string? _description;
    private string? _supplier;
    private string? _onlyOwnArea;
    private string[] _systems = [];
    private Intake _answers = PlainAnswers;
    private Cost[] _costs = [];
    private int? _planned = 45;
    private bool _unfinished;

    public string Area => area;

    public string Title => title;

    public Story Because(string purpose, string description)
    {
        (_purpose, _description) = (purpose, description);
        return this;
    }

    public Story From(string supplier)
    {
        _supplier = supplier;
        return this;
    }

    public Story Touching(params string[] systems)
    {
        _systems = systems;
        return this;
    }

    public Story Answers(Func<Intake, Intake> change)
    {
        _answers = change(_answers);
        return this;
    }

    public Story Costs(params Cost[] costs)
    {
        _costs = costs;
        return this;
    }

    public Story OnlyOwnArea(string reason)
    {
        _onlyOwnArea = reason;
        return this;
    }

    /// <summary>The area is affected and gets no running costs, with the reason; the own area too may be named.</summary>
    public Story NoRunningCosts(string inArea, string reason)
    {
        _withoutRunningCosts[inArea] = reason;
        if (inArea != area)
        {
            _touched.Add(inArea);
        }

        return this;
    }

    /// <summary>The planned start, in working days from today.</summary>
    public Story Planned(int workingDays)
    {
        _planned = workingDays;
        return this;
    }

    /// <summary>A draft that still lacks answers.</summary>
    public Story Unfinished()
    {
        _unfinished = true;
        return this;
    }

    public ProposalContent Content(Stage stage, DateOnly on)
    {
        var year = on < stage.BudgetYearTurns ? stage.BudgetYear - 1 : stage.BudgetYear;
        var content = new ProposalContent
        {
            Title = title,
            BudgetArea = new AreaCode(area),
            Kind = kind,
            Purpose = _purpose,
            Description = _description,
            Supplier = _supplier,
            PlannedStart = _planned is { } days ? stage.Calendar.Shift(stage.Calendar.Today, days) : null,
            AffectedSystems = [.. _systems.Select(s => stage.Systems[s])],
            AffectedBudgetAreas = [.. _touched.Select(t => new AreaCode(t))],
            NoOtherAreasReason = _onlyOwnArea,
            Intake = _unfinished ? new Intake { PersonalData = _answers.PersonalData, AffectedUsers = _answers.AffectedUsers, Hosting = _answers.Hosting } : _answers,
            Costs = [.. _costs.SelectMany(c => c.Lines(area, year))],
        };
        return _unfinished ? content : content with { DerivedCosts = Statements(content) };
    }

    private List<DerivedCostStatement> Statements(ProposalContent content) => [.. content.AffectedAreas().Prepend(content.BudgetArea).Select(a =>
        content.Costs.Any(c => c.BudgetArea == a && c.IsDerived)
            ? new DerivedCostStatement(a, false)
            : new DerivedCostStatement(a, true, _withoutRunningCosts.GetValueOrDefault(a.Value)))];
}
