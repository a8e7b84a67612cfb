using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

[Guards("R15.2-10")]
public sealed class EarlierPiecesTests
{
    private static readonly Guid Shared = Guid.Parse("00000000-0000-0000-0000-0000000000a1");

    [Theory, EachDatabase]
    public async Task Pieces_of_one_supplier_or_one_system_are_found_and_others_not(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await SubmittedAsync(database, Whole("Leverandør A/S"));
        await SubmittedAsync(database, Whole(null, Shared));
        await SubmittedAsync(database, Whole("En anden", Guid.Parse("00000000-0000-0000-0000-0000000000a2")));
        await SubmittedAsync(database, Whole(null));
        await (await SubmittedAsync(database, Whole("leverandør"))).DoAsync("lone.budget", new Withdraw("fortrudt"));
        await StoredCase.CreateAsync(database, Whole("leverandør", Shared));

        var pieces = await PiecesAsync(database, Whole("LEVERANDØR ApS", Shared));

        Assert.Equal(["2026-0001", "2026-0002"], pieces.Select(p => p.Number.ToString()));
    }

    [Theory, EachDatabase]
    public async Task A_piece_counts_with_its_latest_costs_within_the_horizon(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var earlier = await SubmittedAsync(database, Whole("Leverandør"));
        await earlier.DoAsync("lone.budget", new Revise(Whole("Leverandør") with { Costs = [.. ACase.Yearly("301", 30_000)] }, "dyrere"));

        var pieces = await PiecesAsync(database, Whole("Leverandør"));

        Assert.Equal(Dkk.FromKroner(4 * 30_000), Assert.Single(pieces).Expenses);
    }

    [Theory, EachDatabase]
    public async Task A_permanent_cost_of_a_piece_counts_in_each_year_of_the_horizon(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await SubmittedAsync(database, Whole("Leverandør") with { Costs = [.. ACase.Yearly("301", 30_000).Take(1)] });

        var pieces = await PiecesAsync(database, Whole("Leverandør"));

        Assert.Equal(Dkk.FromKroner(4 * 30_000), Assert.Single(pieces).Expenses);
    }

    [Theory, EachDatabase]
    public async Task A_piece_that_no_longer_costs_anything_counts_with_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var earlier = await SubmittedAsync(database, Whole("Leverandør"));
        await earlier.DoAsync("lone.budget", new Revise(
            Whole("Leverandør") with { Costs = [], DerivedCosts = [new DerivedCostStatement(new AreaCode("301"), true, "ingen")] }, "gratis"));

        var pieces = await PiecesAsync(database, Whole("Leverandør"));

        Assert.Equal(Dkk.Zero, Assert.Single(pieces).Expenses);
    }

    [Theory, EachDatabase]
    public async Task The_newest_piece_is_found_behind_two_hundred_others(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var other = await SubmittedAsync(database, Whole("En anden"));
        await database.ReadAsync(async db =>
        {
            var row = await db.Proposals.AsNoTracking().SingleAsync(p => p.Number == other.Number);
            db.Proposals.AddRange(Enumerable.Range(1, 200).Select(i => new Application.Proposals.ProposalRow
            {
                Id = new ProposalId(new Guid(i, 0, 0, new byte[8])),
                Number = new CaseNumber(2025, i).ToString(),
                Year = 2025,
                Sequence = i,
                BudgetArea = row.BudgetArea,
                State = row.State,
                SupplierKey = row.SupplierKey,
                FirstSubmittedAt = row.FirstSubmittedAt,
                Document = row.Document,
            }));
            return await db.SaveChangesAsync();
        });
        var newest = await SubmittedAsync(database, Whole("Leverandør"));

        var pieces = await PiecesAsync(database, Whole("Leverandør"));

        Assert.Equal(newest.Number, Assert.Single(pieces).Number.ToString());
    }

    [Theory, EachDatabase]
    public async Task A_system_that_is_no_longer_chosen_binds_no_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var earlier = await SubmittedAsync(database, Whole(null, Shared));

        await earlier.DoAsync("lone.budget", new Revise(Whole(null), "systemet berøres ikke"));

        Assert.Empty(await PiecesAsync(database, Whole(null, Shared)));
    }

    [Theory, EachDatabase]
    public async Task A_supplier_that_a_revision_brings_binds_the_pieces_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var earlier = await SubmittedAsync(database, Whole("Leverandør"));
        var later = await SubmittedAsync(database, Whole(null));

        await later.DoAsync("lone.budget", new Revise(Whole("Leverandør A/S"), "leverandøren er valgt"));

        Assert.Equal([earlier.Number], (await later.ReadAsync()).EarlierPieces.Select(p => p.Number.ToString()));
    }

    [Theory, EachDatabase]
    public async Task The_twelve_months_are_those_before_the_first_submission_whenever_it_is_revised(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var earlier = await SubmittedAsync(database, Whole("Leverandør"));
        database.Clock.Advance(TimeSpan.FromDays(330));
        var revised = await SubmittedAsync(database, Whole(null));
        database.Clock.Advance(TimeSpan.FromDays(60));
        await SubmittedAsync(database, Whole("Leverandør"));

        await revised.DoAsync("lone.budget", new Revise(Whole("Leverandør"), "leverandøren er valgt"));

        Assert.Equal([earlier.Number], (await revised.ReadAsync()).EarlierPieces.Select(p => p.Number.ToString()));
    }

    private static ProposalContent Whole(string? supplier, params Guid[] systems) =>
        ACase.Content(ProposalKind.Extension) with { Supplier = supplier, AffectedSystems = systems };

    private static async Task<StoredCase> SubmittedAsync(TestDatabase database, ProposalContent content) =>
        await (await StoredCase.CreateAsync(database, content)).SubmitAsync();

    private static async Task<IReadOnlyList<EarlierPiece>> PiecesAsync(TestDatabase database, ProposalContent content) =>
        (await (await StoredCase.CreateAsync(database, content)).SeenByAsync("lone.budget"))!.World.EarlierPieces;
}
