using IshojIt.Application.Lists;
using IshojIt.Application.Pipeline;
using IshojIt.Domain.Common;

namespace IshojIt.Web.ItCentre;

/// <summary>What of the pipeline stands on the desk: the contracts that end first with no proposal under way, how many there are, and how many planned starts have passed.</summary>
public sealed record PipelineUrgent(IReadOnlyList<PipelineSystem> Systems, int Unattended, int Passed)
{
    private const int Shown = 4;

    public static async Task<PipelineUrgent> ReadAsync(IServiceProvider services, UserId user, DateOnly today)
    {
        var (systems, filter) = (services.GetRequiredService<SystemPipeline>(), new ContractFilter(today.AddMonths(PipelineAddress.UsualMonths), true));
        return new PipelineUrgent(
            (await systems.ByContractEndAsync(filter, user, null, Shown, CancellationToken.None)).Items,
            await systems.CountAsync(filter, user, CancellationToken.None),
            await services.GetRequiredService<StartPipeline>().CountPassedAsync(user, CaseList.CountedCases + 1, CancellationToken.None));
    }
}
