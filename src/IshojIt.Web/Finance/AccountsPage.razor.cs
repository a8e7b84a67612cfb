using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace IshojIt.Web.Finance;

/// <summary>The Finance centre imports the chart of accounts: a csv file, number first, name after.</summary>
public sealed partial class AccountsPage
{
    private const int MostBytes = 4_000_000, MostProblems = 20, PreviewRows = 5;

    public const string Address = "/oekonomi/kontoplan";
    private Reader? _reader;
    private string? _done;
    private IReadOnlyList<AccountLine> _read = [];
    private int _closed;
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
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.Roles.Contains(Role.FinanceCentre))) is not null)
        {
            await ReadAsync();
        }
    }

    private Task ReadAsync() => Desk.AskAsync<ChartOfAccounts, bool>(async (chart, _) =>
    {
        (_last, _count, _open) = (await chart.LastAsync(CancellationToken.None), await chart.CountAsync(CancellationToken.None), await chart.ReadAsync(null, CancellationToken.None));
        return true;
    });

    /// <summary>Reads the file and says what is wrong with it, or what importing it would do; nothing is changed yet.</summary>
    private async Task ChooseAsync(InputFileChangeEventArgs e)
    {
        (_done, _problems, _read, _closed) = (null, [], [], 0);
        if (e.File.Size > MostBytes)
        {
            _problems = [L["accounts.tooLarge"]];
            return;
        }

        using var file = new MemoryStream();
        await e.File.OpenReadStream(MostBytes).CopyToAsync(file);
        var read = AccountFile.Read(file.ToArray());
        if (read.Count == 0)
        {
            _problems = [L["accounts.empty"]];
            return;
        }

        _problems = [.. ChartOfAccounts.Problems([.. read.Select(l => l.Account)]).Select(error => Told(error, read))];
        if (_problems.Count == 0)
        {
            _read = read;
            _closed = await Desk.AskAsync<ChartOfAccounts, int>((chart, _) => chart.ClosedByAsync([.. read.Select(l => l.Account)], CancellationToken.None));
        }
    }

    private async Task ImportAsync()
    {
        var read = _read;
        var refusal = await Desk.AskAsync<ChartOfAccounts, Refusal?>((chart, user) => chart.ImportAsync([.. read.Select(l => l.Account)], user, CancellationToken.None));
        _read = [];
        if (refusal is not null)
        {
            _problems = refusal.Errors.Count > 0 ? [.. refusal.Errors.Select(e => Told(e, read))] : [L["refusal." + refusal.Code]];
            return;
        }

        await ReadAsync();
        _done = L["accounts.done", ListViews.Count(read.Count)];
    }

    /// <summary>The line of the file, not its place among those that are not blank, and the column.</summary>
    private string Told(FieldError error, IReadOnlyList<AccountLine> read)
    {
        var at = error.Path.IndexOf('[', StringComparison.Ordinal);
        var problem = L["error." + error.Code].Value;
        if (at < 0)
        {
            return problem;
        }

        var line = read[int.Parse(error.Path[(at + 1)..error.Path.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)].Line;
        var isName = error.Path.EndsWith(".name", StringComparison.Ordinal);
        return L["accounts.cell", line, isName ? "B" : "A", L[isName ? "accounts.name" : "costs.account"].Value, problem];
    }
}
