using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Notifications;

/// <summary>How one person wants to be told, and in which language mails to her are written.</summary>
public sealed record NoticeWishes(IReadOnlyDictionary<NoticeGroup, NoticeDelivery> Chosen, string Language)
{
    public static NoticeWishes None { get; } = new(new Dictionary<NoticeGroup, NoticeDelivery>(), NoticePreferences.Languages[0]);

    public NoticeDelivery Of(NoticeGroup group) => NoticeChoices.Of(group, Chosen);

    /// <summary>Whether the person wants anything in the daily mail.</summary>
    public bool WantsDigest => NoticeChoices.Chosen.Any(group => Of(group) == NoticeDelivery.Daily);
}

/// <summary>What people chose about their notices. Nobody chooses for another, and nobody mutes a duty.</summary>
public sealed class NoticePreferences(IshojItDbContext db)
{
    private const string Prefix = "notices.";
    private const string Language = Prefix + "language";

    /// <summary>The first is what holds where none was chosen.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["da", "en"];

    public async Task<NoticeWishes> ReadAsync(UserId user, CancellationToken ct) => (await ReadAsync([user], ct)).GetValueOrDefault(user, NoticeWishes.None);

    /// <summary>The wishes of those who have any.</summary>
    public async Task<IReadOnlyDictionary<UserId, NoticeWishes>> ReadAsync(IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var rows = await db.Preferences.AsNoTracking().Where(p => users.Contains(p.User) && p.Key.StartsWith(Prefix)).ToListAsync(ct);
        return rows.GroupBy(p => p.User).ToDictionary(g => g.Key, g => WishesOf(g.ToDictionary(p => p.Key, p => p.Value)));
    }

    /// <summary>Whether mail reaches the person at all.</summary>
    public Task<bool> HasAddressAsync(UserId user, CancellationToken ct) => db.People.AnyAsync(p => p.User == user && p.Email != null, ct);

    public async Task<Result<NoticeWishes>> ChooseAsync(UserId user, NoticeWishes wishes, CancellationToken ct)
    {
        var wrong = wishes.Chosen.Where(c => !NoticeChoices.Chosen.Contains(c.Key) || !NoticeChoices.For(c.Key).Contains(c.Value))
            .Select(c => new FieldError(c.Key.Camel(), "not-offered")).ToList();
        if (!Languages.Contains(wishes.Language))
        {
            wrong.Add(new FieldError("language", "unknown"));
        }

        if (wrong.Count > 0)
        {
            return Refusal.Invalid(wrong);
        }

        var rows = await db.Preferences.Where(p => p.User == user && p.Key.StartsWith(Prefix)).ToDictionaryAsync(p => p.Key, ct);
        foreach (var (key, value) in wishes.Chosen.Select(c => (Prefix + c.Key.Camel(), c.Value.Camel())).Append((Language, wishes.Language)))
        {
            if (!rows.TryGetValue(key, out var row))
            {
                row = db.Preferences.Add(new PreferenceRow { User = user, Key = key }).Entity;
            }

            row.Value = value;
        }

        await db.SaveChangesAsync(ct);
        return wishes;
    }

    private static NoticeWishes WishesOf(Dictionary<string, string> stored) => new(
        NoticeChoices.Chosen.Where(group => stored.ContainsKey(Prefix + group.Camel()))
            .Select(group => (group, Delivery: Enum.GetValues<NoticeDelivery>().Where(d => d.Camel() == stored[Prefix + group.Camel()]).ToList()))
            .Where(x => x.Delivery.Count == 1)
            .ToDictionary(x => x.group, x => x.Delivery[0]),
        stored.TryGetValue(Language, out var language) && Languages.Contains(language) ? language : Languages[0]);
}
