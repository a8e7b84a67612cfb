using IshojIt.Application.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Approvals;

/// <summary>A card's facts in words.</summary>
public static class ApprovalWords
{
    /// <summary>What the approving button says: the act, and how many are told.</summary>
    public static string Consequence(ApprovalCard card, IStringLocalizer<Texts> texts) => card.Told == 0 ? texts["approvals.approve"] : texts["approvals.approveAndTell", card.Told];

    /// <summary>As much of a text as can be read at a glance, ended at a word.</summary>
    public static string? Glance(string? text)
    {
        const int longest = 220;
        var said = text?.Trim();
        return said is null || said.Length <= longest ? said : said[..Math.Max(said.LastIndexOf(' ', longest), longest / 2)].TrimEnd(',', '.', ' ') + " …";
    }

    public static string Gains(Gains gains, IStringLocalizer<Texts> texts) => gains.From is { } from
        ? texts["approvals.gains.stated", DanishAmount.Kroner(gains.Yearly, texts), from]
        : texts["approvals.gains.none"];

    public static IReadOnlyList<Figure> Figures(ApprovalCard card, Reader reader, IStringLocalizer<Texts> texts) =>
        [.. CaseFigures.Of(card.Figures, texts), CaseFigures.Areas(card.Areas, reader.AreaName, texts)];

    public static IReadOnlyList<ConfirmItem> Summary(ApprovalCard card, Reader reader, IStringLocalizer<Texts> texts) =>
    [
        new(texts["approvals.what"], $"{card.Duty.Number} · {card.Duty.Title}"),
        .. CaseFigures.Of(card.Figures, texts).Select(f => new ConfirmItem(f.Label, f.Value)),
        new(texts["approvals.shares"], string.Join(", ", card.Shares.Where(s => s.Mine).Select(s => reader.DirectorArea(s.Area)))),
        new(texts["approvals.then"], card.Becomes is { } state ? texts["state." + state.Camel()] : ""),
    ];

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
}
