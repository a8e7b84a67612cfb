using IshojIt.Application.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Api;

/// <summary>Reads the body of each command.</summary>
public static class CommandBody
{
    /// <summary>Commands of the address <c>/commands/{command}</c>; saving and the agenda have addresses of their own.</summary>
    public static IReadOnlyDictionary<string, CommandKind> ByName { get; } = Enum.GetValues<CommandKind>()
        .Except([CommandKind.Save, CommandKind.PlaceItem, CommandKind.TakeOffItem, CommandKind.MoveItem, CommandKind.RecordOutcome])
        .ToDictionary(k => k.Kebab());

    private const int MostLines = 500, MostMerged = 20;

    public static Result<CaseCommand> Read(CommandKind kind, BodyReader body, Organisation org)
    {
        var command = Fields(kind, body, org) with { Note = body.OptionalText("note") };
        body.RefuseUnknown();
        return body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : command;
    }

    public static ItemOutcome Outcome(BodyReader b, Organisation org) => new(b.Choice<Outcome>("outcome"))
    {
        Text = b.OptionalText("text", 20_000),
        Points = b.List("points", x => new PointOutcome(x.Count("n", 1, 99), x.Choice<Outcome>("outcome"), x.OptionalText("text"))),
        Decided = b.List("decided", x => new AreaYearAmount(ProposalBody.Area(x, "budgetArea", org), x.Count("year", 2000, 2100), x.Amount("amount"))),
        DecidedFunding = b.OptionalChoice<Funding>("decidedFunding"),
        Minority = b.List("minority", x => new MinorityRecommendation(x.Text("person", 120), x.OptionalText("party", 60), x.Text("text"), x.OptionalFlag("upheld"))),
        Votes = b.Nested("votes", x => new Votes(x.Count("for"), x.Count("against"), x.OptionalCount("abstained"))),
        Absent = b.Texts("absent"),
        Disqualified = b.Texts("disqualified"),
        Conditions = Conditions(b),
    };

    private static CaseCommand Fields(CommandKind kind, BodyReader b, Organisation org) => kind switch
    {
        CommandKind.Submit => new Submit(b.OptionalText("answer")),
        CommandKind.Revise => new Revise(ProposalBody.Read(b, org), b.Text("reason")),
        CommandKind.Withdraw => new Withdraw(b.Text("reason")),
        CommandKind.ReviewCompatibility => new ReviewCompatibility(
            b.Choice<ReviewResult>("result"), Conditions(b), b.List("points", x => new ReviewPoint(x.Text("point", 200), x.Choice<PointVerdict>("verdict"), x.OptionalText("note")))),
        CommandKind.RequireItApproval => new RequireItApproval(b.Text("reason")),
        CommandKind.AcceptConditions => new AcceptConditions(),
        CommandKind.AcknowledgeOrientation => new AcknowledgeOrientation(),
        CommandKind.AnswerHearing => Hearing(b, org),
        CommandKind.AssessAppropriation => new AssessAppropriation(
            b.Choice<AppropriationKind>("assessment"), b.OptionalText("cover"), b.OptionalText("pool"),
            b.Nested("statutoryUrgency", x => new StatutoryUrgency(x.Text("legalBasis"), x.Date("due"))), Judgements(b)),
        CommandKind.CloseDataProtection => new CloseDataProtection(b.Choice<DataProtectionResult>("result"), b.OptionalText("reason"), b.OptionalText("evidence")),
        CommandKind.DecideRoute => new DecideRoute(b.Choice<Route>("route"), b.OptionalText("reason"), Judgements(b)),
        CommandKind.CountersignRoute => new CountersignRoute(b.Choice<CountersignDecision>("decision") == CountersignDecision.Agreed, b.Text("reason")),
        CommandKind.RaiseRoute => new RaiseRoute(b.Choice("route", Route.Director, Route.Political), b.Text("reason")),
        CommandKind.DirectorApprove => new DirectorApprove(Conditions(b), b.List("objectionAnswers", x => new ObjectionAnswer(ProposalBody.Area(x, "budgetArea", org), x.Text("text")))),
        CommandKind.DirectorReject => new DirectorReject(b.Text("reason")),
        CommandKind.Return => new ReturnCase(b.Text("reason")),
        CommandKind.AskExecutiveBoard => new AskExecutiveBoard(b.Text("reason")),
        CommandKind.Settle => new Settle(
            b.Choice<DisputeMatter>("matter"), b.Choice<SettleDecision>("decision") == SettleDecision.Overruled, b.Date("date"), b.SomeTexts("participants"), b.Text("text")),
        CommandKind.ReferToBudget => new ReferToBudget(b.Text("reason")),
        CommandKind.Resume => new ResumeCase(),
        CommandKind.AssignStandIn => new AssignStandIn(b.Choice<Seat>("seat"), Person(b, org), b.Text("reason")),
        CommandKind.DeclareDisqualification => new DeclareDisqualification(b.Has("person") ? Person(b, org) : null),
        CommandKind.MeetCondition => new MeetCondition(b.Id("condition"), b.Text("evidence")),
        CommandKind.Start => new Start(b.Choice<StartAct>("act"), b.Date("date")),
        CommandKind.RegisterDeviation => new RegisterDeviation(b.Choice<StartAct>("act"), b.Date("date"), b.Text("reason")),
        CommandKind.CloseDeviation => new CloseDeviation(b.Id("deviation"), b.Choice<DeviationEnd>("how"), b.Date("date")),
        CommandKind.RecordActualCosts => Actuals(b, org),
        CommandKind.Relate => new Relate(Number(b, "proposal", b.Text("proposal", 12)), b.Text("reason")),
        CommandKind.Split => new Split(b.Text("title", ProposalContentValidator.LongestTitle), b.Numbers("lines", 1, MostLines, MostLines), b.Text("reason")),
        CommandKind.Merge => Merging(b),
        CommandKind.AskHolder => new AskHolder(b.Text("question")),
        CommandKind.AnswerQuestion => new AnswerQuestion(b.Id("question"), b.Text("answer")),
        _ => Close(b),
    };

