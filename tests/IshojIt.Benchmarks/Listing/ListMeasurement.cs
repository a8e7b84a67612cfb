namespace IshojIt.Benchmarks.Listing;

/// <summary>How long, at the server, the first page of each list takes.</summary>
internal static class ListMeasurement
{
    private const double Limit = 100;

    /// <summary>Somebody who sees everything, and somebody who also has drafts of her own.</summary>
    private static readonly string[] People = ["rita.revisor", "lone.budget"];

    private static readonly string[] Queries =
    [
        "", "?state=draft", "?state=inReview", "?state=closed", "?state=political", "?route=director", "?route=political", "?route=nextBudget", "?budgetArea=301", "?budgetArea=402",
        "?year=2022", "?year=2026", "?year=1999", "?assignedTo=me", "?sort=updatedAt", "?sort=number", "?sort=-number", "?state=closed&sort=number", "?budgetArea=402&sort=-number",
        "?q=system", "?q=2024-0042", "?q=2024", "?q=vagtplan", "?q=mobilt+n%C3%B8dkaldsanl%C3%A6g+svømmehallen", "?q=findes-ikke", "?q=%C3%A5dal", "?q=findes-ikke&sort=number",
        "?state=closed&budgetArea=301&route=director&year=2023", "?state=rejected&q=findes-ikke", "?state=closed&q=findes-ikke", "?state=draft&budgetArea=402&year=2021", "?route=orientation&q=findes-ikke",
        "?budgetArea=301&q=elevsystem", "?year=2023&q=tandplejen", "?assignedTo=me&q=findes-ikke",
    ];

    /// <summary>The same list as its page asks for it, with its counts and sums, and the other pages that list.</summary>
    private static readonly string[] Pages =
    [
        "/", "/forslag", "/forslag?tilstand=closed", "/forslag?tilstand=political", "/forslag?vej=nextBudget", "/forslag?omraade=402", "/forslag?aar=2022", "/forslag?mine=1",
        "/forslag?venter=1", "/forslag?forsinket=1", "/forslag?udenGodkendelse=1", "/forslag?aabne=1&sortering=frist", "/forslag?sortering=titel&omvendt=1",
        "/forslag?sortering=nummer", "/forslag?udgift=402&fase=approved", "/forslag?q=vagtplan&omraade=301", "/forslag?q=findes-ikke", "/systemer", "/moeder", "/afvigelser",
    ];

    /// <summary>Measures on the folder's database; only the addresses that contain <paramref name="only"/>, or all where it is null.</summary>
    public static Task<bool> RunAsync(string folder, string? only) =>
        Measurement.RunAsync(folder, People, [.. Queries.Select(q => "/api/v1/proposals" + q), "/api/v1/tasks", .. Pages], only, Limit);
}
