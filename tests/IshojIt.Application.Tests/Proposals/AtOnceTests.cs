using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

/// <summary>Two hundred at once on one case: one decision wins and the others are told why not; acknowledgements never lose to each other.</summary>
public sealed class AtOnceTests
{
    [Theory, EachDatabase]
    [Guards("R15.2-13")]
    public async Task Of_two_hundred_approvals_of_one_version_one_is_given_and_each_other_is_a_conflict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await (await StoredCase.CreateAsync(database)).RouteAsync(Route.Director);
        var seen = (await played.ReadAsync()).Version;

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => played.TryAsync("dorte.direktor", new DirectorApprove([], []), seen))));

        Assert.Single(answers, a => a.IsDone);
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Contains(a.Refusal!.Code, (string[])["version-conflict", "wrong-state", "not-allowed"]));
        var after = await played.ReadAsync();
        Assert.Equal((ProposalState.Cleared, 1), (after.State, after.Approvals.Count));
        Assert.Single(await played.AuditAsync(), e => e.Action == "director-approve");
    }

    [Theory, EachDatabase]
    [Guards("R15.2-8")]
    public async Task Two_hundred_acknowledgements_by_both_centres_people_are_all_done_and_leave_one_for_each_centre(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        string[] people = ["ivan.it", "freja.okonomi", "frank.okonomi"];

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => played.TryAsync(people[i % 3], new AcknowledgeOrientation()))));

        Assert.All(answers, a => Assert.True(a.IsDone, a.Refusal?.Code));
        Assert.Equal([Centre.ItCentre, Centre.FinanceCentre], (await played.ReadAsync()).Orientations.Where(o => o.AcknowledgedAt is not null).Select(o => o.Centre).Order());
        Assert.Equal(2, (await played.AuditAsync()).Count(e => e.Action == "acknowledge-orientation"));
    }
}
