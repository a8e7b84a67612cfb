using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;

namespace IshojIt.Domain.Tests.Proposals;

public sealed record Sample(Proposal Proposal, World World);

public sealed record Move(ProposalState From, ProposalState To, CommandKind Command);

/// <summary>Random sequences of commands by the demo people, with what must hold asserted after each step.</summary>
public sealed class RandomPlay
{
    private static readonly Guid PoolId = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
    private readonly Random _random;
    private Guid _meeting;

    private RandomPlay(int seed) => _random = new Random(seed);

    public Dictionary<ProposalState, List<Sample>> Seen { get; } = [];

    public HashSet<Move> Moves { get; } = [];

    public int Steps { get; private set; }

    /// <summary>How often a case took money of a pool, or more of it than it held.</summary>
    public int Draws { get; private set; }

    /// <summary>How often a pool got money back.</summary>
    public int GivenBack { get; private set; }

    /// <summary>The totals of all games, as they are kept.</summary>
    public Dictionary<LedgerKey, LedgerAmounts> Totals { get; } = [];

    /// <summary>Each game's case as it ended.</summary>
    public List<Proposal> Ends { get; } = [];

    public static RandomPlay Run(int seed, int games, int length)
    {
        var play = new RandomPlay(seed);
        for (var game = 0; game < games; game++)
        {
            play.Game(length, $"seed {seed}, game {game}");
        }

        return play;
    }

    private void Game(int length, string name)
    {
        var areas = new[] { "101", "102", "203", "301", "402" };
        var area = Pick(areas);
        var chart = DemoPeople.Chart(_random.Next(3) == 0
            ? [new Substitute(new UserId("dorte.direktor"), new UserId("inge.it"), Role.Director, new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1))]
            : []);
        var holder = chart.On(new DateOnly(2026, 11, 2)).HolderOf(new AreaCode(area))!.Value.Value;
        var played = new ACase(RandomContent(area), holder, chart);
        played.Others = Siblings(played, area, holder, chart);
        played.Pool = new Pool(PoolId, "Puljen", 2027, Pick(Enum.GetValues<PoolKind>()), Dkk.FromKroner(400_000), Dkk.FromKroner(_random.Next(390_000)));
        var others = played.Pool.Drawn;
        var trail = new List<string>();
        for (var step = 0; step < length; step++)
        {
            var before = played.Proposal;
            if (_random.Next(6) == 0)
            {
                played.Wait(_random.Next(1, 20));
            }

            var (user, command) = NextMove(played);
            var refusal = played.Refused(user, command);
            trail.Add($"{user} {command.Kind} {refusal?.Code ?? "ok -> " + played.Proposal.State}");
            if (refusal is not null)
            {
                Invariants.Same(before, played.Proposal, name, trail);
                continue;
            }

            Steps++;
            Moves.Add(new Move(before.State, played.Proposal.State, command.Kind));
            Keep(played);
            Invariants.Hold(before, played.Proposal, played.World, name, trail);
            if (command is Merge { Into: null } merge)
            {
                Invariants.NoFreer([before, .. merge.From.Select(n => played.World.Other(n)!)], played.Proposal, played.World, name, trail);
            }

            Add(before, played.Proposal, name, trail);
            Follow(played, others);
            Invariants.Draws(played.Proposal, played.Pool!, others, name, trail);
        }

