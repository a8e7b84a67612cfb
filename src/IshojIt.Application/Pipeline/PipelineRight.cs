using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Application.Pipeline;

/// <summary>Who follows the pipeline: the IT centre, and the auditor, who sees everything.</summary>
public sealed class PipelineRight(CaseStore store)
{
    public static bool Has(UserId actor, Organisation org) => org.ActsAs(actor, Role.ItCentre) || org.Has(actor, Role.Auditor);

    /// <summary>The refusal of a person who does not; null else.</summary>
    public async Task<Refusal?> RefusalAsync(UserId actor, CancellationToken ct) =>
        Has(actor, (await store.WorldAsync(ct)).Organisation) ? null : Refusal.NotAllowed(Regulation.ItIsOriented);
}
