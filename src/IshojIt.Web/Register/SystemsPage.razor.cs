using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Register;

/// <summary>What was read for an address, carried from the first rendering into the circuit.</summary>
public sealed record SystemsState(string Query, Page<SystemListRow> Page);

/// <summary>The register of systems: searched and filtered in the address, so that a list can be sent to a colleague.</summary>
public sealed partial class SystemsPage
{
    private const int PageSize = 50;

    /// <summary>A contract that ends within eighteen months must be decided on now, when a council route and a tender lie before it.</summary>
    private const int MonthsAhead = 18;

    private Reader? _reader;

    [PersistentState]
    public SystemsState? Read { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "tilstand")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "omraade")]
    private string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "udloeber")]
    private bool Ending { get; set; }

    [SupplyParameterFromQuery(Name = "udenUdloeb")]
    private bool WithoutEnd { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    private string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool MayChange => _reader!.Roles.Contains(Role.ItCentre);

    protected override async Task OnParametersSetAsync()
    {
        var reader = _reader ??= await Reader.OfAsync(Desk, L);
        var query = new Uri(Navigation.Uri).Query;
        if (Read?.Query == query)
        {
            return;
        }

        var filter = new SystemFilter(
            Text,
            Enum.TryParse<SystemState>(State, out var state) && Enum.IsDefined(state) ? state : null,
            string.IsNullOrEmpty(Area) ? null : new AreaCode(Area),
            Ending ? reader.Today.AddMonths(MonthsAhead) : null,
            WithoutEnd);
        Read = new SystemsState(query, await Desk.AskAsync<SystemSearch, Page<SystemListRow>>((search, user) => search.ReadAsync(filter, user, After, PageSize, CancellationToken.None)));
    }

    private string NextAddress(string next) => Navigation.GetUriWithQueryParameter("efter", next);
}
