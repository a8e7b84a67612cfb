using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>Who can lift a refusal on a case: those whom its requirement, its question, or the case itself waits for.</summary>
public static class Lifting
{
    public static IReadOnlyList<Party> Of(Refusal refusal, Proposal p, World w)
    {
        if (StartGate.Evaluate(p, w).FirstOrDefault(r => !r.Met && r.Id.Camel() == refusal.Requirement) is { } requirement)
        {
            return requirement.WhoCan;
        }

        if (refusal.Code == "open-question" && p.Suggest(w).Hits.FirstOrDefault(h => h.Criterion == refusal.Subject)?.Judge is { } judge)
        {
            return [new Party(judge == Judge.FinanceCentre ? Role.FinanceCentre : Role.ItCentre)];
        }

        return refusal.Kind == RefusalKind.WrongState && !p.State.IsFinal()
            ? [.. Duties.Of(p, w).Where(d => d.Open).Select(d => new Party(d.Role, d.User)).Distinct()]
            : [];
    }
}
