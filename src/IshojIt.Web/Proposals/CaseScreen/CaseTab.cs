namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The tabs of the case page, as the address names them (<c>?fane=</c>).</summary>
public static class CaseTab
{
    public const string Overview = "overblik";
    public const string Economy = "oekonomi";
    public const string Review = "it-vurdering";
    public const string Hearings = "hoeringer";
    public const string Political = "politisk";
    public const string History = "historik";

    public static IReadOnlyList<string> All { get; } = [Overview, Economy, Review, Hearings, Political, History];

    /// <summary>The tab of an address; an unknown one opens the first.</summary>
    public static string Of(string? name) => All.Contains(name) ? name! : Overview;
}
