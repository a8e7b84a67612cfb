using System.Globalization;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

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

    public OutcomeDraft(AgendaItem item, ProposalContent content)
    {
        Points = [.. item.Points.Select(p => new DraftPointOutcome(p))];
        Amounts = content.Costs.ExpensesByAreaAndYear();
        _decided = Amounts.ToDictionary(a => (a.BudgetArea, a.Year), a => DanishAmount.Format(a.Amount));
    }

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

        var votes = ReadVotes();
        if (votes is null && !(VotesFor + VotesAgainst + VotesAbstained).All(char.IsWhiteSpace))
        {
            problems["votes"] = texts["meetings.votes.needed"];
        }

        return problems.Count > 0 ? (null, problems) : (new ItemOutcome(Outcome!.Value)
        {
            Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
            Points = PointByPoint ? [.. Points.Select(p => new PointOutcome(p.Point.N, p.Outcome, string.IsNullOrWhiteSpace(p.Text) ? null : p.Text.Trim()))] : [],
            Decided = OtherAmounts ? [.. Amounts.Select(a => a with { Amount = DanishAmount.ReadExpense(Decided(a))!.Value })] : [],
            DecidedFunding = OtherAmounts && Enum.TryParse<Funding>(DecidedFunding, out var funding) ? funding : null,
            Minority = [.. Minority.Select(m => new MinorityRecommendation(m.Person!.Trim(), m.Party?.Trim(), m.Text!.Trim(), m.Upheld))],
            Votes = votes,
            Absent = Names(Absent),
            Disqualified = Names(Disqualified),
            Conditions = [.. Conditions.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => new ConditionDraft(c.Trim(), true))],
        }, problems);
    }

    private Votes? ReadVotes() =>
        Count(VotesFor) is { } yes && Count(VotesAgainst) is { } no && (string.IsNullOrWhiteSpace(VotesAbstained) || Count(VotesAbstained) is not null)
            ? new Votes(yes, no, Count(VotesAbstained))
            : null;

    private static int? Count(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static IReadOnlyList<string> Names(string? typed) => (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
