using IshojIt.Domain.People;
using static MudBlazor.Icons.Material;

namespace IshojIt.Web.Shell;

/// <summary>One entry of the main menu; <paramref name="Group"/> parts it from the others by a line.</summary>
public sealed record MenuEntry(string Address, string TextKey, string Icon, int Group);

/// <summary>Which pages the menu offers to whom. What a page shows is decided by the page's own queries.</summary>
public static class NavLinks
{
    private static readonly (MenuEntry Link, Role[]? Roles)[] All =
    [
        (new("/", "Nav.Overview", Filled.Home, 0), null),
        (new("/forslag", "Nav.Proposals", Filled.List, 0), null),
        (new("/it", "Nav.It", Filled.Computer, 0), [Role.ItCentre]),
        (new("/oekonomi", "Nav.Finance", Filled.AccountBalance, 0), [Role.FinanceCentre]),
        (new("/godkendelser", "Nav.Approvals", Filled.TaskAlt, 0), [Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard]),
        (new("/moeder", "Nav.Meetings", Filled.Event, 0), [Role.CommitteeSecretary]),
        (new("/systemer", "Nav.Systems", Filled.Storage, 1), null),
        (new("/adgange", "Nav.Access", Filled.VpnKey, 1), [Role.Leader, Role.BudgetHolder, Role.ItCentre, Role.Auditor]),
        (new("/afvigelser", "Nav.Deviations", Filled.Flag, 1), [Role.ExecutiveBoard, Role.ChiefExecutive, Role.Auditor]),
        (new("/revision", "Nav.Audit", Filled.ManageSearch, 1), [Role.Auditor]),
        (new("/administration", "Nav.Administration", Filled.Settings, 1), [Role.Administrator]),
    ];

    private static readonly MenuEntry[] Public =
    [
        new("/beredskab", "Nav.Preparedness", Filled.Shield, 1),
        new("/hjaelp", "Nav.Help", Filled.HelpOutline, 2),
    ];

    public static IReadOnlyList<MenuEntry> For(IReadOnlySet<Role>? roles) => roles is null
        ? Public
        : [.. All.Where(e => e.Roles is null || e.Roles.Any(roles.Contains)).Select(e => e.Link).Concat(Public)];
}
