using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>A raise of the route; it stands for the rest of the case.</summary>
public sealed class RaiseDraft(CaseReading seen) : ActDraft(CommandKind.RaiseRoute, seen)
{
    public string? Route { get; set; } = nameof(Domain.Proposals.Route.Political);

    public string? Reason { get; set; }

    public override bool IsBinding => true;

    public override IEnumerable<ConfirmItem> Summary() => [new(Seen.L["act.route"], Seen.L["route." + Choice<Route>(Route, "route").Camel()])];

    protected override CaseCommand Command() => new RaiseRoute(Choice<Route>(Route, "route"), Text(Reason, "reason"));
}
