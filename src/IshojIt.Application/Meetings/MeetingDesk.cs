using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Meetings;

public sealed record MeetingFields(Body Body, string? Committee, DateOnly Date, TimeOnly Time, string? Place);

/// <summary>
/// An item as a meeting lists it. <paramref name="Readable"/> false: closed to the reader, so that it names no case and says nothing beside its public title.
/// </summary>
public sealed record MeetingItem(int N, int RunningNumber, string Proposal, string Title, AgendaItem Item, bool Readable);

public sealed record MeetingDetails(MeetingRow Meeting, IReadOnlyList<MeetingItem> Items);

/// <summary>Meetings: planned by the secretary, cases placed on them, outcomes recorded through the case (R15.2-11).</summary>
public sealed class MeetingDesk(IshojItDbContext db, CaseStore store, WaitingDuties duties, ActOnCase act, IServiceScopeFactory scopes)
{
    private const int MostItems = 200;

    public async Task<bool> IsSecretaryAsync(UserId actor, CancellationToken ct) =>
        (await store.WorldAsync(ct)).Organisation.ActsAs(actor, Role.CommitteeSecretary);

    /// <summary>Whether the person may place a case or enter what was decided: a secretary, or who stands in for her on this case.</summary>
    public async Task<bool> MayHandleAsync(UserId actor, string? number, CommandKind kind, CancellationToken ct) =>
        await IsSecretaryAsync(actor, ct)
        || (number is not null && await store.LoadAsync(number, actor, ct) is { } found && CaseDesk.Right(found.Proposal, kind, actor, found.World) is null);

    /// <summary>Whether the person has a case to place on some meeting: a secretary, or who stands in for her on one.</summary>
    public async Task<bool> MayPlaceAsync(UserId actor, CancellationToken ct) =>
        await IsSecretaryAsync(actor, ct) || await duties.AnyAsync(DutyKind.PlaceItem, actor, ct);

    /// <summary>Plans a meeting; the same request again answers the same one.</summary>
    public async Task<Result<string>> PlanAsync(MeetingFields fields, CreationKey key, CancellationToken ct)
    {
        if (!await IsSecretaryAsync(key.User, ct))
        {
            return Refusal.NotAllowed(Regulation.ThroughFinanceCommittee);
        }

        if (MeetingFieldsValidator.Instance.RefusalOf(fields) is { } misshapen)
        {
            return misshapen;
        }

        return await Retry.OnConflictAsync<Result<string>>(scopes, async provider =>
        {
            var context = provider.GetRequiredService<IshojItDbContext>();
            var now = (await provider.GetRequiredService<CaseStore>().WorldAsync(ct)).Now;
            if (await key.CreatedBeforeAsync(context, now, ct) is { } before)
            {
                return before;
            }

            var row = new MeetingRow { Id = Guid.CreateVersion7(now), Body = fields.Body, Committee = fields.Committee, Date = fields.Date, Time = fields.Time, Place = fields.Place };
            context.Meetings.Add(row);
            key.Remember(context, row.Id.ToString("D"), now);
            await context.SaveChangesAsync(ct);
            return row.Id.ToString("D");
        }, ct);
    }

