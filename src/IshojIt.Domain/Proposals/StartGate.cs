using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;
using static IshojIt.Domain.Proposals.RequirementId;

namespace IshojIt.Domain.Proposals;

/// <summary>What must hold before a start: a pure function from the case to its twelve requirements, always all, always in this order.</summary>
public static class StartGate
{
    public static IReadOnlyList<Requirement> Evaluate(Proposal p, World world) =>
    [
        IsSubmitted(p),
        IsItOriented(p),
        ItAgreement.Requirement(p),
        DerivedCosts(p),
        Heard(p, world),
        Oriented(p, world, Centre.FinanceCentre),
        Oriented(p, world, Centre.ItCentre),
        DataProtected(p, world),
        ApprovalState.Approved(p, world),
        ApprovalState.Covers(p, world),
        FundingGate.Requirement(p),
        ConditionsMet(p),
    ];

    public static bool IsOpen(Proposal p, World world) =>
        p.State is ProposalState.Cleared or ProposalState.Started && Evaluate(p, world).All(r => r.Met);

    /// <summary>Covered: what stands approves the case, and approves what the case now is.</summary>
    public static bool IsCovered(Proposal p, World world) =>
        ApprovalState.Approved(p, world).Met && ApprovalState.Covers(p, world).Met;

    /// <summary>Areas whose holder is heard: affected, and held by another than the proposal's holder.</summary>
    public static IEnumerable<AreaCode> HeardAreas(ProposalContent content, Organisation org) =>
        content.AffectedAreas().Where(a => org.HolderOf(a) is { } holder && holder != org.HolderOf(content.BudgetArea));

    private static Requirement IsSubmitted(Proposal p)
    {
        var met = p.IsSubmitted && p.State is not (ProposalState.Draft or ProposalState.Returned);
        return new Requirement(Submitted, Regulation.BudgetHolderSubmits, true, met, met ? p.SubmittedAt : p.StateSince,
            met ? p.Revisions[^1].By.By : null, met ? null : p.State == ProposalState.Returned ? "returned" : "not-submitted")
        {
            ActingFor = met ? p.Revisions[^1].By.ActingFor : null,
            WhoCan = [new Party(Role.BudgetHolder)],
            Acts = [CommandKind.Submit],
        };
    }

    private static Requirement IsItOriented(Proposal p) =>
        new(ItOriented, Regulation.ItIsOriented, true, p.IsSubmitted, p.IsSubmitted ? p.Revisions[^1].ItOrientedAt : null,
            p.IsSubmitted ? p.Revisions[^1].By.By : null, p.IsSubmitted ? null : "not-oriented")
        {
            ActingFor = p.IsSubmitted ? p.Revisions[^1].By.ActingFor : null,
            WhoCan = [new Party(Role.BudgetHolder)],
            Acts = [CommandKind.Submit],
        };

    private static Requirement DerivedCosts(Proposal p)
    {
        var errors = Completeness.DerivedCosts(p.Content);
        return new Requirement(DerivedCostsStated, Regulation.OwnDerivedCosts, true, errors.Count == 0, p.SubmittedAt,
            errors.Count == 0 && p.IsSubmitted ? p.Revisions[^1].By.By : null, errors.Count == 0 ? null : "not-stated")
        {
            ActingFor = errors.Count == 0 && p.IsSubmitted ? p.Revisions[^1].By.ActingFor : null,
            WhoCan = [new Party(Role.BudgetHolder)],
            Acts = [CommandKind.Submit, CommandKind.Revise],
        };
    }

    private static Requirement Heard(Proposal p, World world)
    {
        var hearings = p.StandingHearings.ToList();
        if (hearings.Find(h => !h.IsAnsweredOrPast(world.Today)) is { } open)
        {
            return new Requirement(OtherAreasHeard, Regulation.OtherAreasDerivedCosts, true, false, open.SentAt, null, "hearing-open", open.BudgetArea.Value, open.Deadline)
            {
                WhoCan = [new Party(Role.BudgetHolder, world.Organisation.HolderOf(open.BudgetArea))],
                Acts = [CommandKind.AnswerHearing],
            };
        }

        var unanswered = ApprovalState.UnansweredObjections(p, world);
        var met = unanswered.Count == 0;
        var last = hearings.Where(h => h.Answer is not null).Select(h => h.Answer!.By).MaxBy(s => s.At);
        return new Requirement(OtherAreasHeard, Regulation.OtherAreasDerivedCosts, hearings.Count > 0, met, last?.At, last?.By,
            met ? null : "objection-unanswered", met ? null : unanswered[0].Value)
        {
            ActingFor = last?.ActingFor,
            WhoCan = [new Party(Role.Director)],
            Acts = [CommandKind.DirectorApprove],
        };
    }

    private static Requirement Oriented(Proposal p, World world, Centre centre)
    {
        var id = centre == Centre.FinanceCentre ? FinanceOrientedOnAllCosts : ItOrientedOnAllCosts;
        var role = centre == Centre.FinanceCentre ? Role.FinanceCentre : Role.ItCentre;
        var orientation = p.Orientations.LastOrDefault(o => o.Centre == centre && o.CostVersion == p.CostVersion);
        var met = orientation is not null && (orientation.AcknowledgedAt is not null || world.Today > orientation.RunsOutOn);
        return new Requirement(id, Regulation.OrientedOnAllCosts, true, met, orientation?.AcknowledgedAt ?? orientation?.SentAt, orientation?.AcknowledgedBy,
            met ? null : orientation is null ? "not-oriented" : "not-acknowledged", null, orientation?.RunsOutOn)
        {
            ActingFor = orientation?.AcknowledgedFor,
            WhoCan = [new Party(role)],
            Acts = [CommandKind.AcknowledgeOrientation],
        };
    }

    private static Requirement DataProtected(Proposal p, World world)
    {
        var closing = p.DataProtectionClosings.Count > 0 ? p.DataProtectionClosings[^1] : null;
        var met = p.DataProtectionIsDone;
        return new Requirement(DataProtectionDone, Regulation.DataProtection, p.HasPersonalDataTask, met,
            met ? closing?.By.At : p.SubmittedAt, met ? closing?.By.By : null, met ? null : "task-open", null,
            met || p.SubmittedAt is not { } at ? null : Deadlines.After(at, DutyKind.CloseDataProtection, world))
        {
            ActingFor = met ? closing?.By.ActingFor : null,
            WhoCan = [new Party(Role.DataProtection)],
            Acts = [CommandKind.CloseDataProtection],
        };
    }

    private static Requirement ConditionsMet(Proposal p)
    {
        var before = p.Conditions.Where(c => c is { BeforeStart: true, Fallen: false }).ToList();
        var open = before.Count(c => c.MetAt is null);
        return new Requirement(DecisionConditionsMet, Regulation.CouncilApprovesBeforeStart, before.Count > 0, open == 0,
            open == 0 ? before.Max(c => c.MetAt) : null, null, open == 0 ? null : "conditions-open",
            open == 0 ? null : open.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            WhoCan = [new Party(Role.BudgetHolder)],
            Acts = [CommandKind.MeetCondition],
        };
    }
}
