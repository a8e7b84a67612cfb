using IshojIt.Application.Jobs;

namespace IshojIt.Web.Notifications;

/// <summary>Looks often whether a job is due; when each is due, and who runs it, is in the database.</summary>
internal sealed partial class JobsWorker(RunDueJobs jobs, ILogger<JobsWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
        do
        {
            foreach (var job in jobs.Jobs)
            {
                try
                {
                    await jobs.RunAsync(job, stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    JobFailed(log, job.Name, error);
                }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed; it is tried again in a minute")]
    private static partial void JobFailed(ILogger log, string job, Exception error);
}
