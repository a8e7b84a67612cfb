using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>Plans a meeting. Dates are entered, never computed; only the usual hour is filled in.</summary>
public sealed partial class PlanMeetingForm
{
    private static readonly TimeOnly CommitteeHour = new(17, 0);
    private static readonly TimeOnly CouncilHour = new(19, 0);

    private Body _body = Body.FinanceCommittee;
    private string? _committee;
    private DateOnly? _date;
    private TimeOnly _time = CommitteeHour;
    private string? _place;
    private string? _dateProblem;
    private string? _committeeProblem;
    private Refusal? _refusal;

    /// <summary>Told the new meeting's identifier.</summary>
    [Parameter]
    public EventCallback<string> OnPlanned { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private IReadOnlyList<Choice> Bodies => Choice.Of<Body>(L, "body");

    private void Choose(string? body)
    {
        _body = Enum.TryParse<Body>(body, out var chosen) ? chosen : _body;
        _time = _body == Body.CityCouncil ? CouncilHour : CommitteeHour;
    }

    private async Task PlanAsync()
    {
        _dateProblem = _date is null ? L["error.missing"].Value : null;
        _committeeProblem = _body == Body.StandingCommittee && string.IsNullOrWhiteSpace(_committee) ? L["error.missing"].Value : null;
        if (_date is not { } date || _committeeProblem is not null)
        {
            return;
        }

        var committee = _body == Body.StandingCommittee ? _committee!.Trim() : null;
        var planned = await Desk.AskAsync<MeetingDesk, Result<string>>((desk, user) => desk.PlanAsync(
            new MeetingFields(_body, committee, date, _time, string.IsNullOrWhiteSpace(_place) ? null : _place.Trim()), new CreationKey(user, null, ""), CancellationToken.None));
        _refusal = planned.Refusal;
        if (planned.IsDone)
        {
            await OnPlanned.InvokeAsync(planned.Value);
        }
    }
}
