using IshojIt.Application.Costs;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>The pool that is shown; carried from the first rendering into the circuit.</summary>
public sealed record PoolState(PoolDetails Details);

/// <summary>One pool with its book: what cases drew and gave back, and what the council decided.</summary>
public sealed partial class PoolPage
{
    private Reader? _reader;

    [Parameter]
    public Guid Id { get; set; }

    [PersistentState]
    public PoolState? State { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<Crumb> Crumbs => [new(L["pools.title"], "/oekonomi/puljer"), new(State!.Details.Pool.Name)];

    protected override async Task OnParametersSetAsync()
    {
        _reader ??= await Reader.OfAsync(Desk, L);
        if (State?.Details.Pool.Id != Id)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        if (await Desk.AskAsync<PoolList, PoolDetails?>((list, user) => list.DetailsAsync(Id, user, CancellationToken.None)) is { } found)
        {
            State = new PoolState(found);
        }
        else
        {
            Navigation.NotFound();
        }
    }
}
