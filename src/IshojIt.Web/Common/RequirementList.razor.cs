using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Common;

/// <summary>What must hold before the start: the unmet first, each with what to do, who and by when; the met ones one line each.</summary>
public sealed partial class RequirementList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<RequirementRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter]
    public string? Title { get; set; }

    [Parameter]
    public string Id { get; set; } = "krav";

    /// <summary>Stands between the unmet and the met: what cannot be done yet, and the way to report a deviation.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private IReadOnlyList<RequirementRow> Open => [.. Rows.Where(r => r.Mark != RequirementMark.Met)];

    private IReadOnlyList<RequirementRow> Met => [.. Rows.Where(r => r.Mark == RequirementMark.Met)];
}
