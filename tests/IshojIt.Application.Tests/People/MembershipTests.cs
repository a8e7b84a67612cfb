using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.People;

public sealed class MembershipTests
{
    private const string AnObjectId = "6f0c1f4e-2d0a-4f57-9a3c-0d5a1b8f2c11";
    private const string AnotherObjectId = "0b7e8a52-5a41-4c0e-8a8e-5d2f6e9d7b20";
    private static readonly UserId Lone = new("lone.budget");

    [Theory, EachDatabase]
    public async Task A_first_sign_in_is_matched_by_name_and_keeps_the_identifier(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var first = await MatchAsync(database, AnObjectId, Lone);
        var later = await MatchAsync(database, AnObjectId, null);

        Assert.Equal(Lone, first?.User);
        Assert.Equal(Lone, later?.User);
    }

    [Theory, EachDatabase]
    public async Task A_name_given_to_somebody_else_later_does_not_open_the_first_ones_access(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await MatchAsync(database, AnObjectId, Lone);

        var other = await MatchAsync(database, AnotherObjectId, Lone);

        Assert.Null(other);
    }

    [Theory, EachDatabase]
    public async Task Somebody_unknown_is_no_member(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var unnamed = await MatchAsync(database, AnObjectId, null);
        var unknown = await MatchAsync(database, AnObjectId, new UserId("nobody"));

        Assert.Null(unnamed);
        Assert.Null(unknown);
    }

    [Theory, EachDatabase]
    public async Task Without_a_role_in_force_nobody_is_a_member(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await MatchAsync(database, AnObjectId, Lone);
        await database.ReadAsync(db => db.Substitutes.Where(s => s.By == Lone).ExecuteDeleteAsync());
        await database.ReadAsync(db => db.RoleAssignments.Where(a => a.User == Lone).ExecuteUpdateAsync(a => a.SetProperty(x => x.To, new DateOnly(2026, 11, 1))));

        var matched = await MatchAsync(database, AnObjectId, Lone);
        var found = await database.WithAsync<Membership, Person?>(m => m.FindAsync(Lone, TestContext.Current.CancellationToken));

        Assert.Null(matched);
        Assert.Null(found);
    }

    [Theory, EachDatabase]
    public async Task A_substitute_is_a_member_while_it_lasts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await database.ReadAsync(db => db.RoleAssignments.Where(a => a.User == Lone).ExecuteDeleteAsync());
        await database.ReadAsync(db =>
        {
            db.Substitutes.Add(new SubstituteRow
            {
                Id = Guid.CreateVersion7(database.Clock.GetUtcNow()),
                For = new UserId("finn.budget"),
                By = Lone,
                Role = Role.BudgetHolder,
                From = new DateOnly(2026, 11, 2),
                To = new DateOnly(2026, 11, 2),
            });
            return db.SaveChangesAsync();
        });

        var today = await database.WithAsync<Membership, Person?>(m => m.FindAsync(Lone, TestContext.Current.CancellationToken));
        database.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await database.WithAsync<Membership, Person?>(m => m.FindAsync(Lone, TestContext.Current.CancellationToken));

        Assert.Equal(Lone, today?.User);
        Assert.Null(tomorrow);
    }

    private static Task<Person?> MatchAsync(TestDatabase database, string objectId, UserId? named) =>
        database.WithAsync<Membership, Person?>(m => m.MatchAsync(objectId, named, TestContext.Current.CancellationToken));
}
