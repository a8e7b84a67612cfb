using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

/// <summary>What cases are summed with once pieces were laid together, cut off or related.</summary>
[Guards("R15.2-10")]
public sealed class OneWholeTests
{
    [Theory, EachDatabase]
    public async Task A_whole_is_found_by_the_supplier_and_the_area_of_every_part(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var lead = await SubmittedAsync(database, "Nordlys A/S");
        await LaidAsync(lead, await SubmittedAsync(database, "Sydvest ApS"), await SubmittedAsync(database, "Midt", "302", "soren.budget"));

        foreach (var (supplier, area, by) in new[] { ("Nordlys", "301", "lone.budget"), ("sydvest", "301", "lone.budget"), ("MIDT A/S", "302", "soren.budget") })
        {
            var later = await StoredCase.CreateAsync(database, Of(supplier, area), by);

            var piece = Assert.Single((await later.SeenByAsync(by))!.World.EarlierPieces);
            Assert.Equal((lead.Number, Dkk.FromKroner(120_000)), (piece.Number.ToString(), piece.Expenses));
        }
    }

    [Theory, EachDatabase]
    public async Task A_whole_is_summed_with_what_each_part_was_summed_with_after_its_next_revision_too(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (ofSupplier, ofArea) = (await SubmittedAsync(database, "Sydvest"), await SubmittedAsync(database, "Midt", "302", "soren.budget"));
        var lead = await SubmittedAsync(database, "Nordlys");

        await LaidAsync(lead, await SubmittedAsync(database, "Sydvest"), await SubmittedAsync(database, "Midt", "302", "soren.budget"));
        var merged = await PiecesAsync(lead);
        await lead.DoAsync("lone.budget", new Revise((await lead.ReadAsync()).Content with { Supplier = "Ny leverandør" }, "Leverandøren er skiftet."));

        Assert.Equal([ofSupplier.Number, ofArea.Number], merged.Order());
        Assert.Equal(merged, await PiecesAsync(lead));
    }

    [Theory, EachDatabase]
    public async Task A_case_that_a_relation_weighs_on_is_judged_with_its_own_earlier_pieces(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (mine, own) = (await SubmittedAsync(database, "Nordlys"), await SubmittedAsync(database, "Sydvest"));
        var (one, other, third) = (await SubmittedAsync(database, "Nordlys"), await SubmittedAsync(database, "Sydvest"), await SubmittedAsync(database, null));
        await one.DoAsync("lone.budget", new Relate(Number(third), "Samme løsning."));

        await one.DoAsync("lone.budget", new Relate(Number(other), "Samme løsning."));

        Assert.Equal([mine.Number, other.Number, third.Number], (await PiecesAsync(one)).Order());
        Assert.Equal([own.Number, one.Number, third.Number], (await PiecesAsync(other)).Order());
    }

    [Theory, EachDatabase]
    public async Task A_relation_to_a_draft_of_ones_own_weighs_on_both_once_the_draft_is_submitted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var reviewed = await SubmittedAsync(database, null);
        var draft = await StoredCase.CreateAsync(database, Of(null, "301"));
        await reviewed.DoAsync("lone.budget", new Relate(Number(draft), "Samme løsning."));
        var before = (await reviewed.SeenByAsync("ivan.it"))!.Proposal;

        await draft.SubmitAsync();

        Assert.Empty(before.Links);
        Assert.Empty(before.EarlierPieces);
        Assert.Equal([draft.Number], await PiecesAsync(reviewed));
        Assert.Equal([reviewed.Number], await PiecesAsync(draft));
        Assert.Equal("relate", (await reviewed.AuditAsync())[^1].Action);
    }

    [Theory, EachDatabase]
    public async Task What_is_cut_off_counts_as_it_was_cut_whatever_the_draft_says_since(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var whole = await (await StoredCase.CreateAsync(database, Of(null, "301") with { Costs = [.. ACase.Yearly("301", 10_000), Once(45_000), Once(20_000)] })).SubmitAsync();
        await whole.DoAsync("lone.budget", new Split("Del", [5, 6], "Deles."));
        var part = new StoredCase(database, (await whole.ReadAsync()).Links[^1].Other.ToString());
        await part.DoAsync("lone.budget", new Split("Del af delen", [2], "Deles igen."));
        var content = (await part.ReadAsync()).Content;
        await part.DoAsync("lone.budget", new Save(content with { Costs = [Once(999_000)] }));

        await whole.DoAsync("lone.budget", new Revise((await whole.ReadAsync()).Content with { Title = "Nyt navn" }, "Omdøbt."));

        var seen = (await whole.SeenByAsync("ivan.it"))!.Proposal;
        Assert.Equal([Dkk.FromKroner(45_000), Dkk.FromKroner(20_000)], seen.EarlierPieces.Select(e => e.Expenses));
        Assert.All(seen.EarlierPieces, e => Assert.False(e.IsNamed));
        Assert.All((await whole.SeenByAsync("lone.budget"))!.Proposal.EarlierPieces, e => Assert.True(e.IsNamed));
    }

    private static ProposalContent Of(string? supplier, string area) => ACase.Content(area: area) with { Supplier = supplier };

    private static CostLine Once(decimal amount) => new(new AreaCode("301"), CostNature.Training, 2027, Dkk.FromKroner(amount));

    private static CaseNumber Number(StoredCase stored) => CaseNumber.Read(stored.Number)!.Value;

    private static async Task<StoredCase> SubmittedAsync(TestDatabase database, string? supplier, string area = "301", string by = "lone.budget") =>
        await (await StoredCase.CreateAsync(database, Of(supplier, area), by)).DoAsync(by, new Submit());

    /// <summary>Lays one's own case and one that another has offered into the leading one.</summary>
    private static async Task LaidAsync(StoredCase lead, StoredCase own, StoredCase others)
    {
        await others.DoAsync("soren.budget", new Merge(Number(lead), [], "Ét system."));
        await lead.DoAsync("lone.budget", new Merge(null, [Number(own), Number(others)], "Ét system."));
    }

    private static async Task<IReadOnlyList<string>> PiecesAsync(StoredCase stored) => [.. (await stored.ReadAsync()).EarlierPieces.Select(e => e.Number.ToString())];
}
