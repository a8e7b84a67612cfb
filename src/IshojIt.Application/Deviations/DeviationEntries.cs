using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Deviations;

/// <summary>Derives a case's lines in the list of deviations (R15.2-15): nothing in it is ever removed, since nothing in the case is.</summary>
internal static class DeviationEntries
{
    public static IEnumerable<DeviationEntryRow> Of(Proposal p) => Deviations(p).Concat(Lowered(p)).Concat(Lapsed(p)).OrderBy(e => e.RegisteredAt).Select((entry, i) =>
    {
        entry.ProposalId = p.Id;
        entry.N = i + 1;
        return entry;
    });

    private static IEnumerable<DeviationEntryRow> Deviations(Proposal p) => p.Deviations.Select(d => new DeviationEntryRow
    {
        Kind = d.Kind switch
        {
            DeviationKind.ApprovalLost => DeviationEntryKind.ApprovalLost,
            DeviationKind.ActualsAboveApproved => DeviationEntryKind.ActualsAboveApproved,
            _ => DeviationEntryKind.StartedWithoutApproval,
        },
        BeganOn = d.Date,
        RegisteredAt = d.By.At,
        Act = d.Act,
        Reason = d.Reason,
        EndedOn = d.EndedOn,
        Open = d.IsOpen,
        ClosedAs = d.ClosedAs,
        ClosedOn = d.ClosedOn,
    });

    private static IEnumerable<DeviationEntryRow> Lowered(Proposal p) => p.RouteDecisions.Where(r => r.Lowered).Select(r => new DeviationEntryRow
    {
        Kind = DeviationEntryKind.LoweredRoute,
        BeganOn = DanishCalendar.DateOf(r.By.At),
        RegisteredAt = r.By.At,
        Reason = r.Reason,
    });

    /// <summary>An approval lapses by a revision, or by its giver's disqualification; the day is the revision's, else that of the last change.</summary>
    private static IEnumerable<DeviationEntryRow> Lapsed(Proposal p) => p.Approvals.Where(a => a.Status == ApprovalStatus.Lapsed).Select(a =>
    {
        var ended = p.Revisions.FirstOrDefault(r => r.Number == a.EndedInRevision && r.By.At > a.By.At)?.By.At ?? a.By.At;
        return new DeviationEntryRow { Kind = DeviationEntryKind.LapsedApproval, BeganOn = DanishCalendar.DateOf(ended), RegisteredAt = ended };
    });
}
