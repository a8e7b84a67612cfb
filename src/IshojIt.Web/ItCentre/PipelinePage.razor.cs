using IshojIt.Application.Common;
using IshojIt.Application.Pipeline;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.ItCentre;

/// <summary>What the page shows; carried from the first rendering into the circuit. <paramref name="Uncounted"/>: how many have no date to stand under.</summary>
public sealed record PipelineState(
    PipelineQuestion Question, string? After, Page<PipelineSystem>? Systems, Page<PipelineStart>? Starts, int Uncounted, IReadOnlyList<QuarterCount> Quarters);

/// <summary>What is on its way to the systems: by when contracts end, by planned start, and by system.</summary>
public sealed partial class PipelinePage
{
    private const int SystemsOnPage = 25, StartsOnPage = 50;
    private Reader? _reader;

    [PersistentState]
    public PipelineState? State { get; set; }

    [SupplyParameterFromQuery(Name = "visning")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "maaneder")]
    public string? Months { get; set; }

    [SupplyParameterFromQuery(Name = "uden")]
    public string? Unattended { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool Any => State!.Systems?.Items.Count > 0 || State.Starts?.Items.Count > 0;

    private string? Next => State!.Systems?.Next ?? State.Starts?.Next;

    protected override async Task OnParametersSetAsync()
    {
        var reader = _reader ??= await Reader.OfAsync(Desk, L);
        if (!PipelineRight.Has(reader.Me, reader.Organisation))
        {
            Navigation.NotFound();
            return;
        }

        var question = PipelineAddress.Read(View, Months, Unattended);
        if (State?.Question != question || State.After != After)
        {
            State = await Desk.AskAsync<IServiceProvider, PipelineState>((services, user) => StateAsync(services, user, question, reader.Today, After));
        }
    }

    /// <summary>All in one scope, so that the organisation is read once.</summary>
    private static async Task<PipelineState> StateAsync(IServiceProvider services, UserId user, PipelineQuestion question, DateOnly today, string? after)
    {
        var (systems, starts) = (services.GetRequiredService<SystemPipeline>(), services.GetRequiredService<StartPipeline>());
        var quarters = await services.GetRequiredService<PipelineQuarters>().ReadAsync(user, CancellationToken.None);
        return question.View switch
        {
            PipelineView.PlannedStart => new PipelineState(
                question, after, null, await starts.ReadAsync(user, after, StartsOnPage, CancellationToken.None), await starts.CountUndatedAsync(user, CancellationToken.None), quarters),
            PipelineView.ContractEnd => new PipelineState(
                question, after, await systems.ByContractEndAsync(question.ContractsFrom(today), user, after, SystemsOnPage, CancellationToken.None), null,
                await systems.CountWithoutEndAsync(CancellationToken.None), quarters),
            _ => new PipelineState(question, after, await systems.ByNameAsync(user, after, SystemsOnPage, CancellationToken.None), null, 0, quarters),
        };
    }
}
