using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Meetings;

/// <summary>One "at"-line while it is written.</summary>
public sealed class DraftPoint(int n, string? text, PointKind kind)
{
    public int N { get; set; } = n;

    public string? Text { get; set; } = text;

    public PointKind Kind { get; } = kind;

    /// <summary>Only after a try to place: a line is never wrong while it is typed.</summary>
    public bool Tried { get; set; }

    private bool IsWrong => string.IsNullOrWhiteSpace(Text) || !Text.TrimStart().StartsWith("at ", StringComparison.Ordinal);

    public string? Problem(IStringLocalizer<Texts> texts) => Tried && IsWrong ? texts["meetings.point.at"].Value : null;

    public bool Try()
    {
        Tried = true;
        return !IsWrong;
    }
}

/// <summary>The cases that were offered at the first rendering, carried into the circuit.</summary>
public sealed record CarriedCandidates(Guid Meeting, int Version, string? Wanted, string Candidates, string? Next);

/// <summary>Places a case on the meeting; only cases that can come on it now are offered, the others say why not.</summary>
public sealed partial class PlaceItemForm
{
    private const int PageSize = 50;

    private readonly List<DraftPoint> _points = [];
    private IReadOnlyList<MeetingCandidate> _candidates = [];
    private string? _search;
    private string? _searched;
    private string? _next;
    private string? _number;
    private bool _closed;
    private string? _closedReason;
    private string? _publicTitle;
    private string? _problem;
    private string? _closedProblem;
    private Refusal? _refusal;
    private (Guid Meeting, int Version) _read;

    [PersistentState]
    public CarriedCandidates? Carried { get; set; }

    [Parameter, EditorRequired]
    public required MeetingRow Meeting { get; set; }

    /// <summary>The meeting's version: a new one asks anew which cases can come on it.</summary>
    [Parameter, EditorRequired]
    public required int Version { get; set; }

    /// <summary>The case that led here; chosen where it can come on this meeting.</summary>
    [Parameter]
    public string? Wanted { get; set; }

    /// <summary>Told the case's title.</summary>
    [Parameter]
    public EventCallback<string> OnPlaced { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private List<MeetingCandidate> Able => [.. _candidates.Where(c => c.Refusal is null)];

    private IReadOnlyList<Choice> Cases => [.. Able.Select(c => new Choice(c.Number, $"{c.Number} {c.Title}"))];

    private List<MeetingCandidate> Unable => [.. _candidates.Where(c => c.Refusal is not null)];

    private MeetingCandidate? Chosen => _candidates.FirstOrDefault(c => c.Number == _number);

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Meeting.Id, Version))
        {
            return;
        }

        _read = (Meeting.Id, Version);
        if (Carried is { } carried && (carried.Meeting, carried.Version, carried.Wanted) == (Meeting.Id, Version, Wanted))
        {
            (_candidates, _next) = (CaseJson.Carried<List<MeetingCandidate>>(carried.Candidates), carried.Next);
        }
        else
        {
            await SearchAsync();
            if (Wanted is { } wanted && _candidates.All(c => c.Number != wanted))
            {
                _candidates = [.. await FoundAsync(wanted), .. _candidates];
            }

            Carried = new CarriedCandidates(Meeting.Id, Version, Wanted, CaseJson.Carry(_candidates), _next);
        }

        if (Able.All(c => c.Number != _number))
        {
            Choose(Able.Find(c => c.Number == Wanted)?.Number);
        }
    }

    private async Task SearchAsync()
    {
        _searched = string.IsNullOrWhiteSpace(_search) ? null : _search;
        _candidates = await PageAsync(null);
        if (Able.All(c => c.Number != _number))
        {
            Choose(null);
        }
    }

    private async Task MoreAsync() => _candidates = [.. _candidates, .. await PageAsync(_next)];

    private async Task<IReadOnlyList<MeetingCandidate>> PageAsync(string? after)
    {
        var page = await AskAsync(_searched, after);
        _next = page.Next;
        return page.Items;
    }

    /// <summary>The case that another page asked for, however far down it stands.</summary>
    private async Task<IEnumerable<MeetingCandidate>> FoundAsync(string number) => (await AskAsync(number, null)).Items.Where(c => c.Number == number);

    private Task<Page<MeetingCandidate>> AskAsync(string? search, string? after) => Desk.AskAsync<MeetingCalendar, Page<MeetingCandidate>>(
        (calendar, user) => calendar.CandidatesAsync(Meeting.Id, user, search, after, PageSize, CancellationToken.None));

    private void Choose(string? number)
    {
        (_number, _closed, _closedReason, _publicTitle, _problem, _refusal) = (number, false, null, null, null, null);
        _points.Clear();
        _points.AddRange((Chosen?.Proposed ?? []).Select(p => new DraftPoint(p.N, p.Text, p.Kind)));
    }

    private void AddPoint() => _points.Add(new DraftPoint(_points.Count + 1, "at ", PointKind.Other));

    private void Remove(DraftPoint point)
    {
        _points.Remove(point);
        for (var i = 0; i < _points.Count; i++)
        {
            _points[i].N = i + 1;
        }
    }

    private async Task PlaceAsync()
    {
        _problem = Chosen is null ? L["error.missing"].Value : null;
        _closedProblem = _closed && string.IsNullOrWhiteSpace(_closedReason) ? L["error.missing"].Value : null;
        var wellFormed = _points.Select(p => p.Try()).ToList();
        if (Chosen is not { } chosen || _closedProblem is not null || wellFormed.Contains(false))
        {
            return;
        }

        IReadOnlyList<ItemPoint> points = [.. _points.Select(p => new ItemPoint(p.N, p.Text!.Trim(), p.Kind))];
        var placed = await Desk.AskAsync<MeetingDesk, Result<Proposal>>((desk, user) => desk.PlaceAsync(
            Meeting.Id, chosen.Number, user, _closed, _closed ? _closedReason!.Trim() : null, _closed ? _publicTitle?.Trim() : null, points, CancellationToken.None));
        _refusal = placed.Refusal;
        if (placed.IsDone)
        {
            await OnPlaced.InvokeAsync(chosen.Title);
        }
    }
}
