using System.Runtime.CompilerServices;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>What is asked of the list; <paramref name="FirstYear"/> null is the budget that is negotiated next, <paramref name="BudgetArea"/> an area that is to pay.</summary>
public sealed record BudgetRequestQuestion(int? FirstYear = null, AreaCode? BudgetArea = null, BudgetRequestStanding? Standing = null);

/// <summary>A case that seeks its money in a coming budget. <paramref name="Reason"/> is why it was referred, <paramref name="Then"/> the route that its answers lead to once the money is there.</summary>
public sealed record BudgetRequestRow(
    string Number, string Title, AreaCode BudgetArea, UserId? Holder, BudgetRequestStanding Standing, ProposalState State, PoliticalStage? Stage, string? Purpose, string? Reason,
    ReviewResult? Review, Route Then, IReadOnlyList<BudgetRequest> Areas);

/// <summary>What an area is asked for by all of them, and by how many.</summary>
public sealed record BudgetRequestSum(AreaCode BudgetArea, BudgetRequestAmounts Amounts, int Cases);

/// <summary>All that is asked for; the total counts each case once.</summary>
public sealed record BudgetRequestTotals(IReadOnlyList<int> Years, IReadOnlyList<BudgetRequestSum> Areas, BudgetRequestAmounts Total, int Cases, int Referred);

/// <summary>The list for the budget negotiations (R15.2-17): every open case whose money is sought in a coming budget, with what each area would have to find.</summary>
public sealed class BudgetRequestList(IshojItDbContext db, CaseStore store, CaseQueries queries)
{
    private const int Chunk = 100;

    /// <summary>The years that are asked about.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(BudgetRequestQuestion question, CancellationToken ct)
    {
        var rulebook = (await store.WorldAsync(ct)).Settings.Rulebook;
        return question.FirstYear is { } first ? [.. Enumerable.Range(first, rulebook.NextHorizon.Count())] : [.. rulebook.NextHorizon];
    }

    /// <summary>Added up from the stored lines, no case opened.</summary>
    public async Task<BudgetRequestTotals> TotalsAsync(BudgetRequestQuestion question, UserId actor, CancellationToken ct)
    {
        var years = await YearsAsync(question, ct);
        var areas = new SortedDictionary<AreaCode, BudgetRequestSum>();
        var requests = await RequestsAsync(question, actor, ct);
        await foreach (var lines in db.LinesByCaseAsync(requests, ct))
        {
            foreach (var request in Asked(lines, years, question))
            {
                var sum = areas.GetValueOrDefault(request.BudgetArea) ?? new BudgetRequestSum(request.BudgetArea, BudgetRequestAmounts.None(years.Count), 0);
                areas[request.BudgetArea] = sum with { Amounts = sum.Amounts + request.Amounts, Cases = sum.Cases + 1 };
            }
        }

        var standings = await requests.GroupBy(p => p.BudgetRequest).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new BudgetRequestTotals(
            years, [.. areas.Values], areas.Values.Aggregate(BudgetRequestAmounts.None(years.Count), (sum, a) => sum + a.Amounts), standings.Sum(s => s.Count),
            standings.Where(s => s.Key == BudgetRequestStanding.Referred).Sum(s => s.Count));
    }

    /// <summary>A page, the oldest case first; its cases are opened for what the columns do not hold.</summary>
    public async Task<Page<BudgetRequestRow>> ReadAsync(BudgetRequestQuestion question, UserId actor, string? after, int size, CancellationToken ct)
    {
        var years = await YearsAsync(question, ct);
        var found = await After(await RequestsAsync(question, actor, ct), after).OrderBy(p => p.Year).ThenBy(p => p.Sequence).Take(size + 1)
            .Select(p => new { p.Number, p.Year, p.Sequence, p.Holder, p.BudgetRequest }).ToListAsync(ct);
        var world = await store.WorldAsync(ct);
        var cases = await queries.ReadAsync([.. found.Take(size).Select(p => p.Number)], actor, ct);
        return Cursor.Page(found, size, p => [Cursor.Of(p.Year), Cursor.Of(p.Sequence)], p => RowOf(cases[p.Number], p.Holder, p.BudgetRequest!.Value, question, years, world));
    }

    /// <summary>Every row, read a page at a time.</summary>
    public async IAsyncEnumerable<BudgetRequestRow> AllAsync(BudgetRequestQuestion question, UserId actor, [EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        do
        {
            var page = await ReadAsync(question, actor, after, Chunk, ct);
            foreach (var row in page.Items)
            {
                yield return row;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private async Task<IQueryable<ProposalRow>> RequestsAsync(BudgetRequestQuestion question, UserId actor, CancellationToken ct)
    {
        // By their names, so that the column's index is walked: "not null" is met by walking every case.
        BudgetRequestStanding?[] standings = question.Standing is { } one ? [one] : [.. Enum.GetValues<BudgetRequestStanding>()];
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => standings.Contains(p.BudgetRequest));
        return question.BudgetArea is { } area
            ? cases.Where(p => db.Ledger.Any(c => c.ProposalId == p.Id && c.CostVersion == p.CostVersion && c.BudgetArea == area && c.Amount > 0))
            : cases;
    }

    private static IQueryable<ProposalRow> After(IQueryable<ProposalRow> cases, string? after) =>
        Cursor.Read(after) is [var first, var second] && Cursor.Number(first) is { } year && Cursor.Number(second) is { } sequence
            ? cases.Where(p => p.Year > year || (p.Year == year && p.Sequence > sequence))
            : cases;

    private static BudgetRequestRow RowOf(Proposal p, UserId? holder, BudgetRequestStanding standing, BudgetRequestQuestion question, IReadOnlyList<int> years, World world) => new(
        p.Number.ToString(), p.Content.Title, p.Content.BudgetArea, holder, standing, p.State, p.Stage, p.Content.Purpose,
        standing == BudgetRequestStanding.Referred ? p.StateReason : null, p.StandingReview?.Result, p.Suggest(world with { EarlierPieces = p.EarlierPieces }).HighestOnScale,
        [.. Asked(p.Content.Costs, years, question)]);

    private static IEnumerable<BudgetRequest> Asked(IEnumerable<CostLine> lines, IReadOnlyList<int> years, BudgetRequestQuestion question) =>
        BudgetRequest.Of(lines, years).Where(r => question.BudgetArea is not { } area || r.BudgetArea == area);
}
