using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Common;

/// <summary>A button that needs the circuit: it cannot be pressed before the circuit is there, nor twice while its act runs.</summary>
public sealed partial class ActButton
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter]
    public EventCallback OnClick { get; set; }

    [Parameter]
    public ActKind Kind { get; set; }

    [Parameter]
    public string? Icon { get; set; }

    /// <summary>The accessible name, where the visible text does not say enough by itself.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public bool Small { get; set; }

    /// <summary>Full width, as the bar at the bottom of a narrow screen.</summary>
    [Parameter]
    public bool Full { get; set; }

    [Parameter]
    public bool Submit { get; set; }

    private bool Busy { get; set; }

    private string Css => string.Join(' ', new[]
    {
        "btn",
        Kind switch { ActKind.Primary => "p", ActKind.Text => "t", ActKind.Danger => "d", _ => null },
        Small ? "small" : null,
        Full ? "full" : null,
    }.OfType<string>());

    private async Task RunAsync()
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        try
        {
            await OnClick.InvokeAsync();
        }
        finally
        {
            Busy = false;
        }
    }
}
