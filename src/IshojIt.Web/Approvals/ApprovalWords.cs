using IshojIt.Application.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Approvals;

/// <summary>A card's facts in words.</summary>
public static class ApprovalWords
{
    /// <summary>What the approving button says: the act, and how many are told.</summary>
    public static string Consequence(ApprovalCard card, IStringLocalizer<Texts> texts) => card.Told == 0 ? texts["approvals.approve"] : texts["approvals.approveAndTell", card.Told];

    public static IReadOnlyList<Figure> Figures(ApprovalCard card, Reader reader, IStringLocalizer<Texts> texts)
    {
        var f = card.Figures;
        return
        [
            new(texts["approvals.oneOff"], Kroner(f.OneOff), f.OneOffYears.Count == 0 ? null : Years(f.OneOffYears)),
            new(texts["approvals.yearly"], Kroner(f.Yearly), YearlyNote(f, texts)),
            new(texts["approvalPage.after", f.LastYear == 0 ? reader.LastEstimateYear : f.LastYear], Kroner(f.After), texts[f.After > Dkk.Zero ? "approvals.after.note" : "approvals.after.none"]),
            new(texts["approvals.areas"], $"{f.Areas.Count}", f.Areas.Count == 1 ? texts["approvals.ownOnly"] : string.Join(", ", f.Areas.Select(reader.AreaName))),
        ];
    }

    public static IReadOnlyList<ConfirmItem> Summary(ApprovalCard card, Reader reader, IStringLocalizer<Texts> texts)
    {
        var f = card.Figures;
        return
        [
            new(texts["approvals.what"], $"{card.Duty.Number} · {card.Duty.Title}"),
            new(texts["approvals.oneOff"], Kroner(f.OneOff)),
            new(texts["approvals.yearly"], Kroner(f.Yearly)),
            new(texts["approvalPage.after", f.LastYear == 0 ? reader.LastEstimateYear : f.LastYear], Kroner(f.After)),
            new(texts["approvals.shares"], string.Join(", ", card.Shares.Where(s => s.Mine).Select(s => reader.DirectorArea(s.Area)))),
            new(texts["approvals.then"], card.Becomes is { } state ? texts["state." + state.Camel()] : ""),
        ];
    }

    public static Verdict VerdictOf(ReviewResult result) => result switch
    {
        ReviewResult.Compatible => Verdict.Compatible,
        ReviewResult.CompatibleOnConditions => Verdict.CompatibleOnConditions,
        ReviewResult.NotCompatible => Verdict.NotCompatible,
        _ => Verdict.ApprovalNotRequired,
    };

    public static Verdict VerdictOf(HearingAnswerKind? answer) => answer switch
    {
        HearingAnswerKind.NoObjection => Verdict.NoObjection,
        HearingAnswerKind.CostsConfirmed => Verdict.CostConfirmed,
        HearingAnswerKind.Objection => Verdict.Objection,
        HearingAnswerKind.CostsDisputed => Verdict.CostDisputed,
        _ => Verdict.NoAnswer,
    };

    public static string Kroner(Dkk amount) => $"{DanishAmount.Format(amount)}\u00A0kr.";

    private static string? YearlyNote(CardFigures f, IStringLocalizer<Texts> texts) => f.YearlyFrom is not { } from ? null
        : from == f.FirstYear ? texts["approvals.from", from].Value
        : texts["approvals.fromWithFirst", from, Kroner(f.First), f.FirstYear].Value;

    private static string Years(IReadOnlyList<int> years) => years[0] == years[^1] ? $"{years[0]}" : $"{years[0]}-{years[^1]}";
}
