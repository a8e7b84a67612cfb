using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Meetings;

/// <summary>Changes a meeting, or calls it off: the meeting and every case on it in one transaction, each case with its audit entry (R15.2-11).</summary>
public sealed class MeetingChanges(IServiceScopeFactory scopes)
{
    private const int MostItems = 200;

    /// <summary>Takes every undecided item off for the reason; the meeting stays in the calendar as cancelled.</summary>
    public Task<Result<MeetingRow>> CancelAsync(Guid id, string reason, int version, UserId actor, CancellationToken ct) => WithItemsAsync(
        id, version, actor,
        MisshapenReason(reason.Trim()),
        (_, meeting, world) => Task.FromResult(PlanOf(meeting).CancelRefusal(world.Today)),
        _ => n => new TakeOffItem(id, n, reason.Trim()),
        (meeting, world) => (meeting.CancelledAt, meeting.CancelledBy, meeting.CancelledReason) = (world.Now, actor, reason.Trim()),
        ct);

    /// <summary>Changes what a meeting states; to another date it moves with its undecided items.</summary>
    public Task<Result<MeetingRow>> ChangeAsync(Guid id, MeetingFields fields, int version, UserId actor, CancellationToken ct) => WithItemsAsync(
        id, version, actor,
        MeetingFieldsValidator.Instance.RefusalOf(fields),
        async (db, meeting, world) => PlanOf(meeting).MoveRefusal(fields.Body, fields.Date, world.Today)
            ?? (fields != FieldsOf(meeting) && await WasHeldAsync(db, meeting, world, ct) ? Refusal.Unmet("meeting-held", Regulation.ThroughFinanceCommittee) : null),
        meeting => meeting.Date == fields.Date ? null : n => new MoveItem(id, n, fields.Date),
        (meeting, _) => (meeting.Body, meeting.Committee, meeting.Date, meeting.Time, meeting.Place) = fields,
        ct);

    public static MeetingPlan PlanOf(MeetingRow meeting) => new(meeting.Body, meeting.Date, meeting.LastN > 0, meeting.CancelledAt is not null);

    private static MeetingFields FieldsOf(MeetingRow meeting) => new(meeting.Body, meeting.Committee, meeting.Date, meeting.Time, meeting.Place);

    private static Refusal? MisshapenReason(string reason) => reason.Length == 0 ? Refusal.Invalid("reason", Shape.Missing)
        : reason.Length > MeetingFieldsValidator.LongestReason ? Refusal.Invalid("reason", Shape.TooLong)
        : null;

    /// <summary>
    /// Right, shape, version, rule; then <paramref name="command"/> on the undecided item of each case, none where it is null, and the change of the meeting itself.
    /// </summary>
    private Task<Result<MeetingRow>> WithItemsAsync(
        Guid id, int version, UserId actor, Refusal? misshapen, Func<IshojItDbContext, MeetingRow, World, Task<Refusal?>> refuse, Func<MeetingRow, Func<int, CaseCommand>?> command,
        Action<MeetingRow, World> change, CancellationToken ct) =>
        Retry.OnConflictAsync<Result<MeetingRow>>(scopes, async provider =>
        {
            var db = provider.GetRequiredService<IshojItDbContext>();
            var store = provider.GetRequiredService<CaseStore>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var world = await store.WorldAsync(ct);
            if (!world.Organisation.ActsAs(actor, Role.CommitteeSecretary))
            {
                return Refusal.NotAllowed(Regulation.ThroughFinanceCommittee);
            }

            if (misshapen is not null)
            {
                return misshapen;
            }

            var meeting = await db.Meetings.SingleAsync(m => m.Id == id, ct);
            if (meeting.Version != version)
            {
                return Refusal.Conflict(meeting.Version);
            }

            if (await refuse(db, meeting, world) is { } refusal)
            {
                return refusal;
            }

            if (command(meeting) is { } act && await ActOnItemsAsync(db, store, id, act, actor, ct) is { } refused)
            {
                return refused;
            }

            change(meeting, world);
            meeting.Version++;
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return meeting;
        }, ct);

    /// <summary>Whether its day is over or something was decided: from then on its time and place are part of what was decided.</summary>
    private static async Task<bool> WasHeldAsync(IshojItDbContext db, MeetingRow meeting, World world, CancellationToken ct)
    {
        if (meeting.Date < world.Today)
        {
            return true;
        }

        var documents = await (from item in db.AgendaItems.AsNoTracking()
                               join row in db.Proposals.AsNoTracking() on item.ProposalId equals row.Id
                               where item.MeetingId == meeting.Id
                               select row.Document).Take(MostItems).ToListAsync(ct);
        return documents.Any(d => CaseJson.ReadItems(d).Any(i => i.Meeting == meeting.Id && i.Outcome is not null));
    }

    /// <summary>By number, so that two who change meetings with the same cases never wait for each other in a ring.</summary>
    private static async Task<Refusal?> ActOnItemsAsync(IshojItDbContext db, CaseStore store, Guid meeting, Func<int, CaseCommand> act, UserId actor, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == meeting).OrderBy(i => i.ProposalNumber).ThenBy(i => i.N).ToListAsync(ct);
        foreach (var item in items)
        {
            if (await ActAsync(store, item, act(item.N), actor, ct) is { } refused)
            {
                return refused with { Subject = item.ProposalNumber };
            }
        }

        return null;
    }

    private static async Task<Refusal?> ActAsync(CaseStore store, AgendaItemRow item, CaseCommand command, UserId actor, CancellationToken ct)
    {
        if (await store.LoadAsync(item.ProposalNumber, actor, ct) is not { } loaded)
        {
            return Refusal.NotAllowed(Regulation.ThroughFinanceCommittee);
        }

        if (!loaded.Proposal.Items.Any(i => i.Meeting == item.MeetingId && i.N == item.N && i.IsUndecided))
        {
            return null;
        }

        var step = CaseDesk.Do(loaded.Proposal, command, actor, loaded.World);
        if (step.IsDone)
        {
            await store.WriteAsync(loaded, step.Value!, ct);
        }

        return step.Refusal;
    }
}
