using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.People;

/// <summary>Who acts for whom, now and later: the reader's own first, and the form to register an absence or a substitute.</summary>
public sealed partial class SubstitutesPage
{
    private Reader? _reader;
    private OrganisationChart? _chart;
    private string? _done;
    private Refusal? _refusal;
    private int _round;

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    /// <summary>Where the page of substitutions begins.</summary>
    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    /// <summary>Where the page of absences begins.</summary>
    [SupplyParameterFromQuery(Name = "fravaer")]
    public string? AfterAbsence { get; set; }

    [PersistentState]
    public AwayOverview? Shown { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await ReadPeopleAsync();
        Shown ??= await ReadAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Shown is { } shown && (shown.After, shown.AfterAbsence) != (After, AfterAbsence))
        {
            Shown = await ReadAsync();
        }
    }

    /// <summary>Whether the reader ends what is entered for a person.</summary>
    private bool MayEnd(UserId person) => AbsenceRegistrar.Of(_reader!.Me, person, _reader.Organisation).IsDone;

    private async Task RegisteredAsync(string done)
    {
        _round++;
        await ShowAsync(done);
    }

    private async Task EndAsync(PeriodRow row)
    {
        var ending = await EndDialog.AskAsync(Dialogs, L, AwayWords.Lines(row, _reader!, L));
        if (ending is null)
        {
            return;
        }

        _refusal = await Desk.AskAsync<AbsenceDesk, Refusal?>(async (desk, user) => row is SubstituteRow
            ? (await desk.EndSubstituteAsync(row.Id, ending, user, CancellationToken.None)).Refusal
            : (await desk.EndAbsenceAsync(row.Id, ending, user, CancellationToken.None)).Refusal);
        if (_refusal is null)
        {
            await ShowAsync(L[row is SubstituteRow ? "away.ended.told" : "away.ended"]);
        }
    }

    private async Task ShowAsync(string done)
    {
        _refusal = null;
        _done = done;
        await ReadPeopleAsync();
        Shown = await ReadAsync();
        Desk.Tell();
    }

    private async Task ReadPeopleAsync()
    {
        _reader = await Reader.OfAsync(Desk, L);
        _chart = await Desk.AskAsync<OrganisationReader, OrganisationChart>((organisation, _) => organisation.ReadAsync(CancellationToken.None));
    }

    private Task<AwayOverview> ReadAsync() => Desk.AskAsync<AbsenceList, AwayOverview>((list, user) => list.ReadAsync(user, After, AfterAbsence, CancellationToken.None));
}
