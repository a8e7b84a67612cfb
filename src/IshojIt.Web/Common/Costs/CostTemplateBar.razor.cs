using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace IshojIt.Web.Common.Costs;

/// <summary>Gives what stands in the grid as a workbook, saved or not, and takes a filled one back: first what it would change, then the change.</summary>
public sealed partial class CostTemplateBar(IJSRuntime js, IWorkbooks workbooks)
{
    private const int MostShown = 20;
    private const long MostBytes = 2_000_000;

    private IReadOnlyList<CostLine>? _lines;
    private IReadOnlyList<string> _problems = [];
    private string _file = "";
    private int _chosen;
    private bool _heldBack;

    [Parameter, EditorRequired]
    public required CostGridModel Model { get; set; }

    /// <summary>Every area that can bear costs.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaChoice> Areas { get; set; }

    /// <summary>Answers which of the accounts can not be stated.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyCollection<string>, Task<IReadOnlyList<string>>> UnknownAccounts { get; set; }

    /// <summary>Raised when the lines of the grid were replaced, with what is said of it.</summary>
    [Parameter]
    public EventCallback<string> Replaced { get; set; }

    /// <summary>By area: its expenses, and by itself what is saved or earned.</summary>
    private IReadOnlyList<CostChange> Changes => CostChange.Between(Model, _lines ?? [], ChoiceOf, name => L["sheet.gains", name]);

    private async Task DownloadAsync()
    {
        _heldBack = Model.HasProblems;
        using var file = new MemoryStream();
        await workbooks.WriteAsync(CostTemplate.Of(Model, Areas, L), file, CancellationToken.None);
        file.Position = 0;
        using var stream = new DotNetStreamReference(file);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./Common/Costs/CostTemplateBar.razor.js");
        await module.InvokeVoidAsync("save", $"{L["sheet.file"]}-{Model.BudgetYear}.xlsx", stream);
    }

    private async Task ChooseAsync(InputFileChangeEventArgs e)
    {
        Forget();
        _file = e.File.Name;
        var reading = e.File.Size > MostBytes ? SheetReading.Failed(SheetFault.TooLarge) : workbooks.Read(await BytesOf(e.File), CostTemplateReader.Limits);
        var read = new CostTemplateReader(new TemplateFrame(Model.BudgetYear, Areas, Model.HourlyRate), L).Read(reading);
        read = read.Without(await UnknownAccounts([.. read.Accounts.Select(a => a.Number).Distinct()]), L);
        _problems = read.Problems;
        _lines = read.Problems.Count == 0 ? read.Lines : null;
    }

    private static async Task<byte[]> BytesOf(IBrowserFile file)
    {
        using var bytes = new MemoryStream();
        await using var stream = file.OpenReadStream(MostBytes);
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task ReplaceAsync()
    {
        var (lines, file) = (_lines!, _file);
        Model.Replace(lines, ChoiceOf);
        Forget();
        return Replaced.InvokeAsync(L["sheet.replaced", lines.Count, file]);
    }

    /// <summary>The field is made anew, so that the same file can be chosen again when it was corrected.</summary>
    private void Forget() => (_lines, _problems, _heldBack, _chosen) = (null, [], false, _chosen + 1);

    private AreaChoice? ChoiceOf(AreaCode area) => Areas.FirstOrDefault(a => a.Code == area);
}
