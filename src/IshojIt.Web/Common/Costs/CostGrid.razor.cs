using IshojIt.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IshojIt.Web.Common.Costs;

/// <summary>Costs are entered like a spreadsheet: arrows, Enter and Tab move, a block is pasted, sums are live, and nothing typed is lost.</summary>
public sealed partial class CostGrid(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? module;
    private DotNetObjectReference<CostGrid>? self;
    private string? said;
    private string? focusNext;
    private bool? accountsChosen;

    [Parameter, EditorRequired]
    public required CostGridModel Model { get; set; }

    /// <summary>Each change, also of texts that cannot be read yet.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Areas that can be added.</summary>
    [Parameter]
    public IReadOnlyList<AreaChoice> AvailableAreas { get; set; } = [];

    /// <summary>The hourly rate is the demonstration's, and is called so.</summary>
    [Parameter]
    public bool RateIsExample { get; set; }

    /// <summary>The accounts that are proposed while one is typed.</summary>
    [Parameter]
    public IReadOnlyList<AccountChoice> Accounts { get; set; } = [];

    /// <summary>After a try to submit: what is missing is shown, too.</summary>
    [Parameter]
    public bool ShowErrors { get; set; }

    [Parameter]
    public string Id { get; set; } = CostGridIds.Grid;

    /// <summary>Nothing can be typed before the circuit is there, so nothing typed is lost.</summary>
    private bool ReadOnly => !RendererInfo.IsInteractive;

    /// <summary>Accounts are few people's business: shown where one is stated, or asked for.</summary>
    private bool WithAccounts => accountsChosen ?? Model.Rows.Any(r => r.Account.Length > 0);

    private string UndoId => $"{Id}-undo";

    private string Span => $"{Model.BudgetYear}-{Model.LastYear}";

    private IReadOnlyList<AreaChoice> OpenAreas => [.. AvailableAreas.Where(c => Model.Areas.All(a => a.Choice.Code != c.Code))];

    private string AreasThatRunOn => string.Join(", ", Model.Areas.Where(a => a.After != Dkk.Zero).Select(a => a.Choice.Label));

    /// <summary>Called by the script of the grid when more than one cell is pasted.</summary>
    [JSInvokable]
    public async Task PasteAsync(int rowKey, int year, string text)
    {
        var outcome = Model.Paste(rowKey, year, TsvBlock.Parse(text));
        said = L[outcome.Outside > 0 ? "costs.pastedOutside" : "costs.pasted", outcome.Placed, outcome.Outside];
        StateHasChanged();
        await OnChanged.InvokeAsync();
    }

    /// <summary>Moves the focus to the first cell of a row, once it is drawn.</summary>
    public void Focus(CostRow row)
    {
        focusNext = CostGridIds.Cell(Id, row, 0);
        StateHasChanged();
    }

    /// <summary>Says what was done to the whole grid, and moves the focus to where it can be undone.</summary>
    public void Say(string text)
    {
        said = text;
        focusNext = UndoId;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("detach", root);
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its listeners with it.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await js.InvokeAsync<IJSObjectReference>("import", "./Common/Costs/CostGrid.razor.js");
            await module.InvokeVoidAsync("attach", root, self);
        }

        if (focusNext is { } id && module is not null)
        {
            focusNext = null;
            await module.InvokeVoidAsync("focus", id);
        }
    }

    private void AddYear()
    {
        Model.ShowTo(Model.LastYear + 1);
        said = L["costs.yearAdded", Model.LastYear];
    }

    private Task NotifyAsync() => OnChanged.InvokeAsync();

    private Task AddedAsync(string id)
    {
        focusNext = id;
        return OnChanged.InvokeAsync();
    }

    private Task RemovedAsync(string text)
    {
        said = text;
        return OnChanged.InvokeAsync();
    }

    private Task AddAreaAsync(ChangeEventArgs e)
    {
        if (OpenAreas.FirstOrDefault(a => a.Code.Value == e.Value as string) is { } choice)
        {
            Model.AddArea(choice);
            focusNext = CostGridIds.AddNature(Id, choice.Code);
        }

        return OnChanged.InvokeAsync();
    }

    private Task UndoAsync()
    {
        Model.Undo();
        said = L["costs.undone"];
        return OnChanged.InvokeAsync();
    }
}
