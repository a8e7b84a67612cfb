using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The case's way as it truly went and will go: what is behind it with dates and names, where it is, and what is ahead.</summary>
public sealed class RouteStations
{
    private readonly CaseReading _case;
    private readonly Proposal _p;

    private RouteStations(CaseReading reading) => (_case, _p) = (reading, reading.Proposal);

    private Route Route => _p.StandingRoute?.Route ?? _p.Floor(_case.Suggestion);

    private bool IsRouteDecided => _p.StandingRoute is not null && _p.State is not (ProposalState.Returned or ProposalState.Draft);

    public static IReadOnlyList<Station> Of(CaseReading reading) => [.. new RouteStations(reading).All()];

    private IEnumerable<Station> All()
    {
        var draft = _p.State == ProposalState.Draft;
        yield return new(_case.L["station.draft"], draft ? StationPlace.Present : StationPlace.Passed, [DanishDates.Date(_p.Created.At), _p.Created.By == _case.User ? _case.L["you"] : _case.By(_p.Created)]);
        yield return _p.SubmittedAt is { } at
            ? new(_case.L["station.submitted"], StationPlace.Passed, [DanishDates.Date(at), _case.L["case.version", _p.Revision]])
            : Ahead("submitted");
        if (_p.State is ProposalState.Returned or ProposalState.ReferredToBudget)
        {
            yield return Here($"state.{_p.State.Camel()}", "station.resubmit");
        }

        foreach (var station in Ways())
        {
            yield return station;
        }

        if (_p.State is ProposalState.Rejected or ProposalState.Withdrawn)
        {
            yield return new(_case.L["state." + _p.State.Camel()], StationPlace.Ended, [DanishDates.Date(_p.StateSince), EndedBy()]);
        }
    }

    private IEnumerable<Station> Ways()
    {
        var over = _p.State is ProposalState.Rejected or ProposalState.Withdrawn;
        if (_p.IsSubmitted && (IsRouteDecided || !over))
        {
            yield return Review();
        }
        else if (!over)
        {
            yield return Ahead("review");
        }

        foreach (var station in Route switch { _ when !_case.Outlook.IsCarried => [], Route.Director => Directors(over), Route.Political => Political(over), _ => [] })
        {
            yield return station;
        }

        if (!over)
        {
            yield return Cleared();
            yield return Started();
            yield return _p.State == ProposalState.Closed
                ? new(_case.L["station.closed"], StationPlace.Passed, [DanishDates.Date(_p.StateSince)])
                : new(_case.L["station.closed"], StationPlace.ToCome, [_case.L["station.closed.by"]]);
        }
    }

    private Station Review()
    {
        var name = _case.L["station.review"];
        if (_p.State == ProposalState.InReview)
        {
            return new(name, StationPlace.Present, _p.PendingLowering is null ? Waiting() : [_case.L["station.countersign"], .. Waiting().Take(1)]);
        }

        return _p.StandingRoute is { } route && IsRouteDecided
            ? new(name, StationPlace.Passed, [Span(_p.Revisions.Last(r => r.By.At <= route.By.At).By.At, route.By.At), Parties()])
            : new(name, StationPlace.ToCome, [Parties()]);
    }

    private string Parties() => _case.And([_case.L["station.it"], _case.L["station.finance"], _p.StandingHearings.Any() ? _case.L["station.hearing"] : ""]);

    private IEnumerable<Station> Directors(bool over)
    {
        var shares = _p.Shares(_case.World);
        var approvals = shares.Select(s => ApprovalState.OfShare(_p, s)).Where(a => a is not null).ToList();
        var name = _case.L["station.director"];
        if (IsRouteDecided && approvals.Count == shares.Count && _p.State != ProposalState.InReview)
        {
            yield return new(name, StationPlace.Passed, [DanishDates.Date(approvals.Max(a => a!.By.At)), _case.And(approvals.Select(a => _case.By(a!.By)))]);
        }
        else if (_p.State == ProposalState.AwaitingDirector)
        {
            yield return new(name, StationPlace.Present, approvals.Count == 0 ? Waiting() : [_case.L["station.shares", approvals.Count, shares.Count], .. Waiting().Skip(1)]);
        }
        else if (!over)
        {
            yield return new(name, StationPlace.ToCome, [_case.And(shares.Select(_case.Organisation.DirectorOf).Select(d => _case.Person(d)))]);
        }
    }

    private IEnumerable<Station> Political(bool over)
    {
        if (_p is { State: ProposalState.Political, Stage: PoliticalStage.Preparing })
        {
            yield return new(_case.L["stage.preparing"], StationPlace.Present, Waiting());
        }

        foreach (var body in Enum.GetValues<Body>())
        {
            var item = ItemAt(body);
            if (item is not null || (!over && body != Body.StandingCommittee))
            {
                yield return Of(body, item);
            }
        }

        if (_p.Stage == PoliticalStage.Amending)
        {
            yield return new(_case.L["station.amending"], StationPlace.Present, Waiting());
        }
    }

