using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common.Costs;

namespace IshojIt.Web.Proposals.Form;

/// <summary>What stands in the form, as typed: nothing that cannot be read yet is lost. Becomes the content that is saved.</summary>
public sealed partial class ProposalDraft
{
    public const string BudgetArea = "budgetArea";

    private const int LastYear = 2100;

    private readonly Dictionary<string, string> _typed = [];
    private readonly Func<AreaCode, AreaCode, AreaChoice?> _choiceOf;
    private readonly int _budgetYear;
    private readonly Dkk? _hourlyRate;
    private HashSet<AreaCode> _shown = [];

    private ProposalDraft(int budgetYear, Func<AreaCode, AreaCode, AreaChoice?> choiceOf, Dkk? hourlyRate) =>
        (_budgetYear, _choiceOf, _hourlyRate) = (budgetYear, choiceOf, hourlyRate);

    public AreaCode Own => new(this[BudgetArea] ?? "");

    /// <summary>The other areas that the person named; areas with cost lines are affected beside them.</summary>
    public List<AreaCode> Named { get; } = [];

    public List<Guid> Systems { get; } = [];

    public CostGridModel Costs { get; private set; } = null!;

    /// <summary>The text of a simple field as typed; null where nothing is.</summary>
    public string? this[string key] => _typed.TryGetValue(key, out var text) ? text : null;

    /// <summary>Fields whose text cannot be read as what is asked for; they stay as typed and are not saved.</summary>
    public IReadOnlyList<string> Unreadable =>
    [
        .. DraftFields.Counts.Where(f => this[f.Key] is { Length: > 0 } text && ReadCount(text, f.Most) is null).Select(f => f.Key),
        .. from area in Costs.Areas
           from row in area.Rows
           from year in Enumerable.Range(0, Costs.YearCount)
           where row.Cells[year].Problem != CellProblem.None
           select CostGridKeys.Cell(area, row, _budgetYear + year),
    ];

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><paramref name="choiceOf"/> names an area as seen from the own one; null for an area that nobody knows.</summary>
    public static ProposalDraft From(ProposalContent content, int budgetYear, Func<AreaCode, AreaCode, AreaChoice?> choiceOf, Dkk? hourlyRate = null)
    {
        var draft = new ProposalDraft(budgetYear, choiceOf, hourlyRate);
        foreach (var (key, read) in DraftFields.Texts)
        {
            draft.Put(key, read(content));
        }

        draft.Put(BudgetArea, content.BudgetArea.Value);
        draft.Named.AddRange(content.AffectedBudgetAreas);
        draft.Systems.AddRange(content.AffectedSystems);
        draft.Costs = draft.GridOf(content);
        draft.Watch();
        return draft;
    }

    public ProposalContent ToContent()
    {
        var content = new ProposalContent
        {
            Title = this["title"] is { } title && !string.IsNullOrWhiteSpace(title) ? title : "",
            BudgetArea = Own,
            Kind = Choice<ProposalKind>("kind"),
            Purpose = this["purpose"],
            Description = this["description"],
            PlannedStart = DateOnly.TryParseExact(this["plannedStart"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            Supplier = this["supplier"],
            AffectedSystems = [.. Systems],
            AffectedBudgetAreas = [.. Named.Where(a => a != Own)],
            Intake = ToIntake(),
            Costs = Costs.ToLines(),
            DerivedCosts = Costs.ToStatements(),
            PriceLevel = this["priceLevel"] is { } year ? ReadCount(year, LastYear) : null,
            CostChecks = CheckFields.Read(key => this[key]),
        };
        return content.AffectedAreas().Count == 0 ? content with { NoOtherAreasReason = this["noOtherAreasReason"] } : content;
    }

    /// <summary>Takes over another content; what stands in the form and cannot be read yet stays.</summary>
    public ProposalDraft With(ProposalContent content)
    {
        var next = From(content, _budgetYear, _choiceOf, _hourlyRate);
        next.Costs.ShowTo(Costs.LastYear);
        foreach (var key in Unreadable)
        {
            next.Set(key, Get(key));
        }

        return next;
    }

    public bool HasCosts(AreaCode area) => Costs.Areas.Any(a => a.Choice.Code == area && a.Rows.Any(r => !r.IsBlank)) || Costs.OtherYears.Any(l => l.BudgetArea == area);

    /// <summary>Names an area as affected, or takes it back where it bears no costs.</summary>
    public void Affect(AreaCode area, bool affected)
    {
        if (affected && area != Own && _choiceOf(area, Own) is { } choice)
        {
            if (!Named.Contains(area))
            {
                Named.Add(area);
            }

            Costs.AddArea(choice);
        }
        else if (!affected && !HasCosts(area))
        {
            Named.Remove(area);
            if (Costs.Areas.FirstOrDefault(a => a.Choice.Code == area) is { } shown)
            {
                Costs.RemoveArea(shown);
            }
        }

        Watch();
    }

    /// <summary>After a change in the grid: areas added there are affected, areas taken away there are not.</summary>
    public void FollowGrid()
    {
        var shown = Shown();
        Named.RemoveAll(a => _shown.Contains(a) && !shown.Contains(a));
        Named.AddRange(shown.Where(a => !Named.Contains(a) && !HasCosts(a)));
        _shown = shown;
    }

    private void Watch() => _shown = Shown();

    private HashSet<AreaCode> Shown() => [.. Costs.Areas.Select(a => a.Choice.Code).Where(a => a != Own)];

    private CostGridModel GridOf(ProposalContent content)
    {
        AreaCode[] areas = [content.BudgetArea, .. content.AffectedAreas(), .. content.DerivedCosts.Select(d => d.BudgetArea)];
        return CostGridModel.From(_budgetYear, [.. areas.Distinct().Select(a => _choiceOf(a, content.BudgetArea) ?? new AreaChoice(a, ""))], content.Costs, content.DerivedCosts, _hourlyRate);
    }

    private void Put(string key, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _typed.Remove(key);
        }
        else
        {
            _typed[key] = text;
        }
    }

    private Intake ToIntake() => new()
    {
        PersonalData = Choice<PersonalData>("personalData"),
        Hosting = Choice<Hosting>("hosting"),
        NewIntegrations = Count("newIntegrations"),
        IdentityIntegration = Flag("identityIntegration"),
        UsesAi = Flag("usesAi"),
        MainSystemReplacement = Flag("mainSystemReplacement"),
        Tender = Choice<Tender>("tender"),
        ContractYears = Count("contractYears"),
        PlatformShift = Flag("platformShift"),
        TrainingScope = Choice<TrainingScope>("trainingScope"),
        AffectedUsers = Count("affectedUsers"),
        AffectsCitizenService = Flag("affectsCitizenService"),
        ImposedBy = Choice<ImposedBy>("imposedBy"),
        JoinsJointBody = Flag("joinsJointBody"),
        AdoptsPolicy = Flag("adoptsPolicy"),
        Funding = Choice<Funding>("funding"),
    };

    private T? Choice<T>(string key)
        where T : struct, Enum => Enum.TryParse<T>(this[key], out var value) && Enum.IsDefined(value) ? value : null;

    private bool? Flag(string key) => this[key] switch { DraftFields.Yes => true, DraftFields.No => false, _ => null };

    private int? Count(string key) => this[key] is { } text ? ReadCount(text, DraftFields.MostOf(key)) : null;

    private static int? ReadCount(string text, int most) =>
        int.TryParse(text.Replace(".", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most ? count : null;
}
