using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The architecture points that every review goes through; a reviewer may add others in her own words.</summary>
public static class ReviewPoints
{
    public static IReadOnlyList<string> All { get; } = ["integrations", "identity", "hosting", "standards", "data", "support", "lifetime"];

    public static string Name(string point, IStringLocalizer<Texts> texts) => All.Contains(point) ? texts["point." + point] : point;
}
