using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>One step of a case: what it was, what it became, what was asked, by whom, and the rule it served.</summary>
public sealed record CaseStep(Proposal Before, Proposal After, CaseCommand Command, Signature By, Rule Rule)
{
    /// <summary>False where the act was done before, such as a second acknowledgement: there is nothing to write.</summary>
    public bool IsChange => !ReferenceEquals(Before, After);
}

/// <summary>What a person may do now, with the reason where it is refused. Buttons are drawn from this.</summary>
public sealed record CommandOffer(CommandKind Command, Refusal? Refusal)
{
    public bool Allowed => Refusal is null;
}

/// <summary>
/// The only place where a case changes: who may (role, area, habilitet), in which state, under which needs, and what it becomes.
/// A refused command changes nothing.
/// </summary>
public static partial class CaseDesk
{
    public static Proposal Create(ProposalContent content, CaseNumber number, UserId actor, World world) => new()
    {
        Id = ProposalId.New(world.Now),
        Number = number,
        Content = content,
        Created = Sign(CreatorOf(content.BudgetArea, actor, world)!, world),
        UpdatedAt = world.Now,
        StateSince = world.Now,
        Drafters = [actor],
    };

    /// <summary>Whether the person may create a proposal for the area: its holder, her substitute, or an editor for her.</summary>
    public static bool MayCreate(AreaCode area, UserId actor, World world) => CreatorOf(area, actor, world) is not null;

    public static Result<CaseStep> Do(Proposal p, CaseCommand command, UserId actor, World world)
    {
        if (Right(p, command.Kind, actor, world, AreaOf(command)) is { } refused)
        {
            return refused;
        }

        if (StateRefusal(p, command.Kind, world) is { } wrongState)
        {
            return wrongState;
        }

        var by = Sign(CapacityOf(p, command, actor, world), world);
        var applied = Apply(p, command, by, world);
        return applied.IsDone
            ? new CaseStep(p, ReferenceEquals(p, applied.Value) ? p : Finish(p, applied.Value!, by, world), command, by, CommandTable.Row(command.Kind).Rule)
            : applied.Refusal! with { Rule = applied.Refusal!.Rule ?? CommandTable.Row(command.Kind).Rule };
    }

    /// <summary>The refusal of a person who has no right to the command on this case, in whatever state; null when she has.</summary>
    public static Refusal? Right(Proposal p, CommandKind command, UserId actor, World world, AreaCode? area = null)
    {
        if (Parties.Who(p, command, world, area).Any(c => c.User == actor))
        {
            return null;
        }

        var rule = CommandTable.Row(command).Rule;
        var byRole = Parties.ByRole(p, command, world, area).Where(c => c.User == actor).ToList();
        if (byRole.Count == 0)
        {
            return Refusal.NotAllowed(rule);
        }

        var own = byRole.Any(c => p.IsDisqualified(c.User, world.Organisation) || (c.ActingFor is { } absent && p.IsDisqualified(absent, world.Organisation)));
        var otherSeat = Parties.SeatOf(command) is { } seat && p.HoldsOtherSeat(actor, seat);
        return Refusal.NotAllowed(rule, own ? "own-proposal" : otherSeat ? "second-seat" : "not-allowed");
    }

    /// <summary>Every command with what stands in its way for this person now; needs that depend on the answer itself are not foreseen.</summary>
    public static IReadOnlyList<CommandOffer> Offers(Proposal p, UserId actor, World world) =>
        [.. CommandTable.Rows.Select(row => new CommandOffer(row.Command, OfferRefusal(p, row.Command, actor, world)))];

    /// <summary>The capacity in which a person gives a command: her own before a substitution.</summary>
    private static Capacity CapacityOf(Proposal p, CaseCommand command, UserId actor, World world) =>
        Parties.Who(p, command.Kind, world, AreaOf(command)).Where(c => c.User == actor).OrderBy(c => c.ActingFor is null ? 0 : 1).First();

