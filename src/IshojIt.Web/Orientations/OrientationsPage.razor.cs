using IshojIt.Application.Common;
using IshojIt.Application.Orientations;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Orientations;

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record OrientationsState(
    Centre Centre, OrientationStatus? Status, string? After, Page<OrientationEntry> Page, IReadOnlyList<KeyValuePair<OrientationStatus, int>> Counts);

/// <summary>A centre's orientations: what is new, what changed and by how much, what was acknowledged, and what ran out.</summary>
public sealed partial class OrientationsPage
{
    private const int PageSize = 10, Counted = 99;

    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private Reader? _reader;
    private Acknowledged? _result;
    private bool _mayAct;
    private IReadOnlyList<Centre> _centres = [];

    [PersistentState]
    public OrientationsState? State { get; set; }

    [SupplyParameterFromQuery(Name = "center")]
    public string? CentreName { get; set; }

    /// <summary>Absent is what is to be acknowledged: the new ones, or, where there are none, the changed; "alle" is all.</summary>
    [SupplyParameterFromQuery(Name = "status")]
    public string? StatusName { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<string> Selectable => _mayAct ? [.. State!.Page.Items.Where(IsOpen).Select(e => e.Row.Number).Distinct()] : [];

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => OrientationList.CentresOf(r.Me, r.Organisation).Count > 0)) is not { } reader)
        {
            return;
        }

        _centres = OrientationList.CentresOf(reader.Me, reader.Organisation);
        var centre = Enum.TryParse<Centre>(CentreName, ignoreCase: true, out var named) && _centres.Contains(named) ? named : _centres[0];
        OrientationStatus? status = StatusName == All ? null : Enum.TryParse<OrientationStatus>(StatusName, ignoreCase: true, out var asked) ? asked : await FirstOpenAsync(centre);
        _mayAct = reader.Roles.Contains(centre == Centre.ItCentre ? Role.ItCentre : Role.FinanceCentre);
        if (State is null || (State.Centre, State.Status, State.After) != (centre, status, After))
        {
            await ReadAsync(centre, status, After);
        }
    }

    private const string All = "alle";

    private Task<OrientationStatus> FirstOpenAsync(Centre centre) => Desk.AskAsync<OrientationList, OrientationStatus>(async (list, user) =>
        await list.CountAsync(centre, OrientationStatus.New, user, 1, CancellationToken.None) == 0 && await list.CountAsync(centre, OrientationStatus.Changed, user, 1, CancellationToken.None) > 0
            ? OrientationStatus.Changed
            : OrientationStatus.New);

    private static bool IsOpen(OrientationEntry entry) => entry.Row.Status is OrientationStatus.New or OrientationStatus.Changed;

    private static string CountOf(int count) => count > Counted ? $"{Counted}+" : count.ToString(System.Globalization.CultureInfo.CurrentCulture);

    private async Task ReadAsync(Centre centre, OrientationStatus? status, string? after)
    {
        _selected.Clear();
        State = await Desk.AskAsync<OrientationList, OrientationsState>(async (list, user) =>
        {
            var counts = new List<KeyValuePair<OrientationStatus, int>>();
            foreach (var of in Enum.GetValues<OrientationStatus>())
            {
                counts.Add(new(of, await list.CountAsync(centre, of, user, Counted + 1, CancellationToken.None)));
            }

            return new OrientationsState(centre, status, after, await list.EntriesAsync(centre, status, user, after, PageSize, CancellationToken.None), counts);
        });
    }

    private void Choose(string number, bool chosen) => _ = chosen ? _selected.Add(number) : _selected.Remove(number);

    private void SelectAll() => _selected.UnionWith(Selectable);

    private async Task AcknowledgeAsync()
    {
        if (_selected.Count == 0)
        {
            return;
        }

        _result = await Acknowledged.AllAsync(Desk, [.. _selected]);
        await ReadAsync(State!.Centre, State.Status, State.After);
    }

    private string AddressOf(Centre centre, OrientationStatus? status, string? after) => Navigation.GetUriWithQueryParameters("/orienteringer", new Dictionary<string, object?>
    {
        ["center"] = _centres.Count > 1 ? centre.Camel() : null,
        ["status"] = status is { } one ? one.Camel() : All,
        ["efter"] = after,
    });
}
