using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Lists;

public sealed class SavedViewsTests
{
    private static readonly UserId Lone = new("lone.budget");
    private static readonly UserId Per = new("per.budget");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_view_is_its_owners_alone_and_the_same_name_replaces_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await SaveAsync(database, "Til mødet", "tilstand=inReview");
        await SaveAsync(database, " Til mødet ", "tilstand=political");

        var own = Assert.Single(await ReadAsync(database, Lone));

        Assert.Equal(("Til mødet", "tilstand=political"), (own.Name, own.Query));
        Assert.Empty(await ReadAsync(database, Per));
        Assert.False(await database.WithAsync<SavedViews, bool>(v => v.RemoveAsync(Per, own.Id, Ct)));
        Assert.True(await database.WithAsync<SavedViews, bool>(v => v.RemoveAsync(Lone, own.Id, Ct)));
        Assert.Empty(await ReadAsync(database, Lone));
    }

    [Theory]
    [InlineData("  ", "required")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "too-long")]
    public async Task A_name_that_cannot_be_kept_is_refused(string name, string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);

        var refused = await SaveAsync(database, name, "q=x");

        Assert.Equal(code, Assert.Single(refused.Refusal!.Errors).Code);
    }

    [Theory, EachDatabase]
    public async Task The_columns_are_kept_for_the_person(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        Assert.Null(await ColumnsAsync(database, Lone));

        await database.WithAsync<SavedViews, bool>(async v =>
        {
            await v.ChooseColumnsAsync(Lone, ["state", "deadline"], Ct);
            return true;
        });

        Assert.Equal(["state", "deadline"], await ColumnsAsync(database, Lone));
        Assert.Null(await ColumnsAsync(database, Per));
    }

    private static Task<Result<SavedView>> SaveAsync(TestDatabase database, string name, string query) =>
        database.WithAsync<SavedViews, Result<SavedView>>(v => v.SaveAsync(Lone, name, query, Ct));

    private static Task<IReadOnlyList<SavedView>> ReadAsync(TestDatabase database, UserId user) => database.WithAsync<SavedViews, IReadOnlyList<SavedView>>(v => v.ReadAsync(user, Ct));

    private static Task<IReadOnlyList<string>?> ColumnsAsync(TestDatabase database, UserId user) => database.WithAsync<SavedViews, IReadOnlyList<string>?>(v => v.ColumnsAsync(user, Ct));
}
