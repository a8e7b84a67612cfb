using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace IshojIt.Web.Finance;

/// <summary>The Finance centre imports the chart of accounts: a csv file, number first, name after.</summary>
public sealed partial class AccountsPage
{
    private const int MostBytes = 4_000_000, MostProblems = 20;
    private static readonly char[] Separators = [';', '\t'];

    private bool _allowed;
    private string? _done;
    private IReadOnlyList<(string Text, int Line)> _lines = [];
    private int _count;
    private AccountImportRow? _last;
    private IReadOnlyList<Account> _open = [];
    private IReadOnlyList<string> _problems = [];

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _allowed = await Desk.AskAsync<ChartOfAccounts, bool>(async (chart, user) => await chart.RightAsync(user, CancellationToken.None) is null);
        if (!_allowed)
        {
            Navigation.NotFound();
            return;
        }

        await ReadAsync();
    }

    private Task ReadAsync() => Desk.AskAsync<ChartOfAccounts, bool>(async (chart, _) =>
    {
        (_last, _count, _open) = (await chart.LastAsync(CancellationToken.None), await chart.CountAsync(CancellationToken.None), await chart.ReadAsync(null, CancellationToken.None));
        return true;
    });

    private async Task ChooseAsync(InputFileChangeEventArgs e)
    {
        (_done, _problems, _lines) = (null, [], []);
        if (e.File.Size > MostBytes)
        {
            _problems = [L["accounts.tooLarge"]];
            return;
        }

        using var reader = new StreamReader(e.File.OpenReadStream(MostBytes));
        _lines = [.. (await reader.ReadToEndAsync()).Split('\n').Select((text, i) => (Text: text.Trim(), Line: i + 1)).Where(l => l.Text.Length > 0)];
    }

    private async Task ImportAsync()
    {
        var accounts = _lines.Select(l => l.Text.Split(Separators, 2)).Select(parts => new Account(parts[0].Trim().Trim('"'), parts.Length > 1 ? parts[1].Trim().Trim('"', ';') : "")).ToList();
        var refusal = await Desk.AskAsync<ChartOfAccounts, Refusal?>((chart, user) => chart.ImportAsync(accounts, user, CancellationToken.None));
        if (refusal is not null)
        {
            _problems = [.. refusal.Errors.Select(e => Told(e, [.. _lines.Select(l => l.Line)]))];
            return;
        }

        _lines = [];
        await ReadAsync();
        _done = L["accounts.done", ListViews.Count(accounts.Count)];
    }

    /// <summary>The line of the file, not its place among those that are not blank.</summary>
    private string Told(FieldError error, IReadOnlyList<int> lines)
    {
        var at = error.Path.IndexOf('[', StringComparison.Ordinal);
        var problem = L["error." + error.Code].Value;
        return at < 0 ? problem : L["accounts.line", lines[int.Parse(error.Path[(at + 1)..error.Path.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)], problem];
    }
}
