using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

[Guards("R15.0-2")]
public sealed class VisibilityTests
{
    [Theory, EachDatabase]
    public async Task A_draft_is_seen_by_its_holder_and_her_editor_and_the_auditor_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var draft = await StoredCase.CreateAsync(database);

        Assert.Equal(["emil.sagsbehandler", "lone.budget", "rita.revisor"], await SeeingAsync(database, draft));
    }

    [Theory, EachDatabase]
    public async Task A_submitted_case_is_seen_by_all_but_leader_and_administrator(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var submitted = await (await StoredCase.CreateAsync(database)).SubmitAsync();

        var seeing = await SeeingAsync(database, submitted);

        Assert.Equal(["adam.admin", "lars.leder"], DemoPeople.Everyone.Select(u => u.Value).Except(seeing).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_seen_does_not_exist_for_commands(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var draft = await StoredCase.CreateAsync(database);

        var refusal = (await draft.TryAsync("ivan.it", new Submit())).Refusal;

        Assert.Equal(Refusal.NotFound, refusal);
    }

    private static async Task<List<string>> SeeingAsync(TestDatabase database, StoredCase stored)
    {
        var seeing = new List<string>();
        foreach (var user in DemoPeople.Everyone)
        {
            var listed = await database.WithAsync<CaseList, int>(async list => (await list.WithoutSumsAsync(new CaseFilter(), user, null, 10, TestContext.Current.CancellationToken)).Items.Count);
            var opened = await stored.SeenByAsync(user.Value) is not null;
            Assert.Equal(opened, listed == 1);
            if (opened)
            {
                seeing.Add(user.Value);
            }
        }

        return [.. seeing.Order(StringComparer.Ordinal)];
    }
}
