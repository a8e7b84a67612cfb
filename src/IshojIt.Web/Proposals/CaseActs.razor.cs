using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Proposals;

/// <summary>The acts that the reader may do now, each with its own small form; drawn from the command table.</summary>
public sealed partial class CaseActs
{
    /// <summary>Given on pages of their own.</summary>
    private static readonly CommandKind[] Elsewhere =
        [CommandKind.Save, CommandKind.Revise, CommandKind.PlaceItem, CommandKind.TakeOffItem, CommandKind.RecordOutcome, CommandKind.AssignStandIn, CommandKind.RecordActualCosts];

    /// <summary>Acts that move the case on, before those that stop it.</summary>
    private static readonly CommandKind[] Last =
        [CommandKind.RegisterDeviation, CommandKind.DeclareDisqualification, CommandKind.ReferToBudget, CommandKind.RequireItApproval, CommandKind.RaiseRoute, CommandKind.Return, CommandKind.DirectorReject, CommandKind.Withdraw];

    private readonly Dictionary<CommandKind, ActDraft> _drafts = [];
    private readonly Dictionary<CommandKind, Refusal?> _refused = [];

    [Parameter, EditorRequired]
    public LoadedCase Case { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<CommandOffer> Offers { get; set; } = [];

    [Parameter, EditorRequired]
    public UserId User { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<CaseCommand> OnAct { get; set; }

    private List<CommandKind> Acts => [.. Offers.Where(o => o.Allowed && !Elsewhere.Contains(o.Command)).Select(o => o.Command).OrderBy(c => Array.IndexOf(Last, c))];

    private ActDraft Draft(CommandKind kind) => _drafts.TryGetValue(kind, out var draft) ? draft : _drafts[kind] = new ActDraft
    {
        Choice = kind == CommandKind.DecideRoute ? Case.Proposal.Floor(Case.Proposal.Suggest(Case.World)).ToString() : null,
    };

    private async Task GiveAsync(CommandKind kind)
    {
        var p = Case.Proposal;
        var area = kind == CommandKind.AnswerHearing
            ? p.StandingHearings.Select(h => h.BudgetArea).FirstOrDefault(a => CaseDesk.Right(p, kind, User, Case.World, a) is null)
            : (AreaCode?)null;
        var command = Draft(kind).ToCommand(kind, p, Case.World.Today, area);
        _refused[kind] = command.Refusal;
        if (command.IsDone)
        {
            await OnAct.InvokeAsync(command.Value!);
        }
    }
}
