using System.Globalization;
using IshojIt.Application.Pipeline;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.ItCentre;

/// <summary>What the pipeline's quarters, months and warnings are called.</summary>
public static class PipelineWords
{
    /// <summary>4. kvartal 2026</summary>
    public static string Quarter(DateOnly day, IStringLocalizer<Texts> texts) => texts["pipeline.quarter", ((day.Month - 1) / 3) + 1, day.Year];

    public static string Quarter(QuarterCount quarter, IStringLocalizer<Texts> texts) => quarter switch
    {
        { First: not { } } => texts["pipeline.passed"],
        { Later: true } => texts["pipeline.later"],
        _ => Quarter(quarter.First.Value, texts),
    };

    /// <summary>4. kv. 26, for under a bar.</summary>
    public static string UnderBar(QuarterCount quarter, IStringLocalizer<Texts> texts) => quarter switch
    {
        { First: not { } } => texts["pipeline.passed"],
        { Later: true } => texts["pipeline.later"],
        _ => texts["pipeline.quarter.short", ((quarter.First.Value.Month - 1) / 3) + 1, (quarter.First.Value.Year % 100).ToString("00", CultureInfo.InvariantCulture)],
    };

    /// <summary>The heading that a contract stands under.</summary>
    public static string QuarterOrEnded(DateOnly end, DateOnly today, IStringLocalizer<Texts> texts) => end < today ? texts["pipeline.ended"] : Quarter(end, texts);

    /// <summary>The heading that a planned start stands under.</summary>
    public static string MonthOrPassed(DateOnly start, DateOnly today, IStringLocalizer<Texts> texts) => start < today ? texts["pipeline.startPassed"] : DanishDates.Month(start);

    /// <summary>That a contract ends and no proposal is under way.</summary>
    public static string Unattended(DateOnly end, DateOnly today, IStringLocalizer<Texts> texts) => texts[end < today ? "pipeline.unattended.ended" : "pipeline.unattended", DanishDates.Date(end)];

    /// <summary>What stands against a planned start; null where nothing does.</summary>
    public static string? Prospect(PipelineStart start, IStringLocalizer<Texts> texts) => start.Prospect switch
    {
        StartProspect.InTime => null,
        StartProspect.BeforeDeadline => texts["pipeline.prospect.beforeDeadline", DanishDates.Date(start.Deadline!.Value)].Value,
        _ => texts["pipeline.prospect." + start.Prospect.Camel()].Value,
    };
}
