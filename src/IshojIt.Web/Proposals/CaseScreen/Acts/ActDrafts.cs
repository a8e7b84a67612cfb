using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>An empty draft for each act that is given on the case.</summary>
public static class ActDrafts
{
    public static ActDraft New(CommandKind kind, CaseReading c) => kind switch
    {
        CommandKind.Submit => new SubmitDraft(c),
        CommandKind.Withdraw => new ReasonDraft(kind, c, r => new Withdraw(r)),
        CommandKind.RequireItApproval => new ReasonDraft(kind, c, r => new RequireItApproval(r)),
        CommandKind.DirectorReject => new ReasonDraft(kind, c, r => new DirectorReject(r)),
        CommandKind.Return => new ReasonDraft(kind, c, r => new ReturnCase(r)),
        CommandKind.AskExecutiveBoard => new ReasonDraft(kind, c, r => new AskExecutiveBoard(r)),
        CommandKind.ReferToBudget => new ReasonDraft(kind, c, r => new ReferToBudget(r)),
        CommandKind.AcceptConditions => new PlainDraft(kind, c, () => new AcceptConditions()),
        CommandKind.AcknowledgeOrientation => new PlainDraft(kind, c, () => new AcknowledgeOrientation()),
        CommandKind.Resume => new PlainDraft(kind, c, () => new ResumeCase()),
        CommandKind.ReviewCompatibility => new ReviewDraft(c),
        CommandKind.AnswerHearing => new HearingDraft(c),
        CommandKind.AssessAppropriation => new AssessDraft(c),
        CommandKind.CloseDataProtection => new DataProtectionDraft(c),
        CommandKind.DecideRoute => new RouteDraft(c),
        CommandKind.CountersignRoute => new CountersignDraft(c),
        CommandKind.RaiseRoute => new RaiseDraft(c),
        CommandKind.DirectorApprove => new ApproveDraft(c),
        CommandKind.Settle => new SettleDraft(c),
        CommandKind.AssignStandIn => new StandInDraft(c),
        CommandKind.DeclareDisqualification => new DisqualificationDraft(c),
        CommandKind.MeetCondition => new EvidenceDraft(c),
        CommandKind.Start or CommandKind.RegisterDeviation => new StartDraft(kind, c),
        CommandKind.CloseDeviation => new CloseDeviationDraft(c),
        CommandKind.RecordActualCosts => new ActualsDraft(c),
        CommandKind.Close => new CloseDraft(c),
        CommandKind.Relate => new RelateDraft(c),
        CommandKind.Split => new SplitDraft(c),
        CommandKind.Merge => new MergeDraft(c),
        CommandKind.AskHolder => new QuestionDraft(c),
        CommandKind.AnswerQuestion => new AnswerDraft(c),
        _ => throw new InvalidOperationException($"{kind} is not given on the case."),
    };
}