    /// <summary>What counts at a body now: on this revision, or, while the council's approval stands, what led to it, though the case was amended since.</summary>
    private AgendaItem? ItemAt(Body body)
    {
        var approved = _p.StandingApprovals.LastOrDefault(a => a.Kind == ApprovalKind.Council);
        return _p.Items.LastOrDefault(i => i.Body == body && i.TakenOffAt is null
            && (i.Round == _p.PoliticalRound && i.Revision == _p.Revision || i.Outcome is not null && i.Revision == approved?.Revision));
    }

    private Station Of(Body body, AgendaItem? item)
    {
        var here = _p.State == ProposalState.Political && _p.Stage == body switch
        {
            Body.StandingCommittee => PoliticalStage.AtStandingCommittee,
            Body.FinanceCommittee => PoliticalStage.AtFinanceCommittee,
            _ => PoliticalStage.AtCityCouncil,
        };
        var name = _case.L["station." + body.Camel()];
        return item switch
        {
            { Outcome: { } outcome } => new(name, here ? StationPlace.Present : StationPlace.Passed, [DanishDates.Date(item.Date), _case.L["outcome." + outcome.Outcome.Camel()]]),
            { } placed => new(name, here ? StationPlace.Present : StationPlace.ToCome, [_case.L["station.meeting", DanishDates.Date(placed.Date)]]),
            null => new(name, here ? StationPlace.Present : StationPlace.ToCome, [_case.L["station.notPlaced"]]),
        };
    }

    private Station Cleared()
    {
        var missing = _case.Requirements.Count(r => !r.Met);
        var waits = missing == 0 ? _case.L["station.ready"] : _case.L[missing == 1 ? "station.whenOne" : "station.whenMet", missing];
        return _p.State switch
        {
            ProposalState.Cleared => new(_case.L[missing == 0 ? "station.cleared" : "state.cleared"], StationPlace.Present, [_case.L["requirements.since", DanishDates.Date(_p.StateSince)], waits]),
            ProposalState.Started or ProposalState.Closed => new(_case.L["station.cleared"], StationPlace.Passed, ReadyOn() is { } day ? [DanishDates.Date(day)] : []),
            _ => new(_case.L["station.cleared"], StationPlace.ToCome, [waits]),
        };
    }

    /// <summary>The day on which the last requirement was met; null where the work began before that, or was paid for anew after it.</summary>
    private DateOnly? ReadyOn() => _case.Requirements.Max(r => r.Since) is { } last && DanishCalendar.DateOf(last) is var day && _p.Starts.All(s => s.Date >= day) ? day : null;

    private Station Started()
    {
        var name = _case.L["station.started"];
        var first = _p.Starts.Select(s => (DateOnly?)s.Date).Min();
        return _p.State switch
        {
            ProposalState.Started => new(name, StationPlace.Present, first is { } date ? [DanishDates.Date(date), _case.L["start." + _p.Starts[0].Act.Camel()]] : []),
            ProposalState.Closed => new(name, StationPlace.Passed, first is { } date ? [DanishDates.Date(date)] : []),
            _ => new(name, StationPlace.ToCome, _p.Content.PlannedStart is { } planned ? [_case.L["station.planned", DanishDates.Date(planned)]] : []),
        };
    }

    private Station Ahead(string key) => new(_case.L["station." + key], StationPlace.ToCome, []);

    private Station Here(string key, string line) => new(_case.L[key], StationPlace.Present, [_case.L["requirements.since", DanishDates.Date(_p.StateSince)], _case.L[line]]);

    /// <summary>Since when, and the next deadline.</summary>
    private List<string> Waiting() =>
    [
        _case.L["requirements.since", DanishDates.Day(DanishCalendar.DateOf(_p.StateSince))],
        .. _case.Duties.Where(d => d.Open && d.Deadline is not null).Select(d => d.Deadline!.Value).Order().Take(1).Select(d => _case.L["requirements.deadline", DanishDates.Day(d)].Value),
    ];

    private string EndedBy() => _p.State == ProposalState.Withdrawn || _p.ShareRefusals.LastOrDefault(r => !r.Fallen) is not { } refusal
        ? _case.StateReason ?? ""
        : _case.By(refusal.By);

    private static string Span(DateTimeOffset from, DateTimeOffset to) =>
        DanishCalendar.DateOf(from) == DanishCalendar.DateOf(to) ? DanishDates.Date(to) : $"{DanishDates.Day(DanishCalendar.DateOf(from))} – {DanishDates.Day(DanishCalendar.DateOf(to))}";
}
