using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>A case that was approved without money: which years and how much, and whether it is the holder's to write the council's decision in.</summary>
public sealed record UnfundedCase(string Number, string Title, AreaCode BudgetArea, IReadOnlyList<AreaYearAmount> Amounts, PoliticalStage? Stage);

/// <summary>The dearest of them, with how many there are and what they lack together.</summary>
public sealed record UnfundedCases(IReadOnlyList<UnfundedCase> Cases, int Count, Dkk Total);

/// <summary>What was approved to be spent and nobody granted (R15.2-17), the largest amounts first; the shown cases' documents are opened for their years.</summary>
public sealed class UnfundedList(IshojItDbContext db, CaseStore store)
{
    /// <summary>How many are shown at once.</summary>
    public const int Shown = 20;

    public async Task<UnfundedCases> ReadAsync(UserId actor, CancellationToken ct)
    {
        var lacking = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => p.Unfunded > 0);
        var sums = await lacking.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Total = g.Sum(p => p.Unfunded) }).SingleOrDefaultAsync(ct);
        var rows = await lacking.OrderByDescending(p => p.Unfunded).ThenBy(p => p.Year).ThenBy(p => p.Sequence).Take(Shown)
            .Select(p => new { p.Number, p.Title, p.BudgetArea, p.Stage, p.Document }).ToListAsync(ct);
        return new UnfundedCases(
            [.. rows.Select(r => new UnfundedCase(r.Number, r.Title, r.BudgetArea, FundingGate.ApprovedWithoutMoney(CaseJson.Read(r.Document)), r.Stage))],
            sums?.Count ?? 0, new Dkk(sums?.Total ?? 0));
    }
}
