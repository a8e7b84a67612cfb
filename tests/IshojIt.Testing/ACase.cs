using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Testing;

/// <summary>A case that is played by the demo people on a clock of its own; each refused act is told by its code.</summary>
public sealed class ACase
{
    private Guid _meeting = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private int _items;

    public ACase(ProposalContent content, string by = "lone.budget", OrganisationChart? chart = null, DateTimeOffset? now = null, int sequence = 1)
    {
        Now = now ?? Now;
        Chart = chart ?? DemoPeople.Chart();
        Proposal = CaseDesk.Create(content, new CaseNumber(2026, sequence), new UserId(by), World);
    }

    public DateTimeOffset Now { get; set; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public OrganisationChart Chart { get; set; }

    public Settings Settings { get; set; } = DemoSettings;

    public IReadOnlyList<EarlierPiece> EarlierPieces { get; set; } = [];

    /// <summary>Other cases that the acts may name.</summary>
    public IReadOnlyList<Proposal> Others { get; set; } = [];

    /// <summary>The pool that an assessment may name.</summary>
    public Pool? Pool { get; set; }

    public Proposal Proposal { get; private set; }

    public World World => new(Now, Chart.On(DanishCalendar.DateOf(Now)), Settings) { EarlierPieces = EarlierPieces, Others = Others, Pool = Pool };

    public static Settings DemoSettings { get; } = new()
    {
        Rulebook = new RulebookParameters
        {
            LargeExpense = Dkk.FromKroner(2_000_000),
            LargeRunningCost = Dkk.FromKroner(500_000),
            WideTraining = 500,
            ManyInterfaces = 3,
            LongBinding = 8,
            BudgetYear = 2027,
        },
    };

    public static Intake PlainIntake { get; } = new()
    {
        PersonalData = PersonalData.None,
        Hosting = Hosting.OnPremises,
        NewIntegrations = 0,
        IdentityIntegration = false,
        UsesAi = false,
        MainSystemReplacement = false,
        Tender = Tender.None,
        ContractYears = 1,
        PlatformShift = false,
        TrainingScope = TrainingScope.None,
        AffectedUsers = 10,
        AffectsCitizenService = false,
        ImposedBy = ImposedBy.None,
        JoinsJointBody = false,
        AdoptsPolicy = false,
        Funding = Funding.WithinFrame,
    };

    /// <summary>A complete proposal of one area with a permanent licence of so many kroner a year, and the same on each other area given.</summary>
    public static ProposalContent Content(ProposalKind kind = ProposalKind.Connection, string area = "301", decimal yearly = 10_000, params string[] others)
    {
        string[] areas = [area, .. others];
        return new ProposalContent
        {
            Title = "Et forslag",
            Kind = kind,
            BudgetArea = new AreaCode(area),
            Purpose = "Formål",
            Description = "Beskrivelse",
            PlannedStart = new DateOnly(2027, 3, 1),
            Intake = PlainIntake,
            Costs = [.. areas.SelectMany(a => Yearly(a, yearly))],
            DerivedCosts = [.. areas.Select(a => new DerivedCostStatement(new AreaCode(a), false))],
            NoOtherAreasReason = others.Length == 0 ? "Kun eget område." : null,
        };
    }

    public static IEnumerable<CostLine> Yearly(string area, decimal amount) =>
        Enumerable.Range(2027, 4).Select(year => new CostLine(new AreaCode(area), CostNature.Licence, year, Dkk.FromKroner(amount), true));

    /// <summary>Does the act and answers its refusal's code, or null when it was done.</summary>
    public string? Try(string by, CaseCommand command)
    {
        Now = Now.AddSeconds(1);
        var result = CaseDesk.Do(Proposal, command, new UserId(by), World);
        if (result.IsDone)
        {
            Proposal = result.Value!.After;
        }

        return result.Refusal?.Code;
    }

    public Refusal? Refused(string by, CaseCommand command)
    {
        Now = Now.AddSeconds(1);
        var before = Proposal;
        var result = CaseDesk.Do(Proposal, command, new UserId(by), World);
        Proposal = result.IsDone ? result.Value!.After : before;
        return result.Refusal;
    }

    public ACase Do(string by, CaseCommand command) => Try(by, command) is { } code
        ? throw new InvalidOperationException($"{command.Kind} by {by} was refused in {Proposal.State}: {code}")
        : this;

    /// <summary>Puts the case in a standing that no act leads to, so that one check can be tested where another guards the same.</summary>
    public void Alter(Func<Proposal, Proposal> change) => Proposal = change(Proposal);

    public ACase Wait(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    public ACase Submitted(string by = "lone.budget") => Do(by, new Submit());

    public ACase Reviewed(ReviewResult result = ReviewResult.Compatible, string by = "ivan.it") => Do(by, new ReviewCompatibility(
        result,
        result == ReviewResult.CompatibleOnConditions ? [new ConditionDraft("Et vilkår", false)] : [],
        result == ReviewResult.NotCompatible ? [new ReviewPoint("identitet", PointVerdict.NotCompatible, "ingen fælles login")] : []));

    public ACase Assessed(AppropriationKind kind = AppropriationKind.WithinFrame, string by = "freja.okonomi") =>
        Do(by, new AssessAppropriation(kind, "dækning", null, null, []));

    public ACase Decided(Route route, string? reason = null, string by = "ivan.it") => Do(by, new DecideRoute(route, reason, []));

    public ACase Approved(string by = "dorte.direktor") => Do(by, new DirectorApprove([], []));

    public ACase Oriented(string it = "ivan.it") => Do(it, new AcknowledgeOrientation()).Do("freja.okonomi", new AcknowledgeOrientation());

    public ACase Revised(Func<ProposalContent, ProposalContent> change) => Do(HolderOf(Proposal), new Revise(change(Proposal.Content), "ændret"));

    public string? TryRevise(Func<ProposalContent, ProposalContent> change) => Try(HolderOf(Proposal), new Revise(change(Proposal.Content), "ændret"));

    /// <summary>Places the case on a meeting today, or so many days from now; answers the refusal's code.</summary>
    public string? TryPlace(Body body, int inDays = 0, params ItemPoint[] points)
    {
        _meeting = Guid.Parse($"00000000-0000-0000-0000-{++_items:000000000000}");
        return Try("signe.sekretaer", new PlaceItem(_meeting, body, DanishCalendar.DateOf(Now).AddDays(inDays), 1, _items, false, null, null,
            points.Length == 0 ? [new ItemPoint(1, "at forslaget godkendes", PointKind.Approval)] : points));
    }

    public ACase Placed(Body body, int inDays = 0, params ItemPoint[] points) => TryPlace(body, inDays, points) is { } code
        ? throw new InvalidOperationException($"placing on {body} was refused in {Proposal.State}/{Proposal.Stage}: {code}")
        : this;

    public string? TryOutcome(Body body, ItemOutcome outcome) => Proposal.Items.LastOrDefault(i => i.Body == body && i.IsUndecided) is { } item
        ? Try("signe.sekretaer", new RecordOutcome(item.Meeting, item.N, outcome))
        : "no-item";

    public ACase Outcome(Body body, Outcome outcome) => Outcome(body, new ItemOutcome(outcome));

    public ACase Outcome(Body body, ItemOutcome outcome) => TryOutcome(body, outcome) is { } code
        ? throw new InvalidOperationException($"{outcome.Outcome} at {body} was refused in {Proposal.State}/{Proposal.Stage}: {code}")
        : this;

    public ACase ThroughCouncil(params ItemPoint[] points) => Placed(Body.FinanceCommittee, 0, points).Outcome(Body.FinanceCommittee, Domain.Meetings.Outcome.Adopted)
        .Placed(Body.CityCouncil, 0, points).Outcome(Body.CityCouncil, Domain.Meetings.Outcome.Adopted);

    public ACase Started() => Do(HolderOf(Proposal), new Start(StartAct.ContractSigned, DanishCalendar.DateOf(Now)));

    public Refusal? StartRefusal() => Refused(HolderOf(Proposal), new Start(StartAct.ContractSigned, DanishCalendar.DateOf(Now)));

    public string HolderOf(Proposal p) => World.Organisation.HolderOf(p.Content.BudgetArea)!.Value.Value;

    public Requirement Requirement(RequirementId id) => StartGate.Evaluate(Proposal, World).Single(r => r.Id == id);

    public IReadOnlyList<DutyKind> OpenDuties => [.. Duties.Of(Proposal, World).Where(d => d.Open).Select(d => d.Kind)];

    public bool IsWaitingFor(DutyKind duty, string user) => Duties.Of(Proposal, World).Any(d => d.Kind == duty && d.MayAct.Any(c => c.User.Value == user));
}
