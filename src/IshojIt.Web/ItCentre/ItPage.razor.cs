using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.ItCentre;

/// <summary>Where each of the three queues begins; null is its head.</summary>
public sealed record ItCursors(string? Orient, string? Review, string? Decide);

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record ItState(ItCursors At, QueuePage Orient, QueuePage Review, QueuePage Decide, PipelineUrgent Pipeline);

/// <summary>The IT centre's desk: what to take note of, what to review, which way to decide, and what of the pipeline presses.</summary>
public sealed partial class ItPage
{
    private const int PageSize = 20;
    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private Reader? _reader;
    private Acknowledged? _result;

    [PersistentState]
    public ItState? State { get; set; }

    [SupplyParameterFromQuery(Name = "orientering")]
    public string? Orient { get; set; }

    [SupplyParameterFromQuery(Name = "vurdering")]
    public string? Review { get; set; }

    [SupplyParameterFromQuery(Name = "vej")]
    public string? Decide { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.Roles.Contains(Role.ItCentre))) is null)
        {
            return;
        }

        var at = new ItCursors(Orient, Review, Decide);
        if (State?.At != at)
        {
            await ReadAsync(at);
        }
    }

    private async Task ReadAsync(ItCursors at)
    {
        _selected.Clear();
        State = await Desk.AskAsync<IServiceProvider, ItState>((services, user) => StateAsync(services, user, _reader!.Today, at));
    }

    /// <summary>All in one scope, so that the organisation is read once. A route that cannot be decided yet is shown with what it waits for.</summary>
    private static async Task<ItState> StateAsync(IServiceProvider services, UserId user, DateOnly today, ItCursors at)
    {
        var duties = services.GetRequiredService<WaitingDuties>();
        return new ItState(
            at,
            await duties.ReadAsync(DutyKind.AcknowledgeOrientation, user, false, at.Orient, PageSize, CancellationToken.None),
            await duties.ReadAsync(DutyKind.ReviewCompatibility, user, false, at.Review, PageSize, CancellationToken.None),
            await duties.ReadAsync(DutyKind.DecideRoute, user, true, at.Decide, PageSize, CancellationToken.None),
            await PipelineUrgent.ReadAsync(services, user, today));
    }

    private async Task AcknowledgeAsync()
    {
        _result = await Acknowledged.AllAsync(Desk, [.. _selected]);
        await ReadAsync(State!.At);
    }

    private string Address(string? orient, string? review, string? decide) => Navigation.GetUriWithQueryParameters("/it", new Dictionary<string, object?>
    {
        ["orientering"] = orient,
        ["vurdering"] = review,
        ["vej"] = decide,
    });
}
