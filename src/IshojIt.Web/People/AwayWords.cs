using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.People;

/// <summary>What was entered, in words.</summary>
public static class AwayWords
{
    /// <summary>1. juli til 24. juli 2027, or one day alone.</summary>
    public static string Period(DateOnly from, DateOnly to, IStringLocalizer<Texts> texts) =>
        from == to ? DanishDates.Date(from) : texts["away.period", from.Year == to.Year ? DanishDates.Day(from) : DanishDates.Date(from), DanishDates.Date(to)];

    /// <summary>Who entered it and when; nothing for what was there before.</summary>
    public static string Registered(PeriodRow row, Reader reader, IStringLocalizer<Texts> texts) =>
        row is { RegisteredBy: { } by, RegisteredAt: { } at } ? texts["away.registered", by == reader.Me ? texts["case.you"].Value : reader.FullName(by), DanishDates.Date(at)] : "";

    /// <summary>What is about to be ended, line by line.</summary>
    public static IReadOnlyList<ConfirmItem> Lines(PeriodRow row, Reader reader, IStringLocalizer<Texts> texts) => row switch
    {
        SubstituteRow s =>
        [
            new(texts["away.for"], texts["away.asRole", reader.FullName(s.For), texts["role." + s.Role.Camel()].Value]),
            new(texts["away.by"], reader.FullName(s.By)),
            new(texts["away.when"], Period(s.From, s.To, texts)),
        ],
        AbsenceRow a => [new(texts["away.who"], reader.FullName(a.User)), new(texts["away.when"], Period(a.From, a.To, texts))],
        _ => [],
    };
}
