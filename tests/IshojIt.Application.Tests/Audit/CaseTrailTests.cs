using IshojIt.Application.Audit;
using IshojIt.Application.Proposals;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Audit;

/// <summary>The trail of a case as its history is read: every entry stays, and saves that follow each other are one line.</summary>
public sealed class CaseTrailTests
{
    private static readonly UserId Lone = new("lone.budget");

    [Theory, EachDatabase]
    public async Task Saves_of_one_person_that_follow_each_other_are_one_line_and_every_entry_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var stored = await StoredCase.CreateAsync(database);
        await SaveAsync(stored, "lone.budget", "lone.budget", "emil.sagsbehandler", "lone.budget");
        await stored.SubmitAsync();

        var chain = await database.WithAsync<CaseChain, ChainState?>(c => c.CheckAsync(stored.Number, Lone, TestContext.Current.CancellationToken));

        Assert.Equal([(6, 6), (5, 5), (4, 4), (2, 3), (1, 1)], chain!.Lines.Select(l => (l.First, l.Last)));
        Assert.Equal((6, (int?)null), (chain.Last, chain.FirstBroken));
    }

    [Theory, EachDatabase]
    public async Task Who_changed_a_case_since_a_version_is_told_once_each(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var stored = await StoredCase.CreateAsync(database);
        await SaveAsync(stored, "lone.budget", "emil.sagsbehandler", "emil.sagsbehandler");

        Assert.Equal(["lone.budget", "emil.sagsbehandler"], await ChangedByAsync(database, stored, 1));
        Assert.Equal(["emil.sagsbehandler"], await ChangedByAsync(database, stored, 2));
        Assert.Empty(await ChangedByAsync(database, stored, 4));
    }

    [Theory, EachDatabase]
    public async Task Single_entries_are_given_only_to_whoever_sees_the_case(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var stored = await StoredCase.CreateAsync(database);
        await SaveAsync(stored, "lone.budget", "lone.budget");

        Assert.Equal([1, 3], (await EntriesAsync(database, stored, "lone.budget")).Select(e => e.Seq));
        Assert.Empty(await EntriesAsync(database, stored, "soren.budget"));
    }

    private static async Task SaveAsync(StoredCase stored, params string[] people)
    {
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            await stored.DoAsync(person, new Save(ACase.Content() with { Title = $"Titel {i}" }));
        }
    }

    private static async Task<IEnumerable<string>> ChangedByAsync(TestDatabase database, StoredCase stored, int version) =>
        (await database.WithAsync<CaseChain, IReadOnlyList<UserId>>(c => c.ChangedByAsync(stored.Number, version, Lone, TestContext.Current.CancellationToken))).Select(u => u.Value);

    private static Task<IReadOnlyList<AuditEntryRow>> EntriesAsync(TestDatabase database, StoredCase stored, string reader) =>
        database.WithAsync<CaseQueries, IReadOnlyList<AuditEntryRow>>(q => q.EntriesAsync(stored.Number, new UserId(reader), [1, 3], TestContext.Current.CancellationToken));
}
