using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;

namespace IshojIt.Web.Api;

/// <summary>Writes a case as the API shows it.</summary>
public static class CaseView
{
    public static CaseBody Of(Proposal p, World w, Func<string, string> text)
    {
        var content = p.Content;
        return new CaseBody(
            content.Title, content.Kind, content.BudgetArea, content.Purpose, content.Description, content.PlannedStart, content.Supplier, content.AffectedSystems,
            content.AffectedBudgetAreas, content.NoOtherAreasReason, content.Intake, content.Costs.Select(Line), content.DerivedCosts,
            p.Number.ToString(), p.Version, p.State, p.Stage, p.Revision, p.CostVersion, w.Organisation.HolderOf(content.BudgetArea), p.SubmittedAt,
            Regulation.Version, p.RulebookIn(w).Version,
            Suggestion(p, w, text), Decided(p), content.Costs.ByAreaAndYear(),
            p.StandingReview is { } review ? ReviewOf(p, review) : null,
            p.StandingHearings.Select(HearingOf),
            p.Orientations.Select(o => new OrientationBody(o.Centre, o.CostVersion, o.SentAt, o.AcknowledgedAt)),
            p.StandingAssessment is { } a ? new AssessmentBody(a.Kind, a.Cover, a.Pool, a.StatutoryUrgency, a.CostVersion, a.By.By, a.By.At, a.Draw, a.By.ActingFor) : null,
            p.Approvals.Select(x => new ApprovalBody(x.Kind, x.DirectorArea, x.By.By, x.By.ActingFor, x.By.At, x.Revision, x.CostVersion, x.Covers, x.Status, x.AfterTheFact, x.DecidedFunding, x.GrantedMoney, x.UnfundedYears)),
            p.Conditions.Where(c => !c.Fallen).Select(ConditionOf),
            p.Deviations.Select(DeviationOf),
            p.WorkBegun,
            p.HasPersonalDataTask ? DataProtection(p) : null,
            p.Disputes.LastOrDefault(d => !d.Fallen) is { } dispute ? new DisputeBody(dispute.Matter, dispute.AskedBy.At, dispute.Settled) : null,
            p.StandIns.Select(s => new StandInBody(s.Seat, s.Person)),
            p.Disqualifications.Select(d => d.Person),
            p.ActualCosts.Select(c => new ActualsBody(c.Year, c.Lines.Select(Line))),
            p.PendingLowering is { } lowering ? new LoweringBody(lowering.Route, lowering.Reason) : null,
            p.Starts.Select(s => new StartBody(s.Act, s.Date, s.By.By, s.By.At, s.By.ActingFor)),
            p.Items.Select(ItemOf),
            p.StateReason,
            Duties.Of(p, w).Where(d => d.Open).Select(d => WaitingBody.Of(d, p, w)),
            p.Links.Select(l => new LinkBody(l.Kind, l.Other.ToString(), l.BudgetArea, l.Reason, l.By.By, l.By.At, l.By.ActingFor)), p.CoHolderAreas,
            p.PiecesIn(w).Select(e => new PieceBody(e.IsNamed ? e.Number.ToString() : null, e.Expenses)),
            p.PriceLevel(w), content.CostChecks,
            p.Questions.Select(q => new QuestionBody(q.Id, q.Centre, q.Text, q.By.By, q.By.At, q.Answer?.Text, q.Answer?.By.By, q.Answer?.By.At)),
            FundingGate.Unfunded(p));
    }

    private static SuggestionBody Suggestion(Proposal p, World w, Func<string, string> text)
    {
        var suggestion = p.Suggest(w);
        return new SuggestionBody(suggestion.Route, p.ItApprovalIsRequired(), suggestion.Hits.Select(h => new ReasonBody(h.Criterion, h.Effect, h.Judge, h.Paragraph, text("criterion." + h.Criterion))));
    }

    private static DecidedBody? Decided(Proposal p) => p.StandingRoute is { } route ? new DecidedBody(route.Route, route.Reason, route.Lowered, route.Countersignature?.By.By) : null;

    private static CaseItemBody ItemOf(AgendaItem item)
    {
        var shown = new CaseItemBody(item.Meeting, item.Body, item.Date, item.N, item.RunningNumber, item.Closed, item.Outcome?.Outcome, item.TakenOffReason);
        return item.Points.All(x => x.Text.Length == 0) ? shown : shown with
        {
            Points = item.Points.Select(x => PointOf(x, item.Decisions.FirstOrDefault(d => d.N == x.N))),
            Text = item.Outcome?.Text,
            DecidedFunding = item.Outcome?.DecidedFunding,
            Decided = item.Outcome?.Decided,
        };
    }

    private static DecidedPointBody PointOf(ItemPoint point, PointOutcome? decision) => new(point.N, point.Text, point.Kind, point.Years, decision?.Outcome, decision?.Text);

    private static LineBody Line(CostLine line) => new(line.BudgetArea, line.Nature, line.Year, line.Amount, line.Permanent, line.Note, line.Account, line.Hours);

    private static ReviewBody ReviewOf(Proposal p, ItReview review) =>
        new(review.Result, p.Conditions.Where(c => c.SourceId == review.Id).Select(ConditionOf), review.Points, review.By.By, review.By.At, review.Revision, review.By.ActingFor);

    private static HearingBody HearingOf(Hearing h) =>
        new(h.BudgetArea, h.Deadline, h.Answer?.Answer, (h.Answer?.Costs ?? []).Select(Line), h.Answer?.Note, h.Answer?.By.At, h.Answer?.Late ?? false, h.Answer?.By.By, h.Answer?.By.ActingFor);

    private static ConditionBody ConditionOf(Condition c) => new(c.Id, c.Text, c.BeforeStart, c.Source, c.AcceptedAt, c.MetAt, c.Evidence);

    private static DeviationBody DeviationOf(Deviation d) =>
        new(d.Id, d.Kind, d.Act, d.Date, d.Reason, d.By.By, d.By.At, d.EndedOn, d.ClosedAs is { } how ? new ClosureBody(how, d.ClosedOn) : null, d.By.ActingFor);

    private static DataProtectionBody DataProtection(Proposal p) => p.DataProtectionIsDone && p.DataProtectionClosings[^1] is var c
        ? new DataProtectionBody(c.Result, c.Reason, c.Evidence, c.By.By, c.By.At, c.By.ActingFor)
        : new DataProtectionBody();
}
