using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>Who of those that sign in belongs to the organisation today: a person with a role, or a substitute's, in force.</summary>
public sealed class Membership(IshojItDbContext db, TimeProvider clock)
{
    public Task<Person?> FindAsync(UserId user, CancellationToken ct) => ReadAsync(Members().Where(p => p.User == user), ct);

    /// <summary>
    /// The person with an object identifier of the sign-in provider. One who has none yet is known by her user name at her first sign-in, and keeps
    /// the identifier: names are given to new people, identifiers never.
    /// </summary>
    public async Task<Person?> MatchAsync(string objectId, UserId? named, CancellationToken ct)
    {
        if (await db.People.AnyAsync(p => p.ObjectId == objectId, ct))
        {
            return await ReadAsync(Members().Where(p => p.ObjectId == objectId), ct);
        }

        if (named is not { } user || await FindAsync(user, ct) is not { } person)
        {
            return null;
        }

        var written = await db.People.Where(p => p.User == user && p.ObjectId == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.ObjectId, objectId), ct);
        return written == 1 ? person : null;
    }

    /// <summary>Those who belong to the organisation on a day.</summary>
    internal static IQueryable<PersonRow> On(DateOnly today, IshojItDbContext db) => db.People.AsNoTracking().Where(p =>
        db.RoleAssignments.Any(a => a.User == p.User && (a.From == null || a.From <= today) && (a.To == null || today <= a.To))
        || db.Substitutes.Any(s => s.By == p.User && s.From <= today && today <= s.To && (s.EndedFrom == null || today < s.EndedFrom)));

    private IQueryable<PersonRow> Members() => On(DanishCalendar.DateOf(clock.GetUtcNow()), db);

    private static Task<Person?> ReadAsync(IQueryable<PersonRow> people, CancellationToken ct) =>
        people.Select(p => new Person(p.User, p.DisplayName)).SingleOrDefaultAsync(ct);
}