        Ends.Add(played.Proposal);
    }

    /// <summary>As the store keeps the totals: only what the step adds and takes away.</summary>
    private void Add(Proposal before, Proposal after, string name, List<string> trail)
    {
        var now = LedgerContribution.Of(after);
        Invariants.Contributes(after, now, name, trail);
        foreach (var (key, amounts) in LedgerContribution.Difference(LedgerContribution.Of(before), now))
        {
            Totals[key] = Totals.GetValueOrDefault(key) + amounts;
        }
    }

    /// <summary>As the store keeps the pool: what the case holds now beside what others drew.</summary>
    private void Follow(ACase played, Dkk others)
    {
        var held = played.Proposal.StandingAssessment?.Draw?.Amount ?? Dkk.Zero;
        Draws += others + held > played.Pool!.Drawn ? 1 : 0;
        GivenBack += others + held < played.Pool.Drawn ? 1 : 0;
        played.Pool = played.Pool with { Drawn = others + held };
    }

    private void Keep(ACase played)
    {
        var list = Seen.TryGetValue(played.Proposal.State, out var found) ? found : Seen[played.Proposal.State] = [];
        if (list.Count < 40)
        {
            list.Add(new Sample(played.Proposal, played.World));
        }
    }

    /// <summary>Most often something that somebody may do now, else anything by anybody.</summary>
    private (string User, CaseCommand Command) NextMove(ACase played)
    {
        var p = played.Proposal;
        var duties = Duties.Of(p, played.World).Where(d => d.MayAct.Count > 0).ToList();
        if (duties.Count > 0 && _random.Next(10) < 6)
        {
            var duty = Pick(duties);
            return (Pick(duty.MayAct).User.Value, Command(Act(duty.Kind), played));
        }

        var kind = Pick(Enum.GetValues<CommandKind>());
        var able = Parties.Who(p, kind, played.World, AnotherArea(p)).Select(c => c.User.Value).ToList();
        var user = able.Count > 0 && _random.Next(5) > 0 ? Pick(able) : Pick(DemoPeople.Everyone).Value;
        return (user, Command(kind, played));
    }

    private static CommandKind Act(DutyKind duty) => duty switch
    {
        DutyKind.AnswerItRefusal or DutyKind.Amend => CommandKind.Revise,
        DutyKind.AnswerRefusedShare => CommandKind.Return,
        _ => Enum.Parse<CommandKind>(duty.ToString()),
    };

    private CaseCommand Command(CommandKind kind, ACase played)
    {
        var p = played.Proposal;
        var today = DanishCalendar.DateOf(played.Now);
        return kind switch
        {
            CommandKind.Save => new Save(RandomContent(p.Content.BudgetArea.Value)),
            CommandKind.Submit => new Submit(_random.Next(2) == 0 ? "svar" : null),
            CommandKind.Revise => new Revise(Maybe() ? p.Content with { Costs = Scaled(p.Content.Costs) } : RandomContent(p.Content.BudgetArea.Value), "grund"),
            CommandKind.Withdraw => _random.Next(4) == 0 ? new Withdraw("grund") : new AcceptConditions(),
            CommandKind.ReviewCompatibility => Review(),
            CommandKind.RequireItApproval => new RequireItApproval("grund"),
            CommandKind.AcceptConditions => new AcceptConditions(),
            CommandKind.AcknowledgeOrientation => new AcknowledgeOrientation(),
            CommandKind.AnswerHearing => new AnswerHearing(AnotherArea(p), Pick(Enum.GetValues<HearingAnswerKind>()), []),
            CommandKind.AssessAppropriation => new AssessAppropriation(Pick([AppropriationKind.WithinFrame, AppropriationKind.WithinFrame, AppropriationKind.Reallocation, AppropriationKind.CapitalRelease, AppropriationKind.SupplementaryAppropriation, AppropriationKind.PoolFunds, AppropriationKind.NextBudget]), "dækning", PoolId.ToString(), null, []),
            CommandKind.CloseDataProtection => new CloseDataProtection(DataProtectionResult.Done, null, "bevis"),
            CommandKind.DecideRoute => new DecideRoute(Maybe() ? p.Floor(p.Suggest(played.World)) : Pick(Enum.GetValues<Route>()), "grund", []),
            CommandKind.CountersignRoute => new CountersignRoute(Maybe(), "grund"),
            CommandKind.RaiseRoute => new RaiseRoute(Maybe() ? Route.Director : Route.Political, "grund"),
            CommandKind.DirectorApprove => new DirectorApprove(_random.Next(4) == 0 ? [new ConditionDraft("vilkår", true)] : [], [.. p.StandingHearings.Select(h => new ObjectionAnswer(h.BudgetArea, "svar"))]),
            CommandKind.DirectorReject => new DirectorReject("grund"),
            CommandKind.Return => new ReturnCase("grund"),
            CommandKind.AskExecutiveBoard => new AskExecutiveBoard("grund"),
            CommandKind.Settle => new Settle(p.Disputes.LastOrDefault()?.Matter ?? DisputeMatter.NoDecider, Maybe(), today, ["Dag", "Vagn"], "tekst"),
            CommandKind.ReferToBudget => new ReferToBudget("grund"),
            CommandKind.Resume => new ResumeCase(),
            CommandKind.AssignStandIn => new AssignStandIn(Pick(Enum.GetValues<Seat>()), Pick(DemoPeople.Everyone), "grund"),
            CommandKind.DeclareDisqualification => _random.Next(3) == 0 ? new DeclareDisqualification(null) : new AcceptConditions(),
            CommandKind.PlaceItem => Place(p, today),
            CommandKind.TakeOffItem => p.Items.LastOrDefault(i => i.IsUndecided) is { } item ? new TakeOffItem(item.Meeting, item.N, "grund") : new TakeOffItem(Guid.Empty, 1, "grund"),
            CommandKind.MoveItem => p.Items.LastOrDefault(i => i.IsUndecided) is { } moved ? new MoveItem(moved.Meeting, moved.N, today.AddDays(_random.Next(20))) : new MoveItem(Guid.Empty, 1, today),
            CommandKind.RecordOutcome => p.Items.LastOrDefault(i => i.IsUndecided && (Maybe() || i.Body != Body.CityCouncil)) is { } undecided
                ? new RecordOutcome(undecided.Meeting, undecided.N, RandomOutcome(undecided))
                : new RecordOutcome(Guid.Empty, 1, new ItemOutcome(Outcome.Adopted)),
            CommandKind.MeetCondition => new MeetCondition(p.Conditions.FirstOrDefault(c => c.MetAt is null && !c.Fallen)?.Id ?? Guid.Empty, "bevis"),
            CommandKind.Start => new Start(Pick(Enum.GetValues<StartAct>()), today),
            CommandKind.RegisterDeviation => _random.Next(3) == 0 ? new RegisterDeviation(StartAct.ContractSigned, today, "grund") : new AcceptConditions(),
            CommandKind.CloseDeviation => new CloseDeviation(p.OpenDeviations.FirstOrDefault()?.Id ?? Guid.Empty, Maybe() ? DeviationEnd.Covered : DeviationEnd.WoundUp, today),
            CommandKind.RecordActualCosts => new RecordActualCosts(today.Year - _random.Next(2), p.Content.Costs),
            CommandKind.AskHolder => new AskHolder("hvad med uddannelse?"),
            CommandKind.AnswerQuestion => new AnswerQuestion(p.Questions.FirstOrDefault(q => q.IsOpen)?.Id ?? Guid.Empty, "svar"),
            CommandKind.Relate => new Relate(Pick(played.Others).Number, "grund"),
            CommandKind.Split => new Split("En del", [1 + _random.Next(Math.Max(1, p.Content.Costs.Count))], "grund") { Part = new CaseNumber(2026, 100 + p.Links.Count) },
            CommandKind.Merge => _random.Next(3) == 0 ? new Merge(Pick(played.Others).Number, [], "grund") : new Merge(null, [Pick(played.Others).Number], "grund"),
            _ => new CloseCase(Maybe(), "grund"),
        };
    }

    /// <summary>A draft of the same holder, and a case of another's that is offered to be laid into this one.</summary>
    private IReadOnlyList<Proposal> Siblings(ACase played, string area, string holder, OrganisationChart chart)
    {
        var draft = new ACase(RandomContent(area), holder, chart, sequence: 2);
        var offered = new ACase(ACase.Content(area: "302"), "soren.budget", chart, sequence: 3).Submitted("soren.budget");
        offered.Others = [played.Proposal];
        return [draft.Proposal, offered.Do("soren.budget", new Merge(played.Proposal.Number, [], "hører sammen")).Proposal];
    }

    private ReviewCompatibility Review()
    {
        var result = Pick([ReviewResult.Compatible, ReviewResult.Compatible, ReviewResult.CompatibleOnConditions, ReviewResult.NotCompatible, ReviewResult.ApprovalNotRequired]);
        return new ReviewCompatibility(result, [new ConditionDraft("vilkår", Maybe())], [new ReviewPoint("identitet", PointVerdict.NotCompatible, null)]);
    }

    private PlaceItem Place(Proposal p, DateOnly today)
    {
        _meeting = new Guid(_random.Next(), 0, 0, new byte[8]);
        var body = p.Items.Any(i => i.Body == Body.FinanceCommittee && i.Round == p.PoliticalRound && i.TakenOffAt is null) ? Body.CityCouncil : Pick(Enum.GetValues<Body>());
        return new PlaceItem(_meeting, body, today.AddDays(_random.Next(3)), 1, 1, false, null, null,
            [new ItemPoint(1, "at det godkendes", PointKind.Approval), new ItemPoint(2, "at der bevilges", PointKind.Funding)]);
    }

    private ItemOutcome RandomOutcome(AgendaItem item) => item.Body == Body.CityCouncil && Maybe()
        ? new ItemOutcome(Outcome.Adopted) { Points = [new PointOutcome(1, Pick(Adopting)), new PointOutcome(2, Pick(Adopting))], DecidedFunding = _random.Next(5) == 0 ? Funding.Reallocation : null }
        : new ItemOutcome(Pick([Outcome.Adopted, Outcome.Adopted, .. Enum.GetValues<Outcome>()]));

    private static readonly Outcome[] Adopting = [Outcome.Adopted, Outcome.Adopted, Outcome.NotAdopted, Outcome.Postponed];

    private ProposalContent RandomContent(string area)
    {
        string[] others = Maybe() ? [] : [Pick(["302", "402", "101", "203"])];
        others = others.Contains(area) ? [] : others;
        var content = ACase.Content(Pick(Enum.GetValues<ProposalKind>()), area, _random.Next(4) == 0 ? 600_000 : 10_000, others);
        return content with
        {
            Costs = Maybe() ? content.Costs : [.. content.Costs, new CostLine(new AreaCode(area), CostNature.Acquisition, 2027, Dkk.FromKroner(5_000))],
            Intake = ACase.PlainIntake with
            {
                PlatformShift = _random.Next(6) == 0,
                PersonalData = Maybe() ? PersonalData.None : PersonalData.Ordinary,
                Hosting = Maybe() ? Hosting.OnPremises : Hosting.ExternalEu,
                AffectsCitizenService = _random.Next(6) == 0,
                Funding = Pick([Funding.WithinFrame, Funding.WithinFrame, Funding.SupplementaryOnce, Funding.BudgetedCapital, Funding.NextBudget]),
            },
        };
    }

    private CostLine[] Scaled(IReadOnlyList<CostLine> lines)
    {
        var percent = _random.Next(90, 112);
        return [.. lines.Select(l => l with { Amount = new Dkk(l.Amount.Oere * percent / 100) })];
    }

    private AreaCode AnotherArea(Proposal p) => p.Content.AffectedAreas() is { Count: > 0 } areas ? Pick(areas) : new AreaCode("302");

    private bool Maybe() => _random.Next(2) == 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
