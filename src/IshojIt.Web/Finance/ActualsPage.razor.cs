using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record ActualsState(int Year, string? After, IReadOnlyList<ActualsRow> Rows, string? Next);

/// <summary>Approved against actual of the cases that were begun, a year at a time.</summary>
public sealed partial class ActualsPage
{
    public const string Address = "/oekonomi/forbrug";
    private const int Years = 5;
    private Reader? _reader;

    [PersistentState]
    public ActualsState? State { get; set; }

    /// <summary>The year; absent for the last that has ended.</summary>
    [SupplyParameterFromQuery(Name = "aar")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, FinanceTabs.IsFor)) is not { } reader)
        {
            return;
        }

        var year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 2000 and <= 2100 ? asked : reader.Today.Year - 1;
        if (State?.Year != year || State.After != After)
        {
            var page = await Desk.AskAsync<ActualsList, Page<ActualsRow>>((list, user) => list.ReadAsync(year, user, After, CancellationToken.None));
            State = new ActualsState(year, After, page.Items, page.Next);
        }
    }

    private static string AddressOf(int year, string? after = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Address}?aar={year}") + (after is null ? "" : $"&efter={Uri.EscapeDataString(after)}");
}
