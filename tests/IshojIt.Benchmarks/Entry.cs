using BenchmarkDotNet.Running;
using IshojIt.Benchmarks.Filling;
using IshojIt.Benchmarks.Listing;

namespace IshojIt.Benchmarks;

/// <summary>
/// <c>fill --cases 100000 --folder DIR</c> makes a database, <c>list --folder DIR [--only TEXT]</c> measures the lists on it, <c>finance</c> the costs, <c>pipeline</c> the look ahead; anything else is for the benchmarks of the domain.
/// </summary>
internal static class Entry
{
    public static async Task<int> Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "fill":
                await CaseFilling.RunAsync(Option(args, "--folder"), int.Parse(Option(args, "--cases"), System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case "list":
                return await ListMeasurement.RunAsync(Option(args, "--folder"), args.Contains("--only") ? Option(args, "--only") : null) ? 0 : 1;
            case "finance":
                return await FinanceMeasurement.RunAsync(Option(args, "--folder"), args.Contains("--only") ? Option(args, "--only") : null) ? 0 : 1;
            case "pipeline":
                return await PipelineMeasurement.RunAsync(Option(args, "--folder"), args.Contains("--only") ? Option(args, "--only") : null) ? 0 : 1;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
                return 0;
        }
    }

    private static string Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
        ? args[at + 1]
        : throw new ArgumentException($"{name} is missing.");
}
