namespace IshojIt.Benchmarks.Listing;

/// <summary>How long, at the server, the pages and the feed of all costs take.</summary>
internal static class FinanceMeasurement
{
    private const double Limit = 300;

    private static readonly string[] Addresses =
    [
        "/oekonomi", "/oekonomi?fase=asked", "/oekonomi?fase=started", "/oekonomi/forbrug", "/oekonomi/budgetoensker", "/oekonomi/udgifter.xlsx", "/oekonomi/udgifter.csv",
        "/api/v1/costs", "/api/v1/costs?groupBy=state", "/api/v1/costs?groupBy=system", "/api/v1/costs?years=10&format=csv", "/api/v1/costs?format=xlsx",
        "/forslag?udgift=402&udgiftsaar=2027", "/forslag?udgiftsaar=2027", "/forslag?udgift=402&udgiftsaar=2027&fase=started",
    ];

    public static Task<bool> RunAsync(string folder, string? only) => Measurement.RunAsync(folder, ["freja.okonomi"], Addresses, only, Limit);
}
