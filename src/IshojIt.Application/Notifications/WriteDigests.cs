using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Notifications;

/// <summary>Puts today's daily mail in the outbox for each person who wants one and has something in it. What it lists is read when it is sent.</summary>
public sealed class WriteDigests(IServiceScopeFactory scopes, INotifier notifier)
{
    /// <summary>Answers how many were written; a person who has today's already gets no other.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!notifier.IsSetUp)
        {
            return 0;
        }

        while (await Retry.OnConflictAsync(scopes, provider => provider.GetRequiredService<NoticeSorting>().RunAsync(ct), ct))
        {
        }

        return await Retry.OnConflictAsync(scopes, provider => WriteAsync(provider, ct), ct);
    }

    private static async Task<int> WriteAsync(IServiceProvider provider, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var world = await provider.GetRequiredService<CaseStore>().WorldAsync(ct);
        if (!world.WorkingDays.IsWorkingDay(world.Today))
        {
            return 0;
        }

        var open = true;
        var people = await db.People.AsNoTracking()
            .Where(p => p.Email != null && (db.Duties.Any(d => d.User == p.User && d.Open == open) || db.OutboxMessages.Any(m => m.Recipient == p.User && m.State == DeliveryState.Held)))
            .Select(p => p.User).ToListAsync(ct);
        var wishes = await provider.GetRequiredService<NoticePreferences>().ReadAsync(people, ct);
        var keys = people.Where(user => wishes.GetValueOrDefault(user, NoticeWishes.None).WantsDigest && ProposalVisibility.SeesCases(user, world.Organisation))
            .ToDictionary(user => string.Create(CultureInfo.InvariantCulture, $"digest.{world.Today:yyyyMMdd}.{user}"));
        var asked = keys.Keys.ToList();
        var written = await db.OutboxMessages.AsNoTracking().Where(m => m.OnceKey != null && asked.Contains(m.OnceKey)).Select(m => m.OnceKey!).ToListAsync(ct);
        foreach (var (key, user) in keys.Where(k => !written.Contains(k.Key)))
        {
            db.OutboxMessages.Add(new OutboxMessageRow
            {
                Id = Guid.CreateVersion7(world.Now),
                Recipient = user,
                Group = NoticeGroup.Digest,
                Kind = "daily-digest",
                OnceKey = key,
                CreatedAt = world.Now,
                NextAttemptAt = world.Now,
                State = DeliveryState.Waiting,
            });
        }

        return await db.SaveChangesAsync(ct);
    }
}
