using IshojIt.Application.Common;
using IshojIt.Application.Deviations;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Deviations;

/// <summary>What was read for an address, carried from the first rendering into the circuit.</summary>
public sealed record DeviationsState(string Query, IReadOnlyList<DeviationCount> Counts, Page<DeviationListRow> Page);

/// <summary>What was begun without a covering approval, which routes were lowered and which approvals lapsed, with the report by quarter.</summary>
public sealed partial class DeviationsPage
{
    private const int PageSize = 50;

    private Reader? _reader;

    [PersistentState]
    public DeviationsState? State { get; set; }

    [SupplyParameterFromQuery(Name = "art")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "aabne")]
    private bool OpenOnly { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    private string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IEnumerable<(string Label, string Address, bool On)> Filters =>
    [
        (L["deviations.all"], AddressOf(null, false), Kind is null && !OpenOnly),
        (L["deviations.open"], AddressOf(null, true), OpenOnly),
        .. Enum.GetValues<DeviationEntryKind>().Select(k => (L["deviations.kind." + k.Camel()].Value, AddressOf(k.ToString(), false), Kind == k.ToString())),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.Roles.Overlaps(DeviationList.Followers))) is null)
        {
            return;
        }

        var query = new Uri(Navigation.Uri).Query;
        if (State?.Query != query)
        {
            State = await Desk.AskAsync<DeviationList, DeviationsState>(async (list, user) => new DeviationsState(
                query,
                await list.ByQuarterAsync(user, CancellationToken.None),
                await list.ReadAsync(
                    new DeviationFilter(Enum.TryParse<DeviationEntryKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, OpenOnly), user, After, PageSize, CancellationToken.None)));
        }
    }

    private static string AddressOf(string? kind, bool open, string? after = null)
    {
        string[] parts = [kind is null ? "" : $"art={kind}", open ? "aabne=true" : "", after is null ? "" : $"efter={after}"];
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return query.Length == 0 ? "/afvigelser" : "/afvigelser?" + query;
    }
}