    private static Refusal? OfferRefusal(Proposal p, CommandKind command, UserId actor, World world)
    {
        if (command == CommandKind.AnswerHearing)
        {
            var mine = p.StandingHearings.Where(h => Right(p, command, actor, world, h.BudgetArea) is null).ToList();
            return mine.Count == 0 ? Refusal.NotAllowed(CommandTable.Row(command).Rule) : StateRefusal(p, command, world);
        }

        return Right(p, command, actor, world) ?? StateRefusal(p, command, world) ?? Foreseen(p, command, actor, world);
    }

    private static Refusal? StateRefusal(Proposal p, CommandKind command, World world)
    {
        if (CommandTable.IsOpenIn(command, p.State))
        {
            return null;
        }

        // A start is answered with the gate in every state, so that the holder learns what is missing; only the final ones are over.
        if (command == CommandKind.Start && !p.State.IsFinal() && FirstUnmet(p, world) is { } unmet)
        {
            return unmet;
        }

        return Refusal.WrongState(CommandTable.Row(command).Rule);
    }

    private static Refusal? FirstUnmet(Proposal p, World world) =>
        StartGate.Evaluate(p, world).FirstOrDefault(r => !r.Met) is { } first
            ? Refusal.Unmet("unmet", first.Rule, first.Id.Camel(), first.Subject)
            : null;

    /// <summary>
    /// After every act: work begun without cover has an open deviation, and the version rises where people must see it anew
    /// (content of a draft, state, revision, costs, route, approvals, conditions), so that the four parties of a review never lose to each other.
    /// </summary>
    private static Proposal Finish(Proposal before, Proposal after, Signature by, World world)
    {
        var leftStart = before.State == ProposalState.Started && after.State != ProposalState.Started && after.State != ProposalState.Closed;
        if (after.WorkBegun && !after.State.IsFinal() && !after.OpenDeviations.Any(d => d.Kind != DeviationKind.ActualsAboveApproved)
            && (leftStart || !StartGate.IsCovered(after, world)))
        {
            after = after with { Deviations = [.. after.Deviations, Opened(DeviationKind.ApprovalLost, null, world.Today, "approval-lost", by, world)] };
        }

        if (before.State != after.State && GivesBackMoney(after.State))
        {
            after = WithoutDraw(after);
        }

        var moved = before.State != after.State || before.Stage != after.Stage;
        var seen = moved || before.Revision != after.Revision || before.CostVersion != after.CostVersion
            || !ReferenceEquals(before.Content, after.Content)
            || !ReferenceEquals(before.RouteDecisions, after.RouteDecisions)
            || !ReferenceEquals(before.Raises, after.Raises)
            || !ReferenceEquals(before.Approvals, after.Approvals)
            || !ReferenceEquals(before.ShareRefusals, after.ShareRefusals)
            || !ReferenceEquals(before.Conditions, after.Conditions)
            || !ReferenceEquals(before.Links, after.Links);
        return after with
        {
            Version = seen ? before.Version + 1 : before.Version,
            UpdatedAt = world.Now,
            StateSince = moved ? world.Now : after.StateSince,
        };
    }

    private static Deviation Opened(DeviationKind kind, StartAct? act, DateOnly date, string reason, Signature by, World world) =>
        new(Guid.CreateVersion7(world.Now), kind, act, date, reason, by);

    private static Signature Sign(Capacity capacity, World world) => new(capacity.User, capacity.Role, capacity.ActingFor, world.Now);

    private static AreaCode? AreaOf(CaseCommand command) => command switch
    {
        AnswerHearing answer => answer.BudgetArea,
        Save save => save.Content.BudgetArea,
        _ => null,
    };

    private static Capacity? CreatorOf(AreaCode area, UserId actor, World world) =>
        Parties.WritersOf(area, world.Organisation).FirstOrDefault(c => c.User == actor);
}
