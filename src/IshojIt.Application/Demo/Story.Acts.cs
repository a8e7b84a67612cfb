using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Demo;

/// <summary>The acts. Days are working days from today, or after <see cref="Around"/> from the finance committee's meeting of that round.</summary>
internal sealed partial class Story
{
    private readonly List<Act> _acts = [];
    private Moment _anchor;
    private string? _drafter;
    private int _draftedOn;

    public IReadOnlyList<Act> Acts => _acts;

    public string? Drafter => _drafter;

    public Moment Drafted => On(_draftedOn);

    public Story Around(int cycle)
    {
        _anchor = new Moment(0, Body.FinanceCommittee, cycle);
        return this;
    }

    public Story Draft(int day, string? by = null)
    {
        (_draftedOn, _drafter) = (day, by);
        return this;
    }

    public Story Submit(int day, string? answer = null, string? by = null) => Do(day, by, new Submit(answer));

    /// <summary>Drafted and, the working day after, submitted.</summary>
    public Story Proposed(int day, string? by = null) => Draft(day - 1, by).Submit(day);

    public Story Revise(int day, string reason, params Cost[] costs) => Do(day, null, CommandKind.Revise, (p, stage) =>
    {
        var year = p.Rulebook!.BudgetYear;
        var content = p.Content with { Costs = [.. costs.SelectMany(c => c.Lines(Area, year))] };
        return new Revise(content with { DerivedCosts = Statements(content) }, reason);
    });

    public Story Withdraw(int day, string reason) => Do(day, null, new Withdraw(reason));

    public Story Compatible(int day, string note, string by = "ivan.it") =>
        Do(day, by, new ReviewCompatibility(ReviewResult.Compatible, [], [new ReviewPoint("integrationer", PointVerdict.Ok, note)]));

    public Story CompatibleIf(int day, string condition, bool beforeStart = true, string by = "ivan.it") => Do(day, by, new ReviewCompatibility(
        ReviewResult.CompatibleOnConditions, [new ConditionDraft(condition, beforeStart)], [new ReviewPoint("data", PointVerdict.Concern, condition)]));

    public Story NotCompatible(int day, string point, string note, string by = "ivan.it") =>
        Do(day, by, new ReviewCompatibility(ReviewResult.NotCompatible, [], [new ReviewPoint(point, PointVerdict.NotCompatible, note)]));

    public Story RequireIt(int day, string reason) => Do(day, "inge.it", new RequireItApproval(reason));

    public Story AcceptConditions(int day) => Do(day, null, new AcceptConditions());

    public Story Acknowledge(int day, string by) => Do(day, by, new AcknowledgeOrientation());

    public Story Answer(int day, string area, HearingAnswerKind answer, string note, string? by = null) =>
        Add(new Act(On(day), by, CommandKind.AnswerHearing) { HolderOf = area, Read = (_, _) => new AnswerHearing(new AreaCode(area), answer, []) { Note = note } });

    public Story Assess(int day, string note, AppropriationKind kind = AppropriationKind.WithinFrame, string by = "freja.okonomi") => Do(day, by, CommandKind.AssessAppropriation, (_, stage) =>
        new AssessAppropriation(kind, note, kind == AppropriationKind.PoolFunds ? stage.Pool.ToString("D") : null, null, []));

    public Story AssessAsUrgent(int day, string note, string legalBasis, int dueInDays) => Do(day, "frank.okonomi", CommandKind.AssessAppropriation, (_, stage) =>
        new AssessAppropriation(AppropriationKind.PoolFunds, note, stage.Pool.ToString("D"), new StatutoryUrgency(legalBasis, stage.Calendar.Today.AddDays(dueInDays)), []));

    public Story DataProtected(int day, string evidence) => Do(day, "dina.databeskyttelse", new CloseDataProtection(DataProtectionResult.Done, null, evidence));

    public Story DataProtectionWaived(int day, string reason) => Do(day, "dina.databeskyttelse", new CloseDataProtection(DataProtectionResult.Waived, reason, null));

    public Story Decide(int day, Route route, string? reason = null, string by = "ivan.it") => Do(day, by, new DecideRoute(route, reason, []));

    public Story Countersign(int day, bool agreed, string reason) => Do(day, "frank.okonomi", new CountersignRoute(agreed, reason));

    public Story Raise(int day, Route route, string by, string reason) => Do(day, by, new RaiseRoute(route, reason));

    public Story Approve(int day, string by, string? note = null) => Do(day, by, new DirectorApprove([], []) { Note = note });

