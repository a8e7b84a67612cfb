using IshojIt.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Notifications;

/// <summary>Looks up how each new message's recipient wants it: mailed at once, in the daily mail, or in the program only.</summary>
public sealed class NoticeSorting(IshojItDbContext db, NoticePreferences preferences)
{
    private const int Batch = 200;

    /// <summary>Sorts one batch; false where nothing is left. Several instances may do the same: each message is moved once.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        var rows = await db.OutboxMessages.AsNoTracking().Where(m => m.State == DeliveryState.New).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id)
            .Take(Batch).Select(m => new { m.Id, m.Recipient, m.Group }).ToListAsync(ct);
        var recipients = rows.Select(m => m.Recipient).Distinct().ToList();
        var wishes = await preferences.ReadAsync(recipients, ct);
        var reachable = (await db.People.AsNoTracking().Where(p => recipients.Contains(p.User) && p.Email != null).Select(p => p.User).ToListAsync(ct)).ToHashSet();
        foreach (var (state, ids) in rows.GroupBy(m => !reachable.Contains(m.Recipient) ? DeliveryState.Kept : StateOf(wishes.GetValueOrDefault(m.Recipient, NoticeWishes.None).Of(m.Group)), m => m.Id)
            .Select(g => (g.Key, g.ToList())))
        {
            await db.OutboxMessages.Where(m => ids.Contains(m.Id) && m.State == DeliveryState.New).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, state), ct);
        }

        return rows.Count == Batch;
    }

    private static DeliveryState StateOf(Domain.Notifications.NoticeDelivery delivery) => delivery switch
    {
        Domain.Notifications.NoticeDelivery.AtOnce => DeliveryState.Waiting,
        Domain.Notifications.NoticeDelivery.Daily => DeliveryState.Held,
        _ => DeliveryState.Kept,
    };
}
