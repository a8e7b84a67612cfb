using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>All cases that the reader may see, filtered by the address.</summary>
public sealed partial class ProposalListPage
{
    private const int PageSize = 50;
    private Reader? _reader;
    private CaseFilter _filter = new();
    private IReadOnlyList<ListColumn> _columns = ListColumns.Usual;

    /// <summary>What was read for the address, carried into the circuit so that it is read once.</summary>
    [PersistentState]
    public ListState? State { get; set; }

    [SupplyParameterFromQuery(Name = ListAddress.After)]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsAll => State!.Query.Length == 0 && State.After is null;

    private IEnumerable<(string Name, string Value)> KeptWhileSearching => ListAddress.Query(_filter with { Text = null }).Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).Select(p => (p[0], Uri.UnescapeDataString(p[1])));

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.SeesCases)) is null)
        {
            return;
        }

        _filter = ListAddress.Read(new Uri(Navigation.Uri).Query);
        if (State is null || State.Query != ListAddress.Query(_filter) || State.After != After)
        {
            State = await Desk.AskAsync<IServiceProvider, ListState>(ReadAsync);
        }

        _columns = ListColumns.Of(State.Columns);
    }

    /// <summary>All in one scope, so that the organisation is read once.</summary>
    private async Task<ListState> ReadAsync(IServiceProvider services, UserId user)
    {
        var (list, views) = (services.GetRequiredService<CaseList>(), services.GetRequiredService<SavedViews>());
        var page = await list.ReadAsync(_filter, user, After, PageSize, CancellationToken.None);
        var counts = await list.CountAsync([_filter, .. ListViews.BuiltIn.Select(v => v.Filter)], user, CancellationToken.None);
        var world = await services.GetRequiredService<CaseStore>().WorldAsync(CancellationToken.None);
        return new ListState(
            ListAddress.Query(_filter), After, page.Items, page.Next, counts[0], [.. counts.Skip(1)],
            await views.ReadAsync(user, CancellationToken.None),
            await views.ColumnsAsync(user, CancellationToken.None),
            world.Organisation.BudgetAreas.Any(a => CaseDesk.MayCreate(a.Code, user, world)),
            await list.DerivedAsync(_filter, user, CancellationToken.None));
    }

    private async Task<Refusal?> SaveViewAsync(string name)
    {
        var saved = await Desk.AskAsync<SavedViews, Result<SavedView>>((views, user) => views.SaveAsync(user, name, State!.Query, CancellationToken.None));
        if (saved.IsDone)
        {
            await ReadOwnAsync();
        }

        return saved.Refusal;
    }

    private async Task ForgetViewAsync(Guid id)
    {
        await Desk.AskAsync<SavedViews, bool>((views, user) => views.RemoveAsync(user, id, CancellationToken.None));
        await ReadOwnAsync();
    }

    private async Task ReadOwnAsync()
    {
        State = State! with { Own = await Desk.AskAsync<SavedViews, IReadOnlyList<SavedView>>((views, user) => views.ReadAsync(user, CancellationToken.None)) };
        StateHasChanged();
    }

    private async Task ChooseColumnsAsync(IReadOnlyList<ListColumn> columns)
    {
        IReadOnlyList<string> kept = [.. columns.Select(c => c.Camel())];
        await Desk.AskAsync<SavedViews, bool>(async (views, user) =>
        {
            await views.ChooseColumnsAsync(user, kept, CancellationToken.None);
            return true;
        });
        State = State! with { Columns = kept };
        _columns = ListColumns.Of(kept);
    }
}
