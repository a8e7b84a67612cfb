using System.Globalization;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;
using Outcomes = IshojIt.Domain.Meetings.Outcome;

namespace IshojIt.Web.Meetings;

/// <summary>A minority recommendation while it is written.</summary>
public sealed class DraftMinority
{
    public string? Person { get; set; }

    public string? Party { get; set; }

    public string? Text { get; set; }

    public bool Upheld { get; set; }
}

/// <summary>What one body says of one point.</summary>
public sealed class DraftPointOutcome(ItemPoint point)
{
    public ItemPoint Point => point;

    public Outcome Outcome { get; set; } = Outcome.Adopted;

    public string? Text { get; set; }

    public void Choose(string? outcome) => Outcome = Enum.TryParse<Outcome>(outcome, out var chosen) ? chosen : Outcome;
}

/// <summary>What the secretary enters of one item; becomes the outcome that is recorded.</summary>
public sealed class OutcomeDraft
{
    private readonly Dictionary<(AreaCode Area, int Year), string> _decided;

    private readonly IReadOnlyList<CostLine> _lines;

    private readonly AgendaItem _item;

    /// <summary><paramref name="before"/>: the item of the body before; what it recommended instead of the case's own stands as the proposal until the secretary changes it.</summary>
    public OutcomeDraft(AgendaItem item, ProposalContent content, AgendaItem? before = null)
    {
        (_item, _lines) = (item, content.Costs);
        var stated = content.Costs.ExpensesByAreaAndYear();
        var recommended = before?.Outcome;
        var added = (recommended?.Decided ?? []).Where(d => !stated.Any(s => s.BudgetArea == d.BudgetArea && s.Year == d.Year)).Select(d => d with { Amount = Dkk.Zero });
        Points = [.. item.Points.Select(p => new DraftPointOutcome(p))];
        Amounts = [.. stated.Concat(added).OrderBy(a => a.BudgetArea).ThenBy(a => a.Year)];
        _decided = Amounts.ToDictionary(a => (a.BudgetArea, a.Year), a => DanishAmount.Format(a.Amount));
        LastYear = Amounts.Select(a => a.Year).DefaultIfEmpty(0).Max();
        if (recommended is not null)
        {
            Propose(recommended, before!.Points);
        }
    }

    /// <summary>What of the draft was proposed by the body before: its amounts or funding, its conditions, its words on single points.</summary>
    public bool AmountsAreProposed { get; private set; }

    public bool ConditionsAreProposed { get; private set; }

    public bool PointsAreProposed { get; private set; }

    public bool IsProposed => AmountsAreProposed || ConditionsAreProposed || PointsAreProposed;

    /// <summary>The last year with amounts; what runs on after it follows from it.</summary>
    public int LastYear { get; }

    /// <summary>Null until the secretary has chosen: no outcome is ever assumed.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>The body's own words; while untouched they follow the outcome.</summary>
    public string? Text { get; set; }

    public bool PointByPoint { get; set; }

    public IReadOnlyList<DraftPointOutcome> Points { get; }

    public List<DraftMinority> Minority { get; } = [];

    public List<string> Conditions { get; } = [];

    public string? Absent { get; set; }

    public string? Disqualified { get; set; }

    public string? VotesFor { get; set; }

    public string? VotesAgainst { get; set; }

    public string? VotesAbstained { get; set; }

    /// <summary>The council decided other amounts or other money than the case states.</summary>
    public bool OtherAmounts { get; set; }

    public string? DecidedFunding { get; set; }

    /// <summary>The expenses that the case states, by area and year: what decided amounts are entered against.</summary>
    public IReadOnlyList<AreaYearAmount> Amounts { get; }

    public string Decided(AreaYearAmount stated) => _decided[(stated.BudgetArea, stated.Year)];

    public void Decide(AreaYearAmount stated, string? typed) => _decided[(stated.BudgetArea, stated.Year)] = typed ?? "";

    /// <summary>What an area pays each year after the last one, as the case states it.</summary>
    public Dkk StatedAfter(AreaCode area) => _lines.RunningExpense(area, LastYear + 1);

    /// <summary>The same by the amounts that are typed; null while one of them cannot be read.</summary>
    public Dkk? DecidedAfter(AreaCode area)
    {
        var typed = Amounts.Where(a => a.BudgetArea == area).Select(a => (Stated: a, Amount: DanishAmount.ReadExpense(Decided(a)))).ToList();
        return typed.Any(t => t.Amount is null) ? null : Coverage.Covered(_lines, [.. typed.Select(t => t.Stated with { Amount = t.Amount!.Value })], area, LastYear + 1);
    }

