using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>An absence in words, the same wherever one is met: "Dorte er fraværende til 24. juli; Dag er stedfortræder".</summary>
public static class AbsenceWords
{
    /// <summary>Who is away and who may act instead.</summary>
    public static string Of(DutyAbsence absence, Reader reader, IStringLocalizer<Texts> texts) =>
        texts["absence.and", Away(absence.Person, absence.From, absence.Until, reader, texts), Instead(absence, reader, texts)];

    /// <summary>"Dorte er fraværende til 24. juli", or "6. juli til 24. juli" where it is still to come.</summary>
    public static string Away(UserId person, DateOnly from, DateOnly until, Reader reader, IStringLocalizer<Texts> texts)
    {
        var me = person == reader.Me ? ".you" : "";
        return from <= reader.Today
            ? texts["absence.until" + me, reader.FullName(person), Day(until, reader)]
            : texts["absence.period" + me, reader.FullName(person), Day(from, reader), Day(until, reader)];
    }

    /// <summary>What a task says of an absence: that of the person it is done for, or the reader's own where its deadline falls in it. Null for neither.</summary>
    public static string? OfTask(UserId? actingFor, DateOnly? deadline, Reader reader, IStringLocalizer<Texts> texts)
    {
        if (actingFor is { } principal)
        {
            return reader.Organisation.AbsenceOn(principal, reader.Today) is { } hers
                ? texts["absence.actingFor", reader.FullName(principal), Day(hers.To, reader)]
                : texts["overview.actingFor", reader.FullName(principal)];
        }

        return (reader.Organisation.AbsenceOn(reader.Me, reader.Today) ?? (deadline is { } day ? reader.Organisation.AbsenceOn(reader.Me, day) : null)) is { } own
            ? Away(reader.Me, own.From, own.To, reader, texts)
            : null;
    }

    /// <summary>24. juli, with the year where it is another than today's.</summary>
    public static string Day(DateOnly day, Reader reader) => day.Year == reader.Today.Year ? DanishDates.Day(day) : DanishDates.Date(day);

    private static string Instead(DutyAbsence absence, Reader reader, IStringLocalizer<Texts> texts) => absence.Substitutes switch
    {
        [] => texts[absence.ChiefMayDecide ? "absence.chief" : "absence.nobody"],
        [var only] => only == reader.Me ? texts["absence.substitute.you"] : texts["absence.substitute", reader.FullName(only)],
        var several => texts["absence.substitutes", string.Join(", ", several.Select(s => reader.FullName(s)))],
    };
}
