using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>A person, and where mail to her goes; null for one who reads her notices in the program only.</summary>
public sealed record PersonAddress(UserId User, string Name, string? Address);

/// <summary>How many of those who belong to the organisation have no address, those found, and how many more there are of them.</summary>
public sealed record AddressBookView(int Missing, IReadOnlyList<PersonAddress> Found, int More);

/// <summary>The mail addresses as administrators see them; for anybody else they are not there. The organisation is small, and read whole.</summary>
public sealed class MailAddressBook(IshojItDbContext db, CaseStore store)
{
    /// <summary>People shown at once.</summary>
    public const int Shown = 25;

    /// <summary>Those whose name, user or address holds the words; where nothing is searched for, those without an address.</summary>
    public async Task<Result<AddressBookView>> ReadAsync(UserId actor, string? search, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        if (!world.Organisation.Has(actor, Role.Administrator))
        {
            return Refusal.NotFound;
        }

        var people = await Membership.On(world.Today, db).Select(p => new PersonAddress(p.User, p.DisplayName, p.Email)).ToListAsync(ct);
        var words = Letters.Lower(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = people.Where(p => words.Length == 0 ? p.Address is null : words.All(Letters.Lower($"{p.Name} {p.User} {p.Address}").Contains))
            .OrderBy(p => DanishOrder.KeyOf(p.Name), StringComparer.Ordinal).ThenBy(p => p.User.Value, StringComparer.Ordinal).ToList();
        return new AddressBookView(people.Count(p => p.Address is null), [.. found.Take(Shown)], Math.Max(0, found.Count - Shown));
    }
}
