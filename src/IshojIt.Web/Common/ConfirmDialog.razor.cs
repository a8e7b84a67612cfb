using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.Common;

/// <summary>One line of a confirmation: what, for whom, who is told, what then.</summary>
public sealed record ConfirmItem(string Term, string Description);

/// <summary>A binding act is confirmed by its summary; the button repeats the consequence.</summary>
public sealed partial class ConfirmDialog
{
    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string? Lead { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ConfirmItem> Items { get; set; }

    /// <summary>The text of the button, such as "Godkend og giv besked til 4".</summary>
    [Parameter, EditorRequired]
    public required string Consequence { get; set; }

    [Parameter]
    public bool Dangerous { get; set; }

    /// <summary>A field that belongs to the act, such as conditions or a reason.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>True when the person confirmed.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs, string title, IReadOnlyList<ConfirmItem> items, string consequence, string? lead = null, bool dangerous = false, RenderFragment? field = null)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { d => d.Title, title },
            { d => d.Items, items },
            { d => d.Consequence, consequence },
            { d => d.Lead, lead },
            { d => d.Dangerous, dangerous },
            { d => d.ChildContent, field },
        };
        var shown = await dialogs.ShowAsync<ConfirmDialog>(title, parameters);
        return await shown.Result is { Canceled: false };
    }
}