    public Story ApproveIf(int day, string by, string condition) => Do(day, by, new DirectorApprove([new ConditionDraft(condition, true)], []));

    public Story ApproveAgainst(int day, string by, string objector, string answer) => Do(day, by, new DirectorApprove([], [new ObjectionAnswer(new AreaCode(objector), answer)]));

    public Story Reject(int day, string by, string reason) => Do(day, by, new DirectorReject(reason));

    public Story Return(int day, string by, string reason) => Do(day, by, new ReturnCase(reason));

    public Story AskBoard(int day, string reason) => Do(day, null, new AskExecutiveBoard(reason));

    public Story Settle(int day, DisputeMatter matter, bool overruled, string text) => Do(day, "dag.direktion", CommandKind.Settle, (_, stage) =>
        new Settle(matter, overruled, On(day).On(stage.Calendar), ["Kirsten (kommunaldirektør)", "Dag (Direktionen)", "Vagn (direktør, Velfærd)"], text));

    public Story ReferToBudget(int day, string by, string reason) => Do(day, by, new ReferToBudget(reason));

    public Story Resume(int day) => Do(day, null, new ResumeCase());

    public Story Place(int day, Body body, int cycle, string? closedReason = null, string? publicTitle = null, string? committee = null) =>
        Add(new Act(On(day), "signe.sekretaer", CommandKind.PlaceItem)
        {
            Agenda = new AgendaAct(body, cycle, committee) { ClosedReason = closedReason, PublicTitle = publicTitle },
        });

    /// <summary>Recorded on the working day after the meeting.</summary>
    public Story Outcome(Body body, int cycle, Outcome outcome, string text, string? committee = null, Func<ItemOutcome, ItemOutcome>? with = null) =>
        Add(new Act(new Moment(1, body, cycle, committee), "signe.sekretaer", CommandKind.RecordOutcome)
        {
            Agenda = new AgendaAct(body, cycle, committee) { Outcome = (with ?? (o => o))(new ItemOutcome(outcome) { Text = text }) },
        });

    /// <summary>The evidence of the first condition that is still open.</summary>
    public Story Meet(int day, string evidence) =>
        Do(day, null, CommandKind.MeetCondition, (p, _) => new MeetCondition(p.Conditions.First(c => c is { MetAt: null, Fallen: false }).Id, evidence));

    public Story Start(int day, StartAct act) => Do(day, null, CommandKind.Start, (_, stage) => new Start(act, On(day).On(stage.Calendar)));

    public Story Deviate(int day, StartAct act, string reason, string? by = null) =>
        Do(day, by, CommandKind.RegisterDeviation, (_, stage) => new RegisterDeviation(act, On(day - 3).On(stage.Calendar), reason));

    public Story CloseDeviation(int day, DeviationEnd how, string note) => Do(day, "dag.direktion", CommandKind.CloseDeviation, (p, stage) =>
        new CloseDeviation(p.OpenDeviations.First().Id, how, On(day).On(stage.Calendar)) { Note = note });

    /// <summary>The actual costs of the own area as a share of what was planned, for the year of the first start, or this year where that is recorded.</summary>
    public Story Actuals(int day, int percent, string? by = null) => Do(day, by, CommandKind.RecordActualCosts, (p, stage) =>
    {
        var begun = p.Starts[0].Date.Year;
        var year = p.ActualCosts.Any(a => a.Year == begun) ? On(day).On(stage.Calendar).Year : begun;
        var planned = p.Content.Costs.RunningExpense(p.Content.BudgetArea, year).Kroner;
        return new RecordActualCosts(year, [new CostLine(p.Content.BudgetArea, CostNature.Operation, year, Dkk.FromKroner(decimal.Truncate(planned * percent / 100m)))]);
    });

    public Story Close(int day) => Do(day, null, new CloseCase(true, null));

    public Story Abandon(int day, string reason) => Do(day, null, new CloseCase(false, reason));

    public Story StandIn(int day, Seat seat, string person, string reason) => Do(day, "kirsten.kommunaldirektor", new AssignStandIn(seat, new UserId(person), reason));

    public Story Disqualify(int day, string by) => Do(day, by, new DeclareDisqualification(null));

    private Story Do(int day, string? by, CaseCommand command) => Do(day, by, command.Kind, (_, _) => command);

    private Story Do(int day, string? by, CommandKind kind, Func<Proposal, Stage, CaseCommand> read) => Add(new Act(On(day), by, kind) { Read = read });

    private Moment On(int day) => _anchor with { WorkingDays = day };

    private Story Add(Act act)
    {
        _acts.Add(act);
        return this;
    }
}
