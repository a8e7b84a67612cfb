using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;

namespace IshojIt.Web.Common;

/// <summary>Runs what is due once a minute.</summary>
public sealed partial class DueCasesWorker(RefreshDueCases refresh, LedgerKeeping ledger, ILogger<DueCasesWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                await refresh.RunAsync(stoppingToken);
                await ledger.CompactAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                RefreshFailed(log, error);
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Refreshing due cases failed; it is tried again in a minute")]
    private static partial void RefreshFailed(ILogger log, Exception error);
}
