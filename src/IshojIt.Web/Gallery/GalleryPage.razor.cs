using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.Gallery;

/// <summary>Every building block with sample data; there in development only, and the page that accessibility tests read.</summary>
public sealed partial class GalleryPage(IWebHostEnvironment host, NavigationManager navigation, IDialogService dialogs)
{
    private readonly CostGridModel grid = GallerySamples.Grid();
    private int attempt;
    private bool fail;

    private Crumb[] Crumbs => [new(L["nav.proposals"], "/forslag"), new(L["gallery.title"])];

    /// <summary>Fails while the page is drawn, once asked to: shows what a person then sees.</summary>
    private string? Trouble => fail ? throw new InvalidOperationException("The gallery was asked to fail") : null;

    private IReadOnlyList<FieldProblem> Problems => attempt > 0 ? CostGridIds.Problems(grid, L, withStatements: true) : [];

    private bool IsOpen => host.IsDevelopment();

    protected override void OnInitialized()
    {
        if (!IsOpen)
        {
            navigation.NotFound();
        }
    }

    private Task<bool> AskAsync() => ConfirmDialog.AskAsync(dialogs, GallerySamples.Ask, GallerySamples.Asked, GallerySamples.Consequence, GallerySamples.EmptyTitle);
}
