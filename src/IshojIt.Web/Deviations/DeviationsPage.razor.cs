using IshojIt.Application.Common;
using IshojIt.Application.Deviations;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Deviations;

/// <summary>What was begun without a covering approval, which routes were lowered and which approvals lapsed, with the report by quarter.</summary>
public sealed partial class DeviationsPage
{
    private const int PageSize = 50;

    private Page<DeviationListRow> _page = new([], null);
    private IReadOnlyList<DeviationCount> _counts = [];
    private Reader? _reader;
    private bool _mayRead;
    private bool _closes;
    private bool _loaded;

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
        _mayRead = await Desk.AskAsync<DeviationList, bool>((list, user) => list.MayReadAsync(user, CancellationToken.None));
        if (_mayRead)
        {
            _reader = await Reader.OfAsync(Desk, L);
            _closes = _reader.Roles.Contains(Role.ExecutiveBoard);
            _counts = await Desk.AskAsync<DeviationList, IReadOnlyList<DeviationCount>>((list, user) => list.ByQuarterAsync(user, CancellationToken.None));
            _page = await Desk.AskAsync<DeviationList, Page<DeviationListRow>>((list, user) => list.ReadAsync(
                new DeviationFilter(Enum.TryParse<DeviationEntryKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, OpenOnly), user, After, PageSize, CancellationToken.None));
        }

        _loaded = true;
        if (!_mayRead)
        {
            Navigation.NotFound();
        }
    }

    private static string AddressOf(string? kind, bool open, string? after = null)
    {
        string[] parts = [kind is null ? "" : $"art={kind}", open ? "aabne=true" : "", after is null ? "" : $"efter={after}"];
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return query.Length == 0 ? "/afvigelser" : "/afvigelser?" + query;
    }
}
