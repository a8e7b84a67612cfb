using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

public sealed class CaseSearchTests
{
    private static readonly UserId Lone = new("lone.budget");

    [Theory]
    [InlineData("2026-0001")]
    [InlineData("ÆLDRE")]
    [InlineData("aeldre")]
    [InlineData("pleje  nyt")]
    [InlineData("café")]
    [InlineData("cafe ådal")]
    public async Task A_case_is_found_by_any_part_of_number_title_and_supplier(string text)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await CreateAsync(database, "Nyt ældreplejesystem til caféen", "Ådal Data A/S");

        var found = await FindAsync(database, new CaseFilter { Text = text });

        Assert.Equal(["2026-0001"], found);
    }

    [Theory]
    [InlineData("nyt vejsystem")]
    [InlineData("2026-0002")]
    [InlineData("%")]
    public async Task A_case_that_lacks_a_word_is_not_found_among_others(string text)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await CreateAsync(database, "Nyt ældreplejesystem", null);

        var found = await FindAsync(database, new CaseFilter { Text = text });

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_ten_thousandth_case_of_a_year_comes_after_the_one_before_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await database.ReadAsync(db =>
        {
            db.CaseCounters.Add(new CaseCounterRow { Year = 2026, Last = 9998 });
            return db.SaveChangesAsync();
        });
        await CreateAsync(database, "Den første", null);
        await CreateAsync(database, "Den næste", null);

        var found = await FindAsync(database, new CaseFilter { Sort = CaseSort.Number });

        Assert.Equal(["2026-10000", "2026-9999"], found);
    }

    private static Task<Result<string>> CreateAsync(TestDatabase database, string title, string? supplier) =>
        database.Services.GetRequiredService<CreateProposal>().RunAsync(ACase.Content() with { Title = title, Supplier = supplier }, Lone, null, "", TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> FindAsync(TestDatabase database, CaseFilter filter) =>
        (await database.WithAsync<CaseList, Application.Common.Page<CaseListRow>>(list => list.WithoutSumsAsync(filter, Lone, null, 50, TestContext.Current.CancellationToken))).Items.Select(r => r.Number);
}
