using IshojIt.Application.Notifications;
using IshojIt.Domain.Notifications;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Notifications;

/// <summary>A notice in one sentence, the same in the inbox and as the subject of a mail.</summary>
internal static class NoticeWords
{
    public static string Headline(NoticeFacts facts, IStringLocalizer<Texts> texts) => facts.Group switch
    {
        NoticeGroup.Duty when facts.Deadline is { } by => texts["notice.dutyBy", facts.Number, texts["duty." + facts.Kind], DanishDates.Day(by)],
        NoticeGroup.Duty => texts["notice.duty", facts.Number, texts["duty." + facts.Kind]],
        NoticeGroup.Reminder => texts["notice.reminder", facts.Number, texts["duty." + facts.Kind], DanishDates.Day(facts.Deadline!.Value)],
        NoticeGroup.Escalation => texts["notice.escalation", facts.Number, texts["duty." + facts.Kind], DanishDates.Day(facts.Deadline!.Value)],
        NoticeGroup.Substitute => texts["notice." + facts.Kind, facts.By ?? "", facts.For ?? "", DanishDates.Day(facts.Deadline!.Value)],
        _ => texts["notice.act", facts.ByFor is { } absent ? texts["notice.byFor", facts.By ?? "", absent] : facts.By ?? texts["notice.somebody"], texts["news." + facts.Kind], facts.Number],
    };
}
