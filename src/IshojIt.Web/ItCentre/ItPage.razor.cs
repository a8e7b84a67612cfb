using IshojIt.Application.Lists;
using IshojIt.Application.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.ItCentre;

/// <summary>Where each of the three queues begins; null is its head.</summary>
public sealed record ItCursors(string? Orient, string? Review, string? Decide);

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record ItState(ItCursors At, QueuePage Orient, QueuePage Review, QueuePage Decide, IReadOnlyList<PipelineSystem> Systems);

/// <summary>The IT centre's desk: what to take note of, what to review, which way to decide, and which systems are on the move.</summary>
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
        var reader = _reader ??= await Reader.OfAsync(Desk, L);
        if (!reader.Roles.Contains(Role.ItCentre))
        {
            Navigation.NotFound();
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
        State = new ItState(
            at,
            await QueueAsync(DutyKind.AcknowledgeOrientation, at.Orient),
            await QueueAsync(DutyKind.ReviewCompatibility, at.Review),
            await QueueAsync(DutyKind.DecideRoute, at.Decide),
            await Desk.AskAsync<SystemPipeline, IReadOnlyList<PipelineSystem>>((pipeline, user) => pipeline.ReadAsync(user, PageSize, CancellationToken.None)));
    }

    /// <summary>A route that cannot be decided yet is shown with what it waits for.</summary>
    private Task<QueuePage> QueueAsync(DutyKind kind, string? after) => Desk.AskAsync<WaitingDuties, QueuePage>((duties, user) =>
        duties.ReadAsync(kind, user, kind == DutyKind.DecideRoute, after, PageSize, CancellationToken.None));

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
