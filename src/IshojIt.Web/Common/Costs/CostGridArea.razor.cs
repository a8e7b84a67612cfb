using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Common.Costs;

/// <summary>The rows of one budget area in the grid, and its statement on derived operating costs.</summary>
public sealed partial class CostGridArea
{
    private bool reasonTouched;

    [Parameter, EditorRequired]
    public required CostArea Area { get; set; }

    [Parameter, EditorRequired]
    public required CostGridModel Model { get; set; }

    [Parameter, EditorRequired]
    public required string GridId { get; set; }

    [Parameter]
    public bool ShowErrors { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Each row has a field for its account.</summary>
    [Parameter]
    public bool WithAccounts { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>With what is said of it, so that the person can take it back.</summary>
    [Parameter]
    public EventCallback<string> Removed { get; set; }

    /// <summary>With the id of the field that takes the focus.</summary>
    [Parameter]
    public EventCallback<string> Added { get; set; }

    private IEnumerable<int> Indexes => Enumerable.Range(0, Model.YearCount);

    private AreaCode Code => Area.Choice.Code;

    private string? StatementProblem => Area switch
    {
        { Contradicts: true } => "costs.contradicts",
        { LacksReason: true } when ShowErrors || reasonTouched => "costs.lacksReason",
        { IsUnstated: true } when ShowErrors => "costs.unstated",
        _ => null,
    };

    private string NatureOf(CostRow row) => L[$"nature.{row.Nature.Camel()}"];

    /// <summary>Bound, not set and listened to: only then does the answer to one key not overwrite the keys typed after it.</summary>
    private Task TypeAsync(CostCell cell, string? text)
    {
        cell.Type(text);
        return Changed.InvokeAsync();
    }

    private Task AccountAsync(CostRow row, string? text)
    {
        row.Account = text ?? "";
        return Changed.InvokeAsync();
    }

    private Task LeaveAsync(CostCell cell, ChangeEventArgs e)
    {
        cell.Type(e.Value as string);
        cell.Tidy();
        return Changed.InvokeAsync();
    }

    private Task TickAsync(CostRow row, ChangeEventArgs e)
    {
        row.ChoosePermanent(e.Value is true);
        return Changed.InvokeAsync();
    }

    private Task NoneAsync(ChangeEventArgs e)
    {
        Area.None = e.Value is true;
        return Changed.InvokeAsync();
    }

    private Task ReasonAsync(string? text)
    {
        Area.Reason = text ?? "";
        reasonTouched = true;
        return Changed.InvokeAsync();
    }

    private Task AddAsync(ChangeEventArgs e)
    {
        if (!Enum.TryParse<CostNature>(e.Value as string, out var nature))
        {
            return Task.CompletedTask;
        }

        var row = Model.AddRow(Area, nature);
        return Added.InvokeAsync(CostGridIds.Cell(GridId, row, 0));
    }

    private Task RemoveAsync(CostRow row)
    {
        Model.RemoveRow(Area, row);
        return Removed.InvokeAsync(L["costs.rowRemoved", NatureOf(row), Area.Choice.Label]);
    }

    private Task RemoveAreaAsync()
    {
        Model.RemoveArea(Area);
        return Removed.InvokeAsync(L["costs.areaRemoved", Area.Choice.Label]);
    }
}
