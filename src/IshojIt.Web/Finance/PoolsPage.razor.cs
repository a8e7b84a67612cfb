using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>The page of pools that is shown; carried from the first rendering into the circuit.</summary>
public sealed record PoolsState(string? After, Page<Pool> Pools);

/// <summary>The pools with what is released, drawn and left; the Finance centre enters new ones.</summary>
public sealed partial class PoolsPage
{
    private const int PageSize = 25, YearsAhead = 4;

    private Reader? _reader;
    private string? _name;
    private string? _nameProblem;
    private string? _year;
    private string? _kind = nameof(PoolKind.Capital);
    private Refusal? _refusal;

    [PersistentState]
    public PoolsState? State { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool MayChange => _reader!.Roles.Contains(Role.FinanceCentre);

    private IReadOnlyList<Choice> Kinds => Choice.Of<PoolKind>(L, "poolKind");

    private IReadOnlyList<Choice> Years =>
        [.. Enumerable.Range(_reader!.Today.Year, YearsAhead).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))];

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.SeesCases)) is not { } reader)
        {
            return;
        }

        _year ??= reader.BudgetYear.ToString(CultureInfo.InvariantCulture);
        if (State is null || State.After != After)
        {
            State = new PoolsState(After, await Desk.AskAsync<PoolList, Page<Pool>>((list, user) => list.ListAsync(user, After, PageSize, CancellationToken.None)));
        }
    }

    private async Task CreateAsync()
    {
        _nameProblem = string.IsNullOrWhiteSpace(_name) ? L["error.missing"].Value : null;
        if (_nameProblem is not null)
        {
            return;
        }

        var fields = new PoolFields(_name!.Trim(), int.Parse(_year!, CultureInfo.InvariantCulture), Enum.Parse<PoolKind>(_kind!));
        var made = await Desk.AskAsync<PoolDesk, Result<string>>((desk, user) => desk.CreateAsync(fields, new CreationKey(user, null, ""), CancellationToken.None));
        _refusal = made.Refusal;
        if (made.IsDone)
        {
            Navigation.NavigateTo($"/oekonomi/puljer/{made.Value}");
        }
    }
}
