using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals;

/// <summary>One cost of the form: an area, a nature, an amount for each year of the horizon as typed.</summary>
public sealed class CostInput
{
    public string Area { get; set; } = "";

    public CostNature Nature { get; set; } = CostNature.Acquisition;

    public bool Permanent { get; set; }

    public Dictionary<int, string> Amounts { get; } = [];
}

/// <summary>What is typed into the proposal form; becomes the content that is saved.</summary>
public sealed class ProposalDraft
{
    public string? Title { get; set; }

    public string? BudgetArea { get; set; }

    public ProposalKind? Kind { get; set; }

    public string? Purpose { get; set; }

    public string? Description { get; set; }

    public DateOnly? PlannedStart { get; set; }

    public string? Supplier { get; set; }

    public HashSet<string> Areas { get; } = [];

    public string? NoOtherAreasReason { get; set; }

    public Intake Intake { get; set; } = new();

    public List<CostInput> Costs { get; } = [];

    /// <summary>Reasons for "none", by area; a key says that "none" is ticked.</summary>
    public Dictionary<string, string> NoDerived { get; } = [];

    private IReadOnlyList<Guid> Systems { get; init; } = [];

    public static ProposalDraft From(ProposalContent content)
    {
        var draft = new ProposalDraft
        {
            Title = content.Title,
            BudgetArea = content.BudgetArea.Value,
            Kind = content.Kind,
            Purpose = content.Purpose,
            Description = content.Description,
            PlannedStart = content.PlannedStart,
            Supplier = content.Supplier,
            NoOtherAreasReason = content.NoOtherAreasReason,
            Intake = content.Intake,
            Systems = content.AffectedSystems,
        };
        draft.Areas.UnionWith(content.AffectedAreas().Select(a => a.Value));
        foreach (var group in content.Costs.GroupBy(c => (c.BudgetArea, c.Nature, c.Permanent)))
        {
            var row = new CostInput { Area = group.Key.BudgetArea.Value, Nature = group.Key.Nature, Permanent = group.Key.Permanent };
            foreach (var year in group.GroupBy(l => l.Year))
            {
                row.Amounts[year.Key] = DanishAmount.Format(year.Sum(l => l.Amount));
            }

            draft.Costs.Add(row);
        }

        foreach (var none in content.DerivedCosts.Where(d => d.None))
        {
            draft.NoDerived[none.BudgetArea.Value] = none.Reason ?? "";
        }

        return draft;
    }

    /// <summary>Amounts that can not be read, by row and year: they stay as typed and are not saved.</summary>
    public bool IsUnreadable(CostInput row, int year) => row.Amounts.TryGetValue(year, out var text) && text.Length > 0 && DanishAmount.ReadExpense(text) is null;

    public ProposalContent ToContent()
    {
        var lines = Costs.Where(r => r.Area.Length > 0).SelectMany(row => row.Amounts
            .Select(a => (a.Key, Amount: DanishAmount.ReadExpense(a.Value)))
            .Where(a => a.Amount is not null)
            .Select(a => new CostLine(new AreaCode(row.Area), row.Nature, a.Key, a.Amount!.Value, row.Permanent))).ToList();
        var own = new AreaCode(BudgetArea ?? "");
        var others = Areas.Select(a => new AreaCode(a)).Concat(lines.Select(l => l.BudgetArea)).Where(a => a != own).Distinct().Order().ToList();
        return new ProposalContent
        {
            Title = string.IsNullOrWhiteSpace(Title) ? "" : Title.Trim(),
            BudgetArea = own,
            Kind = Kind,
            Purpose = Purpose,
            Description = Description,
            PlannedStart = PlannedStart,
            Supplier = Supplier,
            AffectedSystems = Systems,
            AffectedBudgetAreas = others,
            NoOtherAreasReason = others.Count == 0 ? NoOtherAreasReason : null,
            Intake = Intake,
            Costs = lines,
            DerivedCosts = [.. others.Prepend(own).Where(a => NoDerived.ContainsKey(a.Value) || lines.Exists(l => l.BudgetArea == a && l.IsDerived))
                .Select(a => NoDerived.TryGetValue(a.Value, out var reason) ? new DerivedCostStatement(a, true, reason) : new DerivedCostStatement(a, false))],
        };
    }

    public static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
