using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Register;

/// <summary>The register of systems: searched and filtered in the address, so that a list can be sent to a colleague.</summary>
public sealed partial class SystemsPage
{
    private const int PageSize = 50;

    /// <summary>A contract that ends within eighteen months must be decided on now, when a council route and a tender lie before it.</summary>
    private const int MonthsAhead = 18;

    private Page<SystemListRow> _page = new([], null);
    private Organisation? _organisation;
    private DateOnly _today;
    private bool _mayChange;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "tilstand")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "omraade")]
    private string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "udloeber")]
    private bool Ending { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    private string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _today = DanishCalendar.DateOf(Clock.GetUtcNow());
        var filter = new SystemFilter(
            Text,
            Enum.TryParse<SystemState>(State, out var state) && Enum.IsDefined(state) ? state : null,
            string.IsNullOrEmpty(Area) ? null : new AreaCode(Area),
            Ending ? _today.AddMonths(MonthsAhead) : null);
        _page = await Desk.AskAsync<SystemSearch, Page<SystemListRow>>((search, user) => search.ReadAsync(filter, user, After, PageSize, CancellationToken.None));
        _mayChange = await Desk.AskAsync<SystemRegister, bool>((register, user) => register.MayChangeAsync(user, CancellationToken.None));
        _organisation = await Desk.OrganisationAsync();
    }

    private string NextAddress(string next) => Navigation.GetUriWithQueryParameter("efter", next);

    private string AreaName(AreaCode area) => $"{area} {_organisation!.Area(area)?.Name}";
}
