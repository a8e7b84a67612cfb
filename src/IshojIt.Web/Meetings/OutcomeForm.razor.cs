using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.Meetings;

/// <summary>Records what a body decided on one item, in its own words, with what it leads to beside each choice.</summary>
public sealed partial class OutcomeForm
{
    private static readonly Outcome[] Offered =
        [Outcome.Adopted, Outcome.AdoptedWithRemarks, Outcome.AdoptedWithChange, Outcome.NotAdopted, Outcome.Postponed, Outcome.SentBack, Outcome.ReferredToBudget];

    private OutcomeDraft _draft = default!;
    private string? _proposedText;
    private IReadOnlyDictionary<string, string> _problems = new Dictionary<string, string>();
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required MeetingRow Meeting { get; set; }

    [Parameter, EditorRequired]
    public required AgendaItem Item { get; set; }

    [Parameter, EditorRequired]
    public required SeenCase Case { get; set; }

    [Parameter, EditorRequired]
    public required Func<AreaCode, string> AreaName { get; set; }

    [Parameter]
    public EventCallback<MeetingNews> OnRecorded { get; set; }

    /// <summary>The meeting has changed since it was read: the page is to read it anew.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    private IReadOnlyList<Choice> Outcomes => [.. Offered.Select(o => new Choice(o.ToString(), L["outcome." + o.Camel()], Leads(o)))];

    private IReadOnlyList<Choice> PointOutcomes =>
        [.. new[] { Outcome.Adopted, Outcome.AdoptedWithChange, Outcome.NotAdopted, Outcome.Postponed }.Select(o => new Choice(o.ToString(), L["outcome." + o.Camel()]))];

    protected override void OnInitialized() => _draft = new OutcomeDraft(Item, Case.Proposal.Content, Recommended);

    /// <summary>The finance committee's item that the council decides on; null at every other body.</summary>
    private AgendaItem? Recommended => Meeting.Body == Body.CityCouncil ? CaseDesk.Recommendation(Case.Proposal) : null;

    private bool MayChange => Meeting.Body != Body.StandingCommittee;

    private string OtherAmounts => L[Meeting.Body == Body.CityCouncil ? "meetings.otherAmounts" : "meetings.otherAmounts.recommended"];

    private string? Problem(string field) => _problems.GetValueOrDefault(field);

    private string Leads(Outcome outcome) => L[$"meetings.leads.{Meeting.Body.Camel()}.{outcome.Camel()}"];

    private void Choose(string chosen)
    {
        _draft.Outcome = Enum.Parse<Outcome>(chosen);
        if (string.IsNullOrWhiteSpace(_draft.Text) || _draft.Text == _proposedText)
        {
            _proposedText = L["outcome." + _draft.Outcome.Value.Camel()] + ".";
            _draft.Text = _draft.Outcome is Outcome.SentBack or Outcome.AdoptedWithChange ? null : _proposedText;
        }
    }

    private async Task RecordAsync()
    {
        (var outcome, _problems) = _draft.Read(L);
        if (outcome is null || !await ConfirmedAsync(outcome))
        {
            return;
        }

        var recorded = await Desk.AskAsync<MeetingDesk, Result<Proposal>>((desk, user) => desk.ActAsync(
            Meeting.Id, Item.N, user, CommandKind.RecordOutcome, Meeting.Version, _ => new RecordOutcome(Meeting.Id, Item.N, outcome), CancellationToken.None));
        _refusal = recorded.Refusal;
        if (recorded.IsDone)
        {
            await OnRecorded.InvokeAsync(new MeetingNews(L["meetings.decided", L["outcome." + outcome.Outcome.Camel()].Value], Leads(_draft.Whole!.Value)));
        }
        else if (_refusal?.Kind == RefusalKind.Conflict)
        {
            await OnStale.InvokeAsync();
        }
    }

    /// <summary>The amounts that differ from the case's own.</summary>
    private IEnumerable<AreaYearAmount> Changed(ItemOutcome outcome) => outcome.Decided.Except(_draft.Amounts);

    private Task<bool> ConfirmedAsync(ItemOutcome outcome) => ConfirmDialog.AskAsync(
        Dialogs,
        L["meetings.confirm"],
        [
            new ConfirmItem(L["meetings.case"], $"{Case.Proposal.Number} {Case.Proposal.Content.Title}"),
            new ConfirmItem(L["meetings.decision"], outcome.Text ?? L["outcome." + outcome.Outcome.Camel()]),
            .. outcome.Points.Select(p => new ConfirmItem(L["meetings.point", p.N], $"{L["outcome." + p.Outcome.Camel()]}{(p.Text is null ? "" : ": " + p.Text)}")),
            .. Changed(outcome).Select(d => new ConfirmItem(L["meetings.decidedByCouncil"], L["meetings.decidedAmount", AreaName(d.BudgetArea), d.Year, DanishAmount.Format(d.Amount)])),
            .. outcome.DecidedFunding is { } funding ? [new ConfirmItem(L["figure.funding"], L["funding." + funding.Camel()])] : Array.Empty<ConfirmItem>(),
            .. outcome.Conditions.Select(c => new ConfirmItem(L["meetings.conditions"], c.Text)),
            new ConfirmItem(L["meetings.then"], Leads(_draft.Whole!.Value)),
            new ConfirmItem(L["meetings.confirm.stands"], L["meetings.confirm.stands.what"]),
        ],
        L["meetings.record.as", L["outcome." + outcome.Outcome.Camel()].Value]);
}
