namespace IshojIt.Benchmarks.Listing;

/// <summary>How long, at the server, the IT centre's look ahead takes.</summary>
internal static class PipelineMeasurement
{
    private const double Limit = 300;

    private static readonly string[] Addresses =
    [
        "/it", "/it/paa-vej", "/it/paa-vej?uden=1", "/it/paa-vej?visning=start", "/it/paa-vej?visning=system",
        "/api/v1/pipeline", "/api/v1/pipeline?contracts=unattended&months=120", "/api/v1/pipeline?by=plannedStart", "/api/v1/pipeline?by=system",
    ];

    public static Task<bool> RunAsync(string folder, string? only) => Measurement.RunAsync(folder, ["ivan.it"], Addresses, only, Limit);
}
