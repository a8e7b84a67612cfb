using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Asks until something holds, for what no page shows.</summary>
internal static class Polling
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
