using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;

namespace IshojIt.Web.Api;

/// <summary>The case as the API shows it.</summary>
public static class CaseView
{
    public static object Of(Proposal p, World w, Func<string, string> text)
    {
        var content = p.Content;
        var suggestion = p.Suggest(w);
        return new
        {
            content.Title,
            content.Kind,
            content.BudgetArea,
            content.Purpose,
            content.Description,
            content.PlannedStart,
            content.Supplier,
            content.AffectedSystems,
            content.AffectedBudgetAreas,
            content.NoOtherAreasReason,
            content.Intake,
            Costs = content.Costs.Select(Line),
            content.DerivedCosts,
            Number = p.Number.ToString(),
            p.Version,
            p.State,
            p.Stage,
            p.Revision,
            p.CostVersion,
            Holder = w.Organisation.HolderOf(content.BudgetArea),
            p.SubmittedAt,
            RegulationVersion = Regulation.Version,
            RulebookVersion = (p.Rulebook ?? w.Settings.Rulebook).Version,
            SuggestedRoute = new
            {
                suggestion.Route,
                ItApprovalRequired = p.ItApprovalIsRequired(),
                Reasons = suggestion.Hits.Select(h => new { h.Criterion, h.Effect, h.Judge, h.Paragraph, Text = text("criterion." + h.Criterion) }),
            },
            DecidedRoute = p.StandingRoute is { } route
                ? new { route.Route, route.Reason, route.Lowered, CountersignedBy = route.Countersignature?.By.By }
                : null,
            CostsByAreaAndYear = content.Costs.ByAreaAndYear(),
            Review = p.StandingReview is { } review ? ReviewOf(p, review) : null,
            Hearings = p.StandingHearings.Select(h => new
            {
                h.BudgetArea,
                h.Deadline,
                Answer = h.Answer?.Answer,
                Costs = (h.Answer?.Costs ?? []).Select(Line),
                h.Answer?.Note,
                AnsweredAt = h.Answer?.By.At,
                Late = h.Answer?.Late ?? false,
            }),
            Orientations = p.Orientations.Select(o => new { o.Centre, o.CostVersion, o.SentAt, o.AcknowledgedAt }),
            Assessment = p.StandingAssessment is { } a
                ? new { Assessment = a.Kind, a.Cover, a.Pool, a.StatutoryUrgency, a.CostVersion, a.By.By, a.By.At }
                : null,
            Approvals = p.Approvals.Select(x => new
            {
                x.Kind,
                x.DirectorArea,
                x.By.By,
                x.By.ActingFor,
                x.By.At,
                x.Revision,
                x.CostVersion,
                x.Covers,
                x.Status,
                x.AfterTheFact,
            }),
            Conditions = p.Conditions.Where(c => !c.Fallen).Select(ConditionOf),
            Deviations = p.Deviations.Select(d => new
            {
                d.Id,
                d.Kind,
                d.Act,
                d.Date,
                d.Reason,
                d.By.By,
                d.By.At,
                d.EndedOn,
                Closed = d.ClosedAs is { } how ? new { How = how, Date = d.ClosedOn } : null,
            }),
            p.WorkBegun,
            DataProtection = p.HasPersonalDataTask ? DataProtection(p) : null,
            Dispute = p.Disputes.LastOrDefault(d => !d.Fallen) is { } dispute
                ? new { dispute.Matter, AskedAt = dispute.AskedBy.At, dispute.Settled }
                : null,
            StandIns = p.StandIns.Select(s => new { s.Seat, s.Person }),
            Disqualified = p.Disqualifications.Select(d => d.Person),
            ActualCosts = p.ActualCosts.Select(c => new { c.Year, Lines = c.Lines.Select(Line) }),
            LoweringPending = p.PendingLowering is { } lowering ? new { lowering.Route, lowering.Reason } : null,
            Starts = p.Starts.Select(s => new { s.Act, s.Date, s.By.By, s.By.At }),
            Items = p.Items.Select(ItemOf),
            p.StateReason,
            WaitingFor = Duties.Of(p, w).Where(d => d.Open).Select(d => new { Duty = d.Kind.Kebab(), d.Role, d.User, d.Rule.Paragraph, d.Deadline }),
        };
    }

    private static object Line(CostLine line) => new { line.BudgetArea, line.Nature, line.Year, line.Amount, line.Permanent, line.Note };

    private static object ReviewOf(Proposal p, ItReview review) => new
    {
        review.Result,
        Conditions = p.Conditions.Where(c => c.SourceId == review.Id).Select(ConditionOf),
        review.Points,
        review.By.By,
        review.By.At,
        review.Revision,
    };

    private static object ConditionOf(Condition c) => new { c.Id, c.Text, c.BeforeStart, c.Source, c.AcceptedAt, c.MetAt, c.Evidence };

    private static object DataProtection(Proposal p) => p.DataProtectionIsDone && p.DataProtectionClosings[^1] is var c
        ? new { Result = (DataProtectionResult?)c.Result, c.Reason, c.Evidence, By = (UserId?)c.By.By, At = (DateTimeOffset?)c.By.At }
        : new { Result = (DataProtectionResult?)null, Reason = (string?)null, Evidence = (string?)null, By = (UserId?)null, At = (DateTimeOffset?)null };

    private static object ItemOf(AgendaItem i) => new
    {
        i.Meeting,
        i.Body,
        i.Date,
        i.N,
        i.RunningNumber,
        i.Closed,
        Outcome = i.Outcome?.Outcome,
        TakenOff = i.TakenOffReason,
    };
}