    private static AnswerHearing Hearing(BodyReader b, Organisation org)
    {
        var area = ProposalBody.Area(b, "budgetArea", org);
        var answer = b.Choice<HearingAnswerKind>("answer");
        var costs = b.List("costs", x => new CostLine(area, x.Choice<CostNature>("nature"), x.Count("year", 2000, 2100), x.Amount("amount"), x.OptionalFlag("permanent") ?? false));
        if (answer == HearingAnswerKind.CostsDisputed && costs.Count == 0)
        {
            b.Fail("costs", "missing");
        }

        if (answer == HearingAnswerKind.CostsDisputed && string.IsNullOrWhiteSpace(b.OptionalText("note")))
        {
            b.Fail("note", "missing");
        }

        return new AnswerHearing(area, answer, costs);
    }

    private static RecordActualCosts Actuals(BodyReader b, Organisation org)
    {
        var year = b.Count("year", 2000, 2100);
        return new RecordActualCosts(year, b.List("lines", x => new CostLine(ProposalBody.Area(x, "budgetArea", org), x.Choice<CostNature>("nature"), year, x.Amount("amount"))));
    }

    private static CloseCase Close(BodyReader b)
    {
        var completed = b.Choice<CloseResult>("result") == CloseResult.Completed;
        var reason = completed ? b.OptionalText("reason") : b.Text("reason");
        return new CloseCase(completed, reason);
    }

    /// <summary>Either an offer (<c>into</c>) or the taking of others (<c>proposals</c>).</summary>
    private static Merge Merging(BodyReader b)
    {
        var into = b.OptionalText("into", 12);
        var from = b.Texts("proposals", MostMerged);
        if (into is null == (from.Count == 0))
        {
            b.Fail("proposals", into is null ? "missing" : "not-both");
        }

        return new Merge(into is null ? null : Number(b, "into", into), [.. from.Index().Select(n => Number(b, $"proposals[{n.Index}]", n.Item))], b.Text("reason"));
    }

    private static CaseNumber Number(BodyReader b, string path, string text)
    {
        if (CaseNumber.Read(text) is { } number)
        {
            return number;
        }

        if (text.Length > 0)
        {
            b.Fail(path, "unknown-proposal");
        }

        return default;
    }

    private static UserId Person(BodyReader b, Organisation org)
    {
        var person = new UserId(b.Text("person", 120));
        if (person.Value.Length > 0 && org.Person(person) is null)
        {
            b.Fail("person", "unknown-person");
        }

        return person;
    }

    private static IReadOnlyList<ConditionDraft> Conditions(BodyReader b) => b.List("conditions", x => new ConditionDraft(x.Text("text"), x.Flag("beforeStart")));

    private static IReadOnlyList<JudgementDraft> Judgements(BodyReader b) => b.List("judgements", x => new JudgementDraft(x.Text("criterion", 60), x.Flag("significant"), x.Text("reason")));

    private enum CountersignDecision { Agreed, Refused }

    private enum SettleDecision { Upheld, Overruled }

    private enum CloseResult { Completed, Abandoned }
}
