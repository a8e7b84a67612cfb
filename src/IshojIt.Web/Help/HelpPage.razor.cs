using IshojIt.Domain.People;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Help;

/// <summary>Short guides, the reader's own role open; and what the app does about each rule. Public: it holds no case.</summary>
public sealed partial class HelpPage
{
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

    private IEnumerable<string> Steps(Role role) => Guides.Steps(role, key => L[key] is { ResourceNotFound: false } found ? found.Value : null);
}
