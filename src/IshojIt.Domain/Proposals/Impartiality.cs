using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// Habilitet, which no setting lifts: nobody decides on a proposal that they submitted, drafted or hold the budget of, nor after they
/// declared themselves disqualified; and nobody fills two deciding seats.
/// </summary>
internal static class Impartiality
{
    public static bool HasDeclared(this Proposal p, UserId user) => p.Disqualifications.Any(d => d.Person == user);

    public static bool IsOwn(this Proposal p, UserId user, Organisation org) =>
        org.HolderOf(p.Content.BudgetArea) == user
        || p.Drafters.Contains(user)
        || p.Created.By == user || p.Created.ActingFor == user
        || p.Revisions.Any(r => r.By.By == user || r.By.ActingFor == user);

    /// <summary>Everyone whose own the case is by what she did on it, in whatever name; follows what is cut off and what it is laid into.</summary>
    public static IEnumerable<UserId> Owners(this Proposal p) => p.Drafters
        .Concat(p.Revisions.Select(r => r.By).Append(p.Created).SelectMany(by => by.ActingFor is { } absent ? new[] { by.By, absent } : [by.By]))
        .Distinct();

    public static bool IsDisqualified(this Proposal p, UserId user, Organisation org) => p.HasDeclared(user) || p.IsOwn(user, org);

    public static bool HoldsOtherSeat(this Proposal p, UserId user, DecidingSeat seat) =>
        (seat != DecidingSeat.It && (p.Reviews.Any(r => r.By.By == user) || p.RouteDecisions.Any(r => !r.Raised && r.By.By == user)))
        || (seat != DecidingSeat.Countersignature && p.RouteDecisions.Any(r => r.Countersignature?.By.By == user))
        || (seat != DecidingSeat.Director
            && (p.Approvals.Any(a => a.Kind == Approvals.ApprovalKind.Director && a.By.By == user) || p.ShareRefusals.Any(s => s.By.By == user)));

    public static bool MayDecide(this Proposal p, UserId user, DecidingSeat seat, Organisation org) =>
        !p.IsDisqualified(user, org) && !p.HoldsOtherSeat(user, seat);
}
