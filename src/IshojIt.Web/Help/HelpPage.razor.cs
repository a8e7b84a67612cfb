using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Help;

/// <summary>Short guides, the reader's own role open; and what the app does about each rule. Public: it holds no case.</summary>
public sealed partial class HelpPage
{
    private const int MostSteps = 6;

    private static readonly Role[] Guided =
    [
        Role.BudgetHolder, Role.ProposalEditor, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.CommitteeSecretary,
        Role.ExecutiveBoard, Role.DataProtection, Role.Auditor,
    ];

    private static readonly KeyValuePair<string, string[]>[] Roads =
    [
        new("orientation", ["write", "review", "decide", "start"]),
        new("director", ["write", "review", "decide", "director", "start"]),
        new("political", ["write", "review", "decide", "financeCommittee", "cityCouncil", "start"]),
    ];

    [Inject]
    private ShellInfoSource Source { get; set; } = default!;

    private IReadOnlySet<Role> Roles { get; set; } = new HashSet<Role>();

    protected override async Task OnInitializedAsync() => Roles = (await Source.ReadAsync()).User?.Roles ?? Roles;

    /// <summary>As many steps as the texts have for the role.</summary>
    private IEnumerable<string> Steps(Role role) =>
        Enumerable.Range(1, MostSteps).Select(n => L[$"help.{role.Camel()}.{n}"]).TakeWhile(text => !text.ResourceNotFound).Select(text => text.Value);
}