    /// <summary>The outcome as it is recorded, or the fields that are wrong, each with its text key.</summary>
    public (ItemOutcome? Outcome, IReadOnlyDictionary<string, string> Problems) Read(IStringLocalizer<Texts> texts)
    {
        var problems = new Dictionary<string, string>();
        if (Outcome is null)
        {
            problems["outcome"] = texts["meetings.outcome.choose"];
        }

        if (Outcome is Domain.Meetings.Outcome.SentBack or Domain.Meetings.Outcome.AdoptedWithChange && string.IsNullOrWhiteSpace(Text))
        {
            problems["text"] = texts["meetings.text.needed"];
        }

        if (Minority.Any(m => string.IsNullOrWhiteSpace(m.Person) || string.IsNullOrWhiteSpace(m.Text)))
        {
            problems["minority"] = texts["meetings.minority.needed"];
        }

        if (OtherAmounts && Amounts.Any(a => DanishAmount.ReadExpense(Decided(a)) is null))
        {
            problems["decided"] = texts["costs.problem.notAnAmount"];
        }

        if (Outcome is { } word && Whole is { } whole && (whole == Outcomes.NotAdopted ? IsApproval(word) : word == Outcomes.NotAdopted))
        {
            problems["points"] = texts["meetings.points.disagree", texts["outcome." + word.Camel()].Value, texts["outcome." + whole.Camel()].Value];
        }

        var votes = ReadVotes();
        if (votes is null && !(VotesFor + VotesAgainst + VotesAbstained).All(char.IsWhiteSpace))
        {
            problems["votes"] = texts["meetings.votes.needed"];
        }

        return problems.Count > 0 ? (null, problems) : (new ItemOutcome(Outcome!.Value)
        {
            Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
            Points = ReadPoints(),
            Decided = OtherAmounts ? [.. Amounts.Select(a => a with { Amount = DanishAmount.ReadExpense(Decided(a))!.Value })] : [],
            DecidedFunding = OtherAmounts && Enum.TryParse<Funding>(DecidedFunding, out var funding) ? funding : null,
            Minority = [.. Minority.Select(m => new MinorityRecommendation(m.Person!.Trim(), m.Party?.Trim(), m.Text!.Trim(), m.Upheld))],
            Votes = votes,
            Absent = Names(Absent),
            Disqualified = Names(Disqualified),
            Conditions = [.. Conditions.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => new ConditionDraft(c.Trim(), true))],
        }, problems);
    }

    /// <summary>What the choice comes to with its points, other amounts and other money; null until the secretary has chosen.</summary>
    public Outcome? Whole => Outcome is not { } word ? null
        : CaseDesk.Effective(_item with { Outcome = new ItemOutcome(word) { Points = ReadPoints() } }) is var whole && IsApproval(whole) && ChangesMoney
            ? Outcomes.AdoptedWithChange
            : whole;

    private bool ChangesMoney => OtherAmounts && (Amounts.Any(a => DanishAmount.ReadExpense(Decided(a)) is { } typed && typed != a.Amount) || !string.IsNullOrEmpty(DecidedFunding));

    private static bool IsApproval(Outcome outcome) => outcome is Outcomes.Adopted or Outcomes.AdoptedWithRemarks or Outcomes.AdoptedWithChange;

    private IReadOnlyList<PointOutcome> ReadPoints() =>
        PointByPoint ? [.. Points.Select(p => new PointOutcome(p.Point.N, p.Outcome, string.IsNullOrWhiteSpace(p.Text) ? null : p.Text.Trim()))] : [];

    /// <summary>Amounts, conditions and a changed point's words; whether the council adopts a point is for itself to say.</summary>
    private void Propose(ItemOutcome recommended, IReadOnlyList<ItemPoint> points)
    {
        foreach (var amount in recommended.Decided)
        {
            _decided[(amount.BudgetArea, amount.Year)] = DanishAmount.Format(amount.Amount);
        }

        DecidedFunding = recommended.DecidedFunding?.ToString();
        OtherAmounts = AmountsAreProposed = recommended.Decided.Count > 0 || recommended.DecidedFunding is not null;
        Conditions.AddRange(recommended.Conditions.Select(c => c.Text));
        ConditionsAreProposed = Conditions.Count > 0;
        var changed = recommended.Points.Where(r => r.Outcome == Outcomes.AdoptedWithChange).Join(points, r => r.N, p => p.N, (said, point) => (said, point)).ToList();
        foreach (var own in Points)
        {
            if (changed.Find(c => c.point.Kind == own.Point.Kind && c.point.Text == own.Point.Text) is { said: { } said })
            {
                (own.Outcome, own.Text) = (said.Outcome, said.Text);
                PointByPoint = PointsAreProposed = true;
            }
        }
    }

    private Votes? ReadVotes() =>
        Count(VotesFor) is { } yes && Count(VotesAgainst) is { } no && (string.IsNullOrWhiteSpace(VotesAbstained) || Count(VotesAbstained) is not null)
            ? new Votes(yes, no, Count(VotesAbstained))
            : null;

    private static int? Count(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static IReadOnlyList<string> Names(string? typed) => (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
