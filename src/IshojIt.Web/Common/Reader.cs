using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>Who reads a page, on which day, and what people and areas are called for her.</summary>
public sealed class Reader(UserId me, World world, IStringLocalizer<Texts> texts)
{
    private readonly Organisation _organisation = world.Organisation;
    private IReadOnlySet<Role>? _roles;

    public UserId Me => me;

    public DateOnly Today => world.Today;

    public int BudgetYear => world.Settings.Rulebook.BudgetYear;

    public int LastEstimateYear => world.Settings.Rulebook.Horizon.Last();

    public World World => world;

    public Organisation Organisation => _organisation;

    /// <summary>Her own roles and those that she substitutes in.</summary>
    public IReadOnlySet<Role> Roles => _roles ??= _organisation.RolesOf(me);

    /// <summary>Whether she may see cases at all, and with them the meetings.</summary>
    public bool SeesCases => ProposalVisibility.SeesCases(me, _organisation);

    /// <summary>A person's name; the reader's own is "Dig".</summary>
    public string Name(UserId? user) => user == me ? texts["you"] : FullName(user);

    public string FullName(UserId? user) => user is null ? "" : _organisation.Person(user.Value)?.DisplayName ?? user.Value.Value;

    /// <summary>The person herself, and whom she acted for.</summary>
    public string NameFor(UserId by, UserId? actingFor) => actingFor is null ? Name(by) : texts["person.actingFor", Name(by), FullName(actingFor)];

    /// <summary>The same as the one who does what follows: "Du", not "Dig".</summary>
    public string ActorFor(UserId by, UserId? actingFor)
    {
        var name = by == me ? texts["you.acted"].Value : FullName(by);
        return actingFor is null ? name : texts["person.actingFor", name, FullName(actingFor)];
    }

    /// <summary>301 Dagtilbud</summary>
    public string Area(AreaCode area) => $"{area} {_organisation.Area(area)?.Name}".Trim();

    public string AreaName(AreaCode area) => _organisation.Area(area)?.Name ?? area.Value;

    public string DirectorArea(DirectorAreaCode area) => _organisation.DirectorArea(area)?.Name ?? area.Value;

    public static Task<Reader> OfAsync(Desk desk, IStringLocalizer<Texts> texts) =>
        desk.AskAsync<CaseStore, Reader>(async (store, user) => new Reader(user, await store.WorldAsync(CancellationToken.None), texts));

    /// <summary>The reader of a page that is for some alone; null for others, to whom there is no such page.</summary>
    public static async Task<Reader?> AdmitAsync(Desk desk, IStringLocalizer<Texts> texts, NavigationManager navigation, Func<Reader, bool> isFor)
    {
        var reader = await OfAsync(desk, texts);
        if (isFor(reader))
        {
            return reader;
        }

        navigation.NotFound();
        return null;
    }
}
