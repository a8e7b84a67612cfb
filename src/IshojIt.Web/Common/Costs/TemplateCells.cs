using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Costs;

/// <summary>The area of a row: none above it yet, one that nobody knows, or the one that rows with a blank area take over.</summary>
public sealed record TemplateArea(AreaCode? Code, bool IsStated)
{
    public static TemplateArea None { get; } = new(null, false);
}

/// <summary>Reads one cell of a filled template after the other, and collects what is wrong.</summary>
public sealed class TemplateCells(TemplateFrame frame, IStringLocalizer<Texts> texts)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private readonly List<string> problems = [];

    private readonly List<(string Cell, string Number)> accounts = [];

    public IReadOnlyList<string> Problems => problems;

    public IReadOnlyList<(string Cell, string Number)> Accounts => accounts;

    public void Wrong(string cell, string key, params object[] args) => problems.Add(texts["sheet.at", cell, texts[key, args].Value]);

    /// <summary>By its code, alone or before the name, or by its name.</summary>
    public TemplateArea Area(ReadCell cell)
    {
        var typed = cell.Text.Trim();
        var known = frame.Areas.FirstOrDefault(a => typed.Split(' ')[0] == a.Code.Value || string.Equals(typed, a.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            Wrong(cell.Name, "sheet.unknownArea", typed);
        }

        return new TemplateArea(known?.Code, true);
    }

    public CostNature? Nature(ReadCell cell)
    {
        var nature = CostTemplateWords.Nature(cell.Text);
        if (nature is null)
        {
            Wrong(cell.Name, "sheet.unknownNature", cell.Text.Trim());
        }

        return nature;
    }

    public bool YesOrNo(ReadCell cell)
    {
        var said = CostTemplateWords.YesOrNo(cell.Text);
        if (said is null)
        {
            Wrong(cell.Name, "sheet.yesOrNo");
        }

        return said ?? false;
    }

    public string? Account(ReadCell? cell)
    {
        var account = Short(cell, ProposalContentValidator.LongestAccount)?.Trim();
        if (account is { Length: > 0 })
        {
            accounts.Add((cell!.Name, account));
        }

        return account;
    }

    public string? Note(ReadCell? cell) => Short(cell, ProposalContentValidator.LongestNote);

    /// <summary>What each amount of the row was reckoned from.</summary>
    public decimal? Hours(ReadCell cell, bool withAmounts)
    {
        var text = Typed(cell, "0.############");
        if ((WorkHours.Read(text) ?? WorkHours.Read(text + " t")) is not { } hours)
        {
            Wrong(cell.Name, "sheet.notHours", text);
            return null;
        }

        if (!withAmounts)
        {
            Wrong(cell.Name, "sheet.hoursAlone");
        }

        return hours;
    }

    /// <summary>As it is read when it is typed in the grid: an expense is positive, income may have its minus, hours may stand for an amount.</summary>
    public CostCell Amount(ReadCell cell, CostNature? nature)
    {
        var read = new CostCell(nature?.IsExpense() == false, nature == CostNature.InternalHours ? frame.HourlyRate : null);
        read.Type(Typed(cell, "0.##"));
        if (read.Problem == CellProblem.NotAnAmount)
        {
            Wrong(cell.Name, "sheet.notAnAmount", cell.Text.Trim());
        }
        else if (read.Problem == CellProblem.NegativeExpense && nature is not null)
        {
            Wrong(cell.Name, "sheet.negativeExpense");
        }

        return read;
    }

    private static string Typed(ReadCell cell, string format) => cell.Number?.ToString(format, Danish) ?? cell.Text.Trim();

    private string? Short(ReadCell? cell, int longest)
    {
        if (cell?.Text.Length > longest)
        {
            Wrong(cell.Name, "sheet.tooLong", longest);
        }

        return cell?.Text;
    }
}
