using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common.Costs;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Every field by its name, as the page types it and as the browser keeps it while the connection is away.</summary>
public sealed partial class ProposalDraft
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>Types a text into the field; a field that nobody knows takes none.</summary>
    public void Set(string key, string? text)
    {
        switch (key.Split(':'))
        {
            case [BudgetArea]:
                ChangeOwn(text ?? "");
                break;
            case ["area", var area]:
                Affect(new AreaCode(area), text == True);
                break;
            case ["cost", var area, var nature, var n, var year] when FindRow(area, nature, n) is { } row && IndexOf(year) is { } index:
                row.Cells[index].Type(text);
                row.Cells[index].Tidy();
                FollowGrid();
                break;
            case ["perm", var area, var nature, var n] when FindRow(area, nature, n) is { } row:
                row.ChoosePermanent(text == True);
                break;
            case ["acct", var area, var nature, var n] when FindRow(area, nature, n) is { } row:
                row.Account = text ?? "";
                break;
            case ["none", var area] when FindArea(area) is { } found:
                found.None = text == True;
                break;
            case ["why", var area] when FindArea(area) is { } found:
                found.Reason = text ?? "";
                break;
            case [var simple] when DraftFields.IsKnown(simple):
                Put(simple, text);
                break;
        }
    }

    /// <summary>What stands in the field, as the page shows it.</summary>
    public string Get(string key) => key.Split(':') switch
    {
        ["area", var area] => Word(Named.Contains(new AreaCode(area)) || HasCosts(new AreaCode(area))),
        ["cost", var area, var nature, var n, var year] => LookUpRow(area, nature, n) is { } row && IndexOf(year) is { } index ? row.Cells[index].Text : "",
        ["perm", var area, var nature, var n] => Word(LookUpRow(area, nature, n)?.Permanent == true),
        ["acct", var area, var nature, var n] => LookUpRow(area, nature, n)?.Account ?? "",
        ["none", var area] => Word(LookUpArea(area)?.None == true),
        ["why", var area] => LookUpArea(area)?.Reason ?? "",
        _ => this[key] ?? "",
    };

    private static string Word(bool on) => on ? True : False;

    private void ChangeOwn(string area)
    {
        if (area == Own.Value || _choiceOf(new AreaCode(area), new AreaCode(area)) is null)
        {
            return;
        }

        var content = ToContent();
        var own = new AreaCode(area);
        Put(BudgetArea, area);
        Named.Remove(own);
        Costs = GridOf(content with { BudgetArea = own, AffectedBudgetAreas = [.. Named], DerivedCosts = [.. content.DerivedCosts.Where(d => d.BudgetArea == own || Named.Contains(d.BudgetArea))] });
        Watch();
    }

    private int? IndexOf(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Costs.ShowTo(number) ? number - _budgetYear : null;

    private CostArea? LookUpArea(string area) => Costs.Areas.FirstOrDefault(a => a.Choice.Code.Value == area);

    private CostArea? FindArea(string area)
    {
        if (LookUpArea(area) is null)
        {
            Affect(new AreaCode(area), true);
        }

        return LookUpArea(area);
    }

    private CostRow? LookUpRow(string area, string nature, string n) =>
        LookUpArea(area) is { } found && Enum.TryParse<CostNature>(nature, out var parsed) && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? found.Rows.Where(r => r.Nature == parsed).ElementAtOrDefault(index)
            : null;

    /// <summary>The row, made where a grid that was read anew does not have it yet.</summary>
    private CostRow? FindRow(string area, string nature, string n)
    {
        if (LookUpRow(area, nature, n) is { } known)
        {
            return known;
        }

        return Enum.TryParse<CostNature>(nature, out var parsed) && Enum.IsDefined(parsed) && FindArea(area) is { } found ? Costs.AddRow(found, parsed) : null;
    }
}
