using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Affected systems are found in the register by typing, and bring their supplier and their owner's area with them.</summary>
public sealed partial class SystemPicker(Desk desk, IJSRuntime js)
{
    private IReadOnlyList<SystemChoice> found = [];
    private string typed = "";
    private bool searched;
    private string? said;

    [Parameter, EditorRequired]
    public required FormScreen Screen { get; set; }

    private string About(SystemChoice system)
    {
        var owner = system.Owner is { Length: > 0 } name ? Screen.Words.PersonName(new UserId(name)) : null;
        return " · " + string.Join(" · ", new[]
        {
            Screen.Words.AreaName(system.BudgetArea),
            owner,
            system.Supplier,
            system.ContractEnd is { } end ? L["picker.until", DanishDates.Date(end)].Value : null,
            system.State == SystemState.Planned ? L["picker.planned"].Value : null,
        }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private async Task SearchAsync(string? text)
    {
        typed = text ?? "";
        var asked = typed;
        var answer = await desk.AskAsync<SystemChoices, IReadOnlyList<SystemChoice>>((systems, _) => systems.FindAsync(asked, CancellationToken.None));
        if (asked == typed)
        {
            found = [.. answer.Where(s => !Screen.Draft.Systems.Contains(s.Id))];
            searched = typed.Trim().Length > 0;
            said = searched ? L[found.Count == 1 ? "picker.count.one" : "picker.count", found.Count].Value : null;
        }
    }

    private async Task ChooseAsync(SystemChoice system)
    {
        Screen.Draft.Systems.Add(system.Id);
        if (string.IsNullOrWhiteSpace(Screen["supplier"]) && system.Supplier is { Length: > 0 } supplier)
        {
            Screen.Draft.Set("supplier", supplier);
        }

        (found, typed, searched) = ([], "", false);
        said = L["picker.added", system.Name];
        await Screen.Changed();
        await js.InvokeVoidAsync("ishojit.focus", "systems");
    }

    private async Task RemoveAsync(SystemChoice system)
    {
        Screen.Draft.Systems.Remove(system.Id);
        said = L["picker.removed", system.Name];
        await Screen.Changed();
        await js.InvokeVoidAsync("ishojit.focus", "systems");
    }
}
