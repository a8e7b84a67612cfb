using IshojIt.Application.Audit;
using IshojIt.Application.Notifications;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>One moment of a case's history: a line of its trail, or, where <paramref name="Line"/> is null, that a duty was escalated, to each of those in <paramref name="Said"/>.</summary>
public sealed record Moment(DateTimeOffset At, TrailLine? Line, IReadOnlyList<EscalationRow> Said);

/// <summary>What people did and what was escalated meanwhile, the newest first. An escalation stays when its duty is done.</summary>
public static class Timeline
{
    public static IReadOnlyList<Moment> Of(IEnumerable<TrailLine> lines, IEnumerable<EscalationRow> said) =>
    [
        .. said.GroupBy(e => (e.Duty, e.Step, e.Deadline, e.At)).Select(g => new Moment(g.Key.At, null, [.. g]))
            .Concat(lines.Select(line => new Moment(line.Since, line, [])))
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Line?.Last ?? int.MaxValue),
    ];
}
