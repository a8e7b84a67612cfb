using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>What a revision would do, in sentences: first where the case goes, then what falls, then what is asked anew.</summary>
public static class RevisionWords
{
    public static IReadOnlyList<string> Lines(RevisionEffects e, FormScreen screen, IStringLocalizer<Texts> texts)
    {
        (bool Is, Func<string> Text)[] lines =
        [
            (e.From != e.To, () => texts["revise.moves", texts["state." + e.From.Camel()].Value, texts["state." + e.To.Camel()].Value]),
            (e.Suggested.Before != e.Suggested.After, () => texts["revise.suggestion", texts["route." + e.Suggested.Before.Camel()].Value, texts["route." + e.Suggested.After.Camel()].Value]),
            (e.OpensDeviation, () => texts["revise.deviation"]),
            .. e.Lapsed.Select(a => (true, (Func<string>)(() => Lapsed(a, screen, texts)))),
            (e.ReviewFalls, () => texts["revise.review"]),
            (e.RouteFalls, () => texts["revise.route"]),
            (e.ConditionsFallen > 0, () => texts["revise.conditions", e.ConditionsFallen]),
            .. e.TakenOff.Select(body => (true, (Func<string>)(() => texts["revise.takenOff", texts["body." + body.Camel()].Value]))),
            (e.OrientsAnew, () => texts["revise.oriented", screen.State.World.Settings.OrientationWorkingDays]),
            (e.AssessesAnew, () => texts["revise.assessed"]),
            .. e.Heard.Select(area => (true, (Func<string>)(() => texts["revise.heard", screen.HolderOf(area), screen.Words.AreaName(area), screen.State.World.Settings.HearingWorkingDays]))),
            .. e.NoLongerHeard.Except(e.Heard).Select(area => (true, (Func<string>)(() => texts["revise.notHeard", screen.Words.AreaName(area)]))),
            (e.ReopensDataProtection, () => texts["revise.dataProtection"]),
        ];
        return [.. lines.Where(l => l.Is).Select(l => l.Text())];
    }

    private static string Lapsed(Approval approval, FormScreen screen, IStringLocalizer<Texts> texts) => approval.Kind == ApprovalKind.Council
        ? texts["revise.lapsedCouncil"]
        : texts["revise.lapsed", screen.Words.SignerOf(approval.By), DanishDates.Date(approval.By.At)];
}
