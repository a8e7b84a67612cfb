using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One area and nature of the year: what is approved, and what it came to.</summary>
public sealed class ActualLine(AreaCode area, CostNature nature, Dkk planned)
{
    public AreaCode Area => area;

    public CostNature Nature => nature;

    /// <summary>What the proposal states for the year.</summary>
    public Dkk Planned => planned;

    public string? Typed { get; set; }
}

/// <summary>What a year really cost, by area and nature.</summary>
public sealed class ActualsDraft : ActDraft
{
    public ActualsDraft(CaseReading seen)
        : base(CommandKind.RecordActualCosts, seen) => ChooseYear(Years[0].ToString(CultureInfo.InvariantCulture));

    /// <summary>Years without actual costs first, then those that can be recorded anew.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var missing = CaseDesk.YearsWithoutActuals(Seen.Proposal, Seen.World).ToList();
            return [.. missing, .. Enumerable.Range(0, 4).Select(i => Seen.World.Today.Year - i).Except(missing)];
        }
    }

    public string Year { get; private set; } = "";

    public IReadOnlyList<ActualLine> Lines { get; private set; } = [];

    public void ChooseYear(string? year)
    {
        Year = year ?? Year;
        var number = int.Parse(Year, CultureInfo.InvariantCulture);
        var costs = Seen.Proposal.Content.Costs;
        Lines = [.. costs.Where(l => l.IsExpense).Select(l => (l.BudgetArea, l.Nature)).Distinct().Order()
            .Select(k => new ActualLine(k.BudgetArea, k.Nature, costs.Where(l => (l.BudgetArea, l.Nature) == k).ToList().RunningExpense(k.BudgetArea, number)))];
    }

    public Dkk Approved(AreaCode area) => CaseDesk.Approved(Seen.Proposal, area, int.Parse(Year, CultureInfo.InvariantCulture), Seen.World);

    public static string FieldOf(ActualLine line) => $"line-{line.Area}-{line.Nature.Camel()}";

    public override string Label(string field) => Lines.FirstOrDefault(l => FieldOf(l) == field) is { } line
        ? Seen.L["actuals.of", Seen.L["costs.rowName", Seen.Area(line.Area), Seen.L["nature." + line.Nature.Camel()].Value].Value]
        : base.Label(field);

    protected override CaseCommand Command()
    {
        var year = int.Parse(Year, CultureInfo.InvariantCulture);
        var lines = new List<CostLine>();
        foreach (var line in Lines)
        {
            if (DanishAmount.ReadExpense(line.Typed) is { } amount)
            {
                lines.Add(new CostLine(line.Area, line.Nature, year, amount));
            }
            else
            {
                Fail(FieldOf(line), string.IsNullOrWhiteSpace(line.Typed) ? "missing" : "amount");
            }
        }

        return new RecordActualCosts(year, lines);
    }
}
