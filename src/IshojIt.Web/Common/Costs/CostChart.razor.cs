using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Common.Costs;

/// <summary>Cost per year stacked by area, with patterns and labels beside the colours and the table one key away.</summary>
public sealed partial class CostChart
{
    private ChartGeometry geometry = null!;

    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartSeries> Series { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Years { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Names the chart's patterns; needed where a page has two charts.</summary>
    [Parameter]
    public string Id { get; set; } = "chart";

    private double LabelX => ChartGeometry.X(Years.Count - 1) + ChartGeometry.BarWidth + 2;

    private string Summary => string.Join(", ", Years.Select((y, i) => $"{y}: {DanishAmount.Format(geometry.Totals[i])}"));

    protected override void OnParametersSet() => geometry = ChartGeometry.Of(Series, Years.Count, L["chart.others"]);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static int Turn(int colour) => new[] { 45, -45, 0, 90, 45, -45 }[colour - 1];

    /// <summary>The first colour is plain; the next have lines in turned directions, the last two broader ones.</summary>
    private static string Stroke(int colour) => colour switch { 1 => "0", < 5 => "1.5", _ => "3" };
}
