using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The decision on the route: the suggestion is chosen from the start; another needs a reason, a lower one two keys.</summary>
public sealed class RouteDraft(CaseReading seen) : ActDraft(CommandKind.DecideRoute, seen)
{
    public string? Route { get; set; } = (seen.Suggestion.Route == Domain.Proposals.Route.NextBudget ? Domain.Proposals.Route.NextBudget : seen.Proposal.Floor(seen.Suggestion)).ToString();

    public string? Reason { get; set; }

    public IReadOnlyList<JudgementLine> Judgements { get; } = [.. seen.Suggestion.QuestionsFor(Judge.ItCentre).Select(q => new JudgementLine(q))];

    public Route Suggested => Seen.Suggestion.Route;

    public bool IsOther => Route != Suggested.ToString() && Route != Seen.Proposal.RaisedTo?.ToString();

    /// <summary>Below the suggestion: the Finance centre countersigns before the case moves.</summary>
    public bool IsLowered => Route == nameof(Domain.Proposals.Route.Director) && Seen.Proposal.Floor(Seen.Suggestion) == Domain.Proposals.Route.Political;

    public override bool IsBinding => true;

    public override string Consequence => Seen.L[IsLowered ? "give.decide-route.lowered" : "give.decide-route." + (Route ?? "director")[..1].ToLowerInvariant() + (Route ?? "director")[1..]];

    public override IEnumerable<ConfirmItem> Summary()
    {
        yield return new(Seen.L["act.route"], Seen.L["route." + Choice<Route>(Route, "route").Camel()]);
        yield return new(Seen.L["case.why"], Optional(Reason) ?? Seen.L["act.route.asSuggested"]);
    }

    public override string Label(string field) => JudgementLabel(field) ?? base.Label(field);

    protected override CaseCommand Command()
    {
        var route = Choice<Route>(Route, "route");
        if (IsOther)
        {
            Text(Reason, "reason");
        }

        foreach (var line in Judgements)
        {
            if (line.Answer is null)
            {
                Fail("judgement-" + line.Criterion, "choose");
            }

            Text(line.Reason, $"judgement-{line.Criterion}-reason");
        }

        return new DecideRoute(route, Optional(Reason), [.. Judgements.Select(j => j.Draft)]);
    }
}
