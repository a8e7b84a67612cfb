using System.Globalization;
using IshojIt.Application.Pipeline;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.ItCentre;

/// <summary>Planned starts and contract ends quarter by quarter, with patterns beside the colours and the figures in a table.</summary>
public sealed partial class PipelineChart
{
    private static readonly string[] Series = ["pipeline.starts", "pipeline.ends.attended", "pipeline.ends.unattended"];
    private static readonly string[] Colours = ["var(--c1)", "var(--c2)", "var(--warn)"];
    private QuarterGeometry _geometry = null!;

    [Parameter, EditorRequired]
    public required IReadOnlyList<QuarterCount> Quarters { get; set; }

    private string Summary => string.Join("; ", Quarters.Where(q => q.Starts + q.Ends > 0).Select(q => L["pipeline.chart.quarter", PipelineWords.Quarter(q, L), q.Starts, q.Ends, q.Unattended].Value));

    protected override void OnParametersSet() => _geometry = new QuarterGeometry(Quarters);

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
