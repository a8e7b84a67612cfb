using IshojIt.Application.Audit;
using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.People;

public sealed class MailAddressTests
{
    private const string Old = "lone.budget@ishoj.example";
    private static readonly UserId Adam = new("adam.admin"), Lone = new("lone.budget");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_administrator_corrects_an_address_and_the_trail_says_what_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);

        var set = await SetAsync(database.Services, " lone@ishoj.example ", Old);

        var trail = await database.ReadAsync(db => db.OrganisationAuditEntries.AsNoTracking().ToListAsync(Ct));
        var entry = Assert.Single(trail);
        Assert.Equal((true, "lone@ishoj.example"), (set.IsDone, await AddressAsync(database)));
        Assert.Equal(("set-mail-address", Adam, null), (entry.Action, entry.By, AuditChain.FirstBroken(trail)));
        Assert.Equal("""{"user":"lone.budget","email":"lone.budget@ishoj.example"} {"user":"lone.budget","email":"lone@ishoj.example"}""", $"{entry.Before} {entry.After}");
    }

    [Theory, EachDatabase]
    public async Task An_address_that_is_removed_is_missing_until_it_is_set_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var before = await ReadAsync(database, Adam, null);

        await SetAsync(database.Services, "", Old);
        var without = await ReadAsync(database, Adam, null);
        await SetAsync(database.Services, Old, null);

        Assert.Equal((0, 1, 0), (before.Value!.Missing, without.Value!.Missing, (await ReadAsync(database, Adam, null)).Value!.Missing));
        Assert.Equal(Lone, Assert.Single(without.Value.Found).User);
    }

    [Theory]
    [InlineData("lone")]
    [InlineData("lone@ishoj")]
    [InlineData("lone budget@ishoj.example")]
    [InlineData("løne@ishoj.example")]
    [InlineData("Lone <lone@ishoj.example>")]
    [InlineData("a@ishoj.example, b@ishoj.example")]
    public async Task What_no_mail_server_takes_is_refused_and_changes_nothing(string address)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);

        var refused = await SetAsync(database.Services, address, Old);

        Assert.Equal(("address", "not-an-address"), refused.Refusal!.Errors.Select(e => (e.Path, e.Code)).Single());
        Assert.Equal(Old, await AddressAsync(database));
        Assert.Empty(await database.ReadAsync(db => db.OrganisationAuditEntries.ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("lone.budget")]
    [InlineData("signe.sekretaer")]
    [InlineData("rita.revisor")]
    public async Task For_anybody_else_there_are_no_addresses(string user)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);

        var (seen, set) = (await ReadAsync(database, new UserId(user), null), await SetAsync(database.Services, "lone@ishoj.example", Old, user));

        Assert.Equal((RefusalKind.NotFound, RefusalKind.NotFound, Old), (seen.Refusal!.Kind, set.Refusal!.Kind, await AddressAsync(database)));
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_correct_at_once_one_is_told_that_the_other_was_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await using var second = database.Provide();

        var both = await Task.WhenAll(SetAsync(database.Services, "a@ishoj.example", Old), SetAsync(second, "b@ishoj.example", Old));

        Assert.Single(both, r => r.IsDone);
        Assert.Equal(RefusalKind.Conflict, both.Single(r => !r.IsDone).Refusal!.Kind);
        Assert.Equal(both.Single(r => r.IsDone).Value!.Address, await AddressAsync(database));
        Assert.Single(await database.ReadAsync(db => db.OrganisationAuditEntries.ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("LONE", "lone.budget")]
    [InlineData("lone.budget@ishoj", "lone.budget")]
    [InlineData("budget lone", "lone.budget")]
    public async Task A_person_is_found_by_name_user_or_address(string search, string user)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);

        var found = (await ReadAsync(database, Adam, search)).Value!;

        Assert.Equal(user, Assert.Single(found.Found).User.Value);
    }

    private static Task<Result<PersonAddress>> SetAsync(IServiceProvider instance, string? address, string? seen, string by = "adam.admin") =>
        instance.GetRequiredService<SetMailAddress>().RunAsync(new MailAddressFields(Lone, address, seen), new UserId(by), Ct);

    private static Task<Result<AddressBookView>> ReadAsync(TestDatabase database, UserId actor, string? search) =>
        database.WithAsync<MailAddressBook, Result<AddressBookView>>(book => book.ReadAsync(actor, search, Ct));

    private static Task<string?> AddressAsync(TestDatabase database) => database.ReadAsync(db => db.People.Where(p => p.User == Lone).Select(p => p.Email).SingleAsync(Ct));
}