    /// <summary>The meeting itself, for those who may see cases; null where there is none for her.</summary>
    public async Task<MeetingRow?> FindAsync(Guid id, UserId reader, CancellationToken ct) => ProposalVisibility.SeesCases(reader, (await store.WorldAsync(ct)).Organisation)
        ? await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct)
        : null;

    /// <summary>The meeting with the items of the cases that she sees, each as far as she may read it.</summary>
    public async Task<MeetingDetails?> DetailsAsync(Guid id, UserId reader, CancellationToken ct)
    {
        if (await FindAsync(id, reader, ct) is not { } meeting)
        {
            return null;
        }

        var world = await store.WorldAsync(ct);
        var rows = await (from item in db.AgendaItems.AsNoTracking()
                          join row in db.Proposals.AsNoTracking().VisibleTo(reader, world.Organisation) on item.ProposalId equals row.Id
                          where item.MeetingId == id
                          orderby item.N
                          select new { item.N, item.RunningNumber, row.Number, row.Title, row.Document }).Take(MostItems).ToListAsync(ct);
        return new MeetingDetails(meeting, [.. rows.Select(r =>
        {
            var item = CaseJson.ReadItems(r.Document).Last(i => i.Meeting == id && i.N == r.N);
            return !item.Closed || ClosedItems.MayRead(CaseJson.Read(r.Document), reader, world)
                ? new MeetingItem(r.N, r.RunningNumber, r.Number, r.Title, item, true)
                : new MeetingItem(r.N, r.RunningNumber, "", item.PublicTitle ?? "", ClosedItems.WithoutText(item), false);
        })]);
    }

    /// <summary>Places a case as the next item. The numbers are taken in the transaction that writes them, so that each is given once.</summary>
    public async Task<Result<Proposal>> PlaceAsync(Guid id, string number, UserId actor, bool closed, string? closedReason, string? publicTitle, IReadOnlyList<ItemPoint>? points, CancellationToken ct)
    {
        var (meeting, running) = (new MeetingRow(), 0);
        return await act.RunAsync(
            new CaseRequest(number, actor, CommandKind.PlaceItem, null, seen => new PlaceItem(
                id, meeting.Body, meeting.Date, meeting.LastN + 1, running, closed, closedReason, publicTitle, points ?? Proposed(seen.Proposal)))
            {
                Prepare = async provider =>
                {
                    var scoped = provider.GetRequiredService<IshojItDbContext>();
                    meeting = await scoped.Meetings.SingleAsync(m => m.Id == id, ct);
                    running = 1 + (await scoped.AgendaItems.Where(i => i.Body == meeting.Body && i.Year == meeting.Date.Year).MaxAsync(i => (int?)i.RunningNumber, ct) ?? 0);
                    return MeetingChanges.PlanOf(meeting).PlaceRefusal;
                },
            },
            ct,
            (provider, _, step) =>
            {
                meeting.LastN++;
                meeting.Version++;
                provider.GetRequiredService<IshojItDbContext>().AgendaItems.Add(new AgendaItemRow
                {
                    MeetingId = id,
                    N = meeting.LastN,
                    RunningNumber = running,
                    Body = meeting.Body,
                    Year = meeting.Date.Year,
                    ProposalId = step.After.Id,
                    ProposalNumber = number,
                });
                return Task.CompletedTask;
            });
    }

    /// <summary>An outcome or a taking off; raises the meeting's version with the case.</summary>
    public async Task<Result<Proposal>> ActAsync(Guid id, int n, UserId actor, CommandKind kind, int? version, Func<LoadedCase, Result<CaseCommand>> read, CancellationToken ct)
    {
        var number = await db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == id && i.N == n).Select(i => i.ProposalNumber).SingleAsync(ct);
        var meeting = new MeetingRow();
        return await act.RunAsync(
            new CaseRequest(number, actor, kind, null, read)
            {
                Prepare = async provider =>
                {
                    meeting = await provider.GetRequiredService<IshojItDbContext>().Meetings.SingleAsync(m => m.Id == id, ct);
                    return version is { } seen && seen != meeting.Version ? Refusal.Conflict(meeting.Version) : null;
                },
            },
            ct,
            (_, _, _) =>
            {
                meeting.Version++;
                return Task.CompletedTask;
            });
    }

    /// <summary>The recommendation as the case proposes it: the approval, and the money where only the council grants it.</summary>
    public static IReadOnlyList<ItemPoint> Proposed(Proposal p) => FundingGate.MoneyAskedFor(p) is null
        ? [new ItemPoint(1, $"at forslaget \"{p.Content.Title}\" godkendes.", PointKind.Approval)]
        :
        [
            new ItemPoint(1, $"at forslaget \"{p.Content.Title}\" godkendes.", PointKind.Approval),
            new ItemPoint(2, "at der gives bevilling til udgifterne som beskrevet i sagen.", PointKind.Funding),
        ];
}
