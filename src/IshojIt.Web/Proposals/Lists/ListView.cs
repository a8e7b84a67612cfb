using IshojIt.Application.Lists;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>A view that everybody has, by the key of its name.</summary>
public sealed record BuiltInView(string NameKey, CaseFilter Filter);

/// <summary>The views that stand above the list.</summary>
public static class ListViews
{
    public static IReadOnlyList<BuiltInView> BuiltIn { get; } =
    [
        new("view.all", new CaseFilter()),
        new("view.mine", new CaseFilter { Mine = true }),
        new("view.waiting", new CaseFilter { WaitsForMe = true, Sort = CaseSort.Deadline }),
        new("view.late", new CaseFilter { Late = true, Sort = CaseSort.Deadline }),
        new("view.withoutApproval", new CaseFilter { WithoutApproval = true }),
    ];

    /// <summary>"1.000+" where counting stopped.</summary>
    public static string Count(int count) => count > CaseList.CountedCases ? "1.000+" : count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("da-DK"));
}

/// <summary>What the list page shows; carried from the first rendering into the circuit.</summary>
public sealed record ListState(
    string Query, string? After, IReadOnlyList<CaseListRow> Rows, string? Next, int Count, IReadOnlyList<int> ViewCounts, IReadOnlyList<SavedView> Own, IReadOnlyList<string>? Columns, bool MayCreate, Dkk? Derived = null);
