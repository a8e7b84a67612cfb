using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals;

/// <summary>What a person types into the form of one act; becomes the command.</summary>
public sealed class ActDraft
{
    public string? Reason { get; set; }

    public string? Choice { get; set; }

    public string? Cover { get; set; }

    public string? Condition { get; set; }

    public bool BeforeStart { get; set; } = true;

    public string? Point { get; set; }

    public DateOnly? Date { get; set; }

    public string? Amount { get; set; }

    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>The choices of an act, with the group of texts they are named in; none where it has no choice.</summary>
    public static (string Texts, string[] Values) ChoicesOf(CommandKind kind) => kind switch
    {
        CommandKind.ReviewCompatibility => ("review", Values<ReviewResult>()),
        CommandKind.AssessAppropriation => ("appropriation", Values<AppropriationKind>()),
        CommandKind.CloseDataProtection => ("dp", Values<DataProtectionResult>()),
        CommandKind.DecideRoute => ("route", Values<Route>()),
        CommandKind.RaiseRoute => ("route", [nameof(Route.Director), nameof(Route.Political)]),
        CommandKind.CountersignRoute => ("option", ["Yes", "No"]),
        CommandKind.AnswerHearing => ("hearing", Values<HearingAnswerKind>()),
        CommandKind.Start or CommandKind.RegisterDeviation => ("start", Values<StartAct>()),
        CommandKind.Settle => ("option", ["Yes", "No"]),
        CommandKind.CloseDeviation => ("deviation", Values<DeviationEnd>()),
        CommandKind.Close => ("close", ["Completed", "Abandoned"]),
        _ => ("", []),
    };

    /// <summary>Acts whose reason is always asked.</summary>
    public static bool NeedsReason(CommandKind kind) => kind is CommandKind.Withdraw or CommandKind.RequireItApproval or CommandKind.CountersignRoute or CommandKind.RaiseRoute
        or CommandKind.DirectorReject or CommandKind.Return or CommandKind.AskExecutiveBoard or CommandKind.ReferToBudget or CommandKind.RegisterDeviation
        or CommandKind.Settle or CommandKind.MeetCondition;

    public static bool MayHaveReason(CommandKind kind) => NeedsReason(kind) || kind is CommandKind.DecideRoute or CommandKind.AnswerHearing or CommandKind.CloseDataProtection
        or CommandKind.Submit or CommandKind.Close or CommandKind.DirectorApprove or CommandKind.ReviewCompatibility;

    public static bool HasDate(CommandKind kind) => kind is CommandKind.Start or CommandKind.RegisterDeviation or CommandKind.Settle or CommandKind.CloseDeviation;

    public Result<CaseCommand> ToCommand(CommandKind kind, Proposal p, DateOnly today, AreaCode? hearingArea)
    {
        if (NeedsReason(kind) && string.IsNullOrWhiteSpace(Reason))
        {
            return Refusal.Invalid("reason", "missing");
        }

        if (ChoicesOf(kind).Values is { Length: > 0 } values && !values.Contains(Choice))
        {
            return Refusal.Invalid("choice", "missing");
        }

        var date = Date ?? today;
        IReadOnlyList<ConditionDraft> conditions = string.IsNullOrWhiteSpace(Condition) ? [] : [new ConditionDraft(Condition.Trim(), BeforeStart)];
        CaseCommand command = kind switch
        {
            CommandKind.Submit => new Submit(Reason),
            CommandKind.Withdraw => new Withdraw(Reason!),
            CommandKind.ReviewCompatibility => new ReviewCompatibility(
                Pick<ReviewResult>(), conditions, string.IsNullOrWhiteSpace(Point) ? [] : [new ReviewPoint(Point.Trim(), PointVerdict.NotCompatible, Reason)]),
            CommandKind.RequireItApproval => new RequireItApproval(Reason!),
            CommandKind.AcceptConditions => new AcceptConditions(),
            CommandKind.AcknowledgeOrientation => new AcknowledgeOrientation(),
            CommandKind.AnswerHearing => new AnswerHearing(hearingArea!.Value, Pick<HearingAnswerKind>(), Disputed(p, hearingArea.Value)),
            CommandKind.AssessAppropriation => new AssessAppropriation(Pick<AppropriationKind>(), Cover, null, null, []),
            CommandKind.CloseDataProtection => new CloseDataProtection(Pick<DataProtectionResult>(), Reason, Reason),
            CommandKind.DecideRoute => new DecideRoute(Pick<Route>(), Reason, []),
            CommandKind.CountersignRoute => new CountersignRoute(Choice == "Yes", Reason!),
            CommandKind.RaiseRoute => new RaiseRoute(Pick<Route>(), Reason!),
            CommandKind.DirectorApprove => new DirectorApprove(conditions, [.. Answers.Where(a => a.Value.Length > 0).Select(a => new ObjectionAnswer(new AreaCode(a.Key), a.Value))]),
            CommandKind.DirectorReject => new DirectorReject(Reason!),
            CommandKind.Return => new ReturnCase(Reason!),
            CommandKind.AskExecutiveBoard => new AskExecutiveBoard(Reason!),
            CommandKind.Settle => new Settle(p.Disputes[^1].Matter, Choice == "Yes", date, [.. (Cover ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Reason!),
            CommandKind.ReferToBudget => new ReferToBudget(Reason!),
            CommandKind.Resume => new ResumeCase(),
            CommandKind.DeclareDisqualification => new DeclareDisqualification(null),
            CommandKind.MeetCondition => new MeetCondition(p.Conditions.First(c => c is { MetAt: null, Fallen: false }).Id, Reason!),
            CommandKind.Start => new Start(Pick<StartAct>(), date),
            CommandKind.RegisterDeviation => new RegisterDeviation(Pick<StartAct>(), date, Reason!),
            CommandKind.CloseDeviation => new CloseDeviation(p.OpenDeviations.First().Id, Pick<DeviationEnd>(), date),
            _ => new CloseCase(Choice == "Completed", Reason),
        };
        return command with { Note = Reason };
    }

    private IReadOnlyList<CostLine> Disputed(Proposal p, AreaCode area) => DanishAmount.ReadExpense(Amount) is { } amount
        ? [.. p.Content.Costs.Where(c => c.BudgetArea == area && c.IsExpense).Select(c => c with { Amount = amount })]
        : [];

    private T Pick<T>()
        where T : struct, Enum => Enum.Parse<T>(Choice!);

    private static string[] Values<T>()
        where T : struct, Enum => Enum.GetNames<T>();
}
