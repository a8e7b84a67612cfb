using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One nature and year: what the proposal says, and what the area says instead.</summary>
public sealed class OwnFigure(CostNature nature, int year, Dkk proposed)
{
    public CostNature Nature => nature;

    public int Year => year;

    public Dkk Proposed => proposed;

    public string? Typed { get; set; }
}

/// <summary>Whether what the area pays of a nature runs on after the last year: what the proposal says each year then, and what the area says.</summary>
public sealed class OwnContinuing(CostNature nature, Dkk proposed, bool continues)
{
    public CostNature Nature => nature;

    public Dkk Proposed => proposed;

    public bool Continues { get; set; } = continues;
}

/// <summary>An affected area's answer. One who holds several answers for one of them at a time.</summary>
public sealed class HearingDraft : ActDraft
{
    public HearingDraft(CaseReading seen)
        : base(CommandKind.AnswerHearing, seen) => ChooseArea(Areas[0].Value);

    /// <summary>The areas that the reader is asked for: those that have not answered first.</summary>
    public IReadOnlyList<AreaCode> Areas => [.. Seen.Proposal.StandingHearings
        .Where(h => CaseDesk.Right(Seen.Proposal, CommandKind.AnswerHearing, Seen.User, Seen.World, h.BudgetArea) is null)
        .OrderBy(h => h.Answer is null ? 0 : 1).Select(h => h.BudgetArea)];

    public string Area { get; private set; } = "";

    public string? Answer { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<OwnFigure> Figures { get; private set; } = [];

    /// <summary>One for each nature of the figures, in their order.</summary>
    public IReadOnlyList<OwnContinuing> Continuing { get; private set; } = [];

    public int LastYear => Seen.Years[^1];

    public bool IsDisputed => Answer == nameof(HearingAnswerKind.CostsDisputed);

    public Hearing Hearing => Seen.Proposal.StandingHearings.First(h => h.BudgetArea.Value == Area);

    public void ChooseArea(string? area)
    {
        Area = area ?? Area;
        var lines = Hearing.Lines.Where(l => l.IsExpense).ToList();
        var natures = lines.Select(l => l.Nature).Append(CostNature.Operation).Distinct().Order().ToList();
        Figures = [.. natures.SelectMany(nature => Seen.Years.Select(year => new OwnFigure(nature, year,
            lines.Where(l => l.Nature == nature && l.Year == year).Sum(l => l.Amount))))];
        Continuing = [.. natures.Select(nature => ContinuingOf(nature, [.. lines.Where(l => l.Nature == nature)]))];
    }

    public override string Label(string field) => Figures.FirstOrDefault(f => FieldOf(f) == field) is { } figure
        ? Seen.L["hearing.ownOf", Seen.L["nature." + figure.Nature.Camel()].Value, figure.Year]
        : field == "note" && IsDisputed ? Seen.L["hearing.note.disputed"] : base.Label(field);

    protected override CaseCommand Command()
    {
        var answer = Choice<HearingAnswerKind>(Answer, "answer");
        if (Answer is nameof(HearingAnswerKind.Objection) or nameof(HearingAnswerKind.CostsDisputed))
        {
            Text(Note, "note");
        }

        return new AnswerHearing(new AreaCode(Area), answer, IsDisputed ? Costs() : []) { Note = Optional(Note) };
    }

    private List<CostLine> Costs()
    {
        var lines = new List<CostLine>();
        foreach (var figure in Figures.Where(f => !string.IsNullOrWhiteSpace(f.Typed)))
        {
            if (DanishAmount.ReadExpense(figure.Typed) is { } amount)
            {
                lines.Add(new CostLine(new AreaCode(Area), figure.Nature, figure.Year, amount, Continuing.First(c => c.Nature == figure.Nature).Continues));
            }
            else
            {
                Fail(FieldOf(figure), "amount");
            }
        }

        if (Figures.All(f => string.IsNullOrWhiteSpace(f.Typed)))
        {
            Fail(FieldOf(Figures[0]), "figures");
        }

        return lines;
    }

    /// <summary>Operation that the proposal does not state runs on, until the area says otherwise.</summary>
    private OwnContinuing ContinuingOf(CostNature nature, IReadOnlyList<CostLine> lines) => new(
        nature,
        ((IReadOnlyList<CostLine>)[.. lines.Where(l => l.Permanent)]).RunningExpense(Hearing.BudgetArea, LastYear + 1),
        lines.Any(l => l.Permanent) || (nature == CostNature.Operation && lines.Count == 0));

    public static string FieldOf(OwnFigure figure) => $"own-{figure.Nature.Camel()}-{figure.Year}";
}
