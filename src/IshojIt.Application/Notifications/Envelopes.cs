using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Notifications;

/// <summary>Makes mails of messages. What a recipient may not see by now (R15.0-2) is not made into one.</summary>
public sealed class Envelopes(IshojItDbContext db, CaseStore store, NoticePreferences preferences, IMailWriter writer)
{
    /// <summary>Duties and news listed in one daily mail; the rest are counted, and stand in the program.</summary>
    public const int Listed = 50;

    /// <summary>The mail of each message, by its identifier; a message without one is for the program only.</summary>
    public async Task<IReadOnlyDictionary<Guid, Mail>> MakeAsync(IReadOnlyList<OutboxMessageRow> messages, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var recipients = messages.Select(m => m.Recipient).Distinct().ToList();
        var addresses = await db.People.AsNoTracking().Where(p => recipients.Contains(p.User) && p.Email != null).ToDictionaryAsync(p => p.User, p => p.Email!, ct);
        var wishes = await preferences.ReadAsync(recipients, ct);
        var made = new Dictionary<Guid, Mail>();
        foreach (var own in messages.Where(m => addresses.ContainsKey(m.Recipient)).GroupBy(m => m.Recipient))
        {
            var to = new Addressee(addresses[own.Key], NameOf(own.Key, world.Organisation)!, wishes.GetValueOrDefault(own.Key, NoticeWishes.None).Language);
            var titles = await TitlesAsync(own.Key, [.. own.Select(m => m.ProposalId)], world, ct);
            foreach (var message in own)
            {
                var (digest, told) = message.Group == NoticeGroup.Digest ? await DigestAsync(message, world, ct) : (null, []);
                var letter = digest is not null ? writer.Digest(digest, to)
                    : message.Group == NoticeGroup.Substitute ? writer.Notice(FactsOf(message, "", world.Organisation), to)
                    : titles.TryGetValue(message.ProposalId, out var title) ? writer.Notice(FactsOf(message, title, world.Organisation), to)
                    : null;
                if (letter is not null)
                {
                    made[message.Id] = new Mail(message.Id, to, letter, message.Number.Length == 0 ? null : message.Number, told);
                }
            }
        }

        return made;
    }

    private async Task<(DigestFacts Facts, IReadOnlyList<Guid> Told)> DigestAsync(OutboxMessageRow digest, World world, CancellationToken ct)
    {
        var (user, open) = (digest.Recipient, true);
        var seen = db.Proposals.AsNoTracking().VisibleTo(user, world.Organisation);
        var duties = db.Duties.AsNoTracking().Where(d => d.User == user && d.Open == open && seen.Any(p => p.Id == d.ProposalId));
        var listed = await duties.OrderBy(d => d.SortKey).Take(Listed).Select(d => new DigestDuty(d.Number, d.Title, d.Duty, d.Paragraph, d.Deadline)).ToListAsync(ct);
        var more = listed.Count < Listed ? 0 : await duties.CountAsync(ct) - Listed;
        var held = db.OutboxMessages.AsNoTracking().Where(m => m.Recipient == user && m.State == DeliveryState.Held && m.CreatedAt <= digest.CreatedAt);
        // Read before what is listed: one that comes meanwhile is told again tomorrow, and none is taken for told that was not.
        var told = await held.Select(m => m.Id).ToListAsync(ct);
        var news = held.Where(m => seen.Any(p => p.Id == m.ProposalId));
        var rows = await news.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(Listed).ToListAsync(ct);
        var moreNews = rows.Count < Listed ? 0 : await news.CountAsync(ct) - Listed;
        var titles = await TitlesAsync(user, [.. rows.Select(m => m.ProposalId)], world, ct);
        var facts = rows.Where(m => titles.ContainsKey(m.ProposalId)).Select(m => FactsOf(m, titles[m.ProposalId], world.Organisation)).ToList();
        return (new DigestFacts(DanishCalendar.DateOf(digest.CreatedAt), listed, more, facts, moreNews), told);
    }

    private Task<Dictionary<ProposalId, string>> TitlesAsync(UserId user, List<ProposalId> ids, World world, CancellationToken ct) =>
        db.Proposals.AsNoTracking().VisibleTo(user, world.Organisation).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, ct);

    private static NoticeFacts FactsOf(OutboxMessageRow m, string title, Organisation org) => new(
        m.Group, m.Kind, m.Number, title, m.Paragraph, m.Deadline, NameOf(m.By, org), NameOf(m.ByFor, org), NameOf(m.For, org));

    private static string? NameOf(UserId? user, Organisation org) => user is { } id ? org.Person(id)?.DisplayName ?? id.Value : null;
}
