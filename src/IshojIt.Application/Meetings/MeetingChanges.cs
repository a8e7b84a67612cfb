using System.Globalization;
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

/// <summary>Calls a meeting off, or moves it: the meeting and every case on it in one transaction, each case with its audit entry (R15.2-11).</summary>
public sealed class MeetingChanges(IServiceScopeFactory scopes)
{
    /// <summary>Takes every undecided item off for the reason; the meeting stays in the calendar as cancelled.</summary>
    public Task<Result<MeetingRow>> CancelAsync(Guid id, string reason, int version, UserId actor, CancellationToken ct) => string.IsNullOrWhiteSpace(reason)
        ? Task.FromResult<Result<MeetingRow>>(Refusal.Invalid("reason", "missing"))
        : reason.Trim().Length > MeetingFieldsValidator.LongestReason ? Task.FromResult<Result<MeetingRow>>(Refusal.Invalid("reason", "too-long"))
        : WithItemsAsync(
            id, version, actor,
            (meeting, world) => PlanOf(meeting).CancelRefusal(world.Today),
            n => new TakeOffItem(id, n, reason.Trim()),
            (meeting, world) => (meeting.CancelledAt, meeting.CancelledBy, meeting.CancelledReason) = (world.Now, actor, reason.Trim()),
            ct);

    /// <summary>Moves a meeting with its undecided items; hour, place and committee may change with it.</summary>
    public Task<Result<MeetingRow>> MoveAsync(Guid id, MeetingFields fields, int version, UserId actor, CancellationToken ct) => WithItemsAsync(
        id, version, actor,
        (meeting, world) => PlanOf(meeting).MoveRefusal(fields.Body, fields.Date, world.Today),
        n => new MoveItem(id, n, fields.Date),
        (meeting, _) => (meeting.Committee, meeting.Date, meeting.Time, meeting.Place) = (fields.Committee, fields.Date, fields.Time, fields.Place),
        ct);

    public static MeetingPlan PlanOf(MeetingRow meeting) => new(meeting.Body, meeting.Date, meeting.LastN > 0, meeting.CancelledAt is not null);

    public static Refusal Conflict(MeetingRow row) =>
        new(RefusalKind.Conflict, "version-conflict") { Subject = row.Version.ToString(CultureInfo.InvariantCulture) };

    private Task<Result<MeetingRow>> WithItemsAsync(
        Guid id, int version, UserId actor, Func<MeetingRow, World, Refusal?> refuse, Func<int, CaseCommand> command, Action<MeetingRow, World> change, CancellationToken ct) =>
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

            var meeting = await db.Meetings.SingleAsync(m => m.Id == id, ct);
            if (meeting.Version != version)
            {
                return Conflict(meeting);
            }

            if (refuse(meeting, world) is { } refusal)
            {
                return refusal;
            }

            // By number, so that two who change meetings with the same cases never wait for each other in a ring.
            var items = await db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == id).OrderBy(i => i.ProposalNumber).ThenBy(i => i.N).ToListAsync(ct);
            foreach (var item in items)
            {
                if (await ActAsync(store, item, command(item.N), actor, ct) is { } refused)
                {
                    return refused with { Subject = item.ProposalNumber };
                }
            }

            change(meeting, world);
            meeting.Version++;
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return meeting;
        }, ct);

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
