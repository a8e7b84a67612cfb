using IshojIt.Application.Approvals;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.Approvals;

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record ApprovalsState(string? After, ApprovalDesk Desk);

/// <summary>What awaits a director, the chief executive or the executive board, each case on one card with what the decision rests on.</summary>
public sealed partial class ApprovalsPage
{
    private static readonly Role[] Deciding = [Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard];
    private Reader? _reader;
    private Refusal? _refusal;
    private string? _done;

    [PersistentState]
    public ApprovalsState? State { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private IReadOnlyList<(string Key, IReadOnlyList<QueueRow> Rows)> Lists =>
    [
        ("approvals.refused", State!.Desk.RefusedShares),
        ("approvals.disputes", State.Desk.Disputes),
        ("approvals.standIns", State.Desk.StandIns),
        ("approvals.deviations", State.Desk.Deviations),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => Deciding.Any(r.Roles.Contains))) is null)
        {
            return;
        }

        if (State is null || State.After != After)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => State = new ApprovalsState(After, await Desk.AskAsync<ApprovalCards, ApprovalDesk>((cards, user) => cards.ReadAsync(user, After, CancellationToken.None)));

    private async Task ApproveAsync(ApprovalCard card)
    {
        (_done, _refusal) = (null, null);
        var consequence = ApprovalWords.Consequence(card, L);
        if (!await ConfirmDialog.AskAsync(Dialogs, L["approvals.confirm", card.Duty.Title], ApprovalWords.Summary(card, _reader!, L), consequence))
        {
            return;
        }

        var result = await Desk.DoAsync(card.Duty.Number, new DirectorApprove([], []), card.Version);
        _refusal = result.Refusal;
        _done = result.IsDone ? L["approvals.done", card.Duty.Number, card.Duty.Title].Value : null;
        await ReadAsync();
    }
}
