using IshojIt.Application.Deviations;
using IshojIt.Application.Proposals;
using IshojIt.Domain.People;
using IshojIt.Web.ItCentre;
using static MudBlazor.Icons.Material;

namespace IshojIt.Web.Shell;

/// <summary>One entry of the main menu; <paramref name="Group"/> parts it from the others by a line.</summary>
public sealed record MenuEntry(string Address, string TextKey, string Icon, int Group);

/// <summary>Which pages the menu offers to whom. What a page shows is decided by the page's own queries.</summary>
public static class NavLinks
{
    private static readonly Role[] Cases = [.. ProposalVisibility.Seeing];

    private static readonly (MenuEntry Link, Role[]? Roles)[] All =
    [
        (new("/", "nav.overview", Filled.Home, 0), null),
        (new("/forslag", "nav.proposals", Filled.List, 0), Cases),
        (new("/it", "nav.it", Filled.Computer, 0), [Role.ItCentre]),
        (new(PipelineAddress.Page, "nav.pipeline", Filled.Timeline, 0), [Role.ItCentre, Role.Auditor]),
        (new("/oekonomi", "nav.finance", Filled.AccountBalance, 0), [Role.FinanceCentre, Role.Auditor]),
        (new("/orienteringer", "nav.orientations", Filled.MarkEmailRead, 0), [Role.ItCentre, Role.FinanceCentre, Role.Auditor]),
        (new("/oekonomi/puljer", "nav.pools", Filled.Savings, 0), Cases),
        (new("/godkendelser", "nav.approvals", Filled.TaskAlt, 0), [Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard]),
        (new("/moeder", "nav.meetings", Filled.Event, 0), Cases),
        (new("/stedfortraedere", "nav.substitutes", Filled.SwapHoriz, 1), null),
        (new("/systemer", "nav.systems", Filled.Storage, 1), Cases),
        (new("/afvigelser", "nav.deviations", Filled.Flag, 1), [.. DeviationList.Followers]),
        (new("/administration/udbakke", "nav.outbox", Filled.Outbox, 1), [Role.Administrator]),
    ];

    private static readonly MenuEntry[] Public =
    [
        new("/hjaelp", "nav.help", Filled.HelpOutline, 2),
    ];

    /// <summary>Whether there is anything to search for: not for visitors, nor for those who may see no case.</summary>
    public static bool SeesCases(IReadOnlySet<Role>? roles) => roles is not null && Cases.Any(roles.Contains);

    public static IReadOnlyList<MenuEntry> For(IReadOnlySet<Role>? roles) => roles is null
        ? Public
        : [.. All.Where(e => e.Roles is null || e.Roles.Any(roles.Contains)).Select(e => e.Link).Concat(Public)];
}
