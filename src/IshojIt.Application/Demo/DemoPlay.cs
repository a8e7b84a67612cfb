using IshojIt.Application.Meetings;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Demo;

/// <summary>Plays scenes through the use cases. A refused act throws, so that a story that no longer fits the rules is found at once.</summary>
internal sealed class DemoPlay(IServiceProvider provider, Stage stage, IReadOnlyDictionary<DemoMeeting, Guid> meetings, OrganisationChart chart)
{
    private readonly Dictionary<Story, Proposal> _cases = [];
    private readonly Dictionary<Story, string> _numbers = [];

    public static async Task<OrganisationChart> ChartAsync(IServiceProvider provider, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrganisationReader>().ReadAsync(ct);
    }

    public async Task PlayAsync(Scene scene, CancellationToken ct)
    {
        var day = DanishCalendar.DateOf(scene.At);
        var (story, act) = (scene.Story, scene.Act);
        var actor = Actor(act is null ? story.Drafter : act.By, act?.HolderOf ?? story.Area, day);
        if (act is null)
        {
            var created = await provider.GetRequiredService<CreateProposal>().RunAsync(story.Content(stage, day), actor, null, "", ct);
            _numbers[story] = created.Value ?? throw Refused(scene, actor, created.Refusal!);
            return;
        }

        var done = await (act.Agenda is { } agenda ? OnAgendaAsync(story, act, agenda, actor, ct) : ActAsync(story, act, actor, ct));
        _cases[story] = done.Value ?? throw Refused(scene, actor, done.Refusal!);
    }

    private UserId Actor(string? named, string area, DateOnly day) =>
        named is not null ? new UserId(named) : chart.On(day).HolderOf(new AreaCode(area))!.Value;

    private Task<Result<Proposal>> ActAsync(Story story, Act act, UserId actor, CancellationToken ct) => provider.GetRequiredService<ActOnCase>().RunAsync(
        new CaseRequest(_numbers[story], actor, act.Kind, null, seen => act.Read!(seen.Proposal, stage)) { Area = act.HolderOf is { } area ? new AreaCode(area) : null }, ct);

    private async Task<Result<Proposal>> OnAgendaAsync(Story story, Act act, AgendaAct agenda, UserId actor, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<MeetingDesk>();
        var meeting = meetings.Single(m => m.Key.Cycle == agenda.Cycle && m.Key.Body == agenda.Body && m.Key.Committee == agenda.Committee).Value;
        if (agenda.Outcome is not { } outcome)
        {
            return await desk.PlaceAsync(meeting, _numbers[story], actor, agenda.ClosedReason is not null, agenda.ClosedReason, agenda.PublicTitle, null, ct);
        }

        var n = _cases[story].Items.Last(i => i.Meeting == meeting && i.IsUndecided).N;
        return await desk.ActAsync(meeting, n, actor, act.Kind, null, _ => new RecordOutcome(meeting, n, outcome), ct);
    }

    private static InvalidOperationException Refused(Scene scene, UserId actor, Refusal refusal) => new(
        $"The demo story \"{scene.Story.Title}\" was refused: {(scene.Act is { } act ? act.Kind.Kebab() : "create")} by {actor} on {scene.At:yyyy-MM-dd}: "
        + $"{refusal.Kind} {refusal.Code} {refusal.Requirement} {refusal.Subject} {string.Join(", ", refusal.Errors.Select(e => $"{e.Path}={e.Code}"))}");
}
