using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Application.Costs;

/// <summary>A case that was begun, with what its areas were approved to pay in the year and what they paid.</summary>
public sealed record ActualsRow(string Number, string Title, IReadOnlyList<ApprovedAndActual> Areas);

/// <summary>Approved against actual, a page of cases at a time; their documents are opened for what the columns do not hold.</summary>
public sealed class ActualsList(CaseList list, CaseQueries queries, CaseStore store)
{
    /// <summary>Cases on a page.</summary>
    public const int PageSize = 20;

    public async Task<Page<ActualsRow>> ReadAsync(int year, UserId actor, string? after, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var page = await list.WithoutSumsAsync(new CaseFilter { Phase = CasePhase.Started, Sort = CaseSort.Number }, actor, after, PageSize, ct);
        var cases = await queries.ReadAsync([.. page.Items.Select(c => c.Number)], actor, ct);
        return new Page<ActualsRow>([.. page.Items.Select(c => new ActualsRow(c.Number, c.Title, ApprovedAndActual.Of(cases[c.Number], year, world))).Where(r => r.Areas.Count > 0)], page.Next);
    }
}
