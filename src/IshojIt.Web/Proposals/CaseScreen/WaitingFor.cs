using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>Somebody that the case waits for: who, what for, the same with how late it is or by when, and the absence that it meets.</summary>
public sealed record Awaited(string Who, string What, string WhatAndWhen, bool IsMine, string? Away = null);

/// <summary>The line under a case's heading: whose turn it is. The reader comes first; duties that wait for something else stand only where nothing is open.</summary>
public static class WaitingFor
{
    private const int Named = 3;

    public static IReadOnlyList<Awaited> Of(CaseReading c)
    {
        var open = c.Duties.Where(d => d.Open).ToList();
        return [.. (open.Count > 0 ? open : c.Duties)
            .GroupBy(d => WhoOf(d, c))
            .Select(g => AwaitedOf(g.Key, [.. g], c))
            .OrderBy(a => a.IsMine ? 0 : 1)];
    }

    /// <summary>All of them in one line, the first few with what they are waited for: "dig: svar på høring; Per: ... og 2 til".</summary>
    public static string Line(CaseReading c)
    {
        var waits = Of(c);
        var named = string.Join("; ", waits.Take(Named).Select(w => $"{w.Who}: {w.What}"));
        return waits.Count > Named ? c.L["case.andMore", named, waits.Count - Named] : named;
    }

    /// <summary>What the open duties after an act meet of absences, each once: asked before the act, so that the sender knows.</summary>
    public static IReadOnlyList<string> Absences(Proposal p, World world, Reader reader, IStringLocalizer<Texts> texts) =>
        [.. Duties.Of(p, world).Where(d => d.Open).Select(d => DutyAbsence.Of(d, p, world)).OfType<DutyAbsence>().Select(a => AbsenceWords.Of(a, reader, texts)).Distinct()];

    private static string? AwayOf(IEnumerable<Duty> duties, CaseReading c) =>
        string.Join("; ", duties.Select(d => DutyAbsence.Of(d, c.Proposal, c.World)).OfType<DutyAbsence>().Select(a => AbsenceWords.Of(a, c.Reader, c.L)).Distinct()) is { Length: > 0 } away ? away : null;

    /// <summary>One deadline for all of hers stands at the end; where they differ, each stands at its own.</summary>
    private static Awaited AwaitedOf(string who, IReadOnlyList<Duty> duties, CaseReading c)
    {
        var what = c.And(duties.Select(d => What(d, c)));
        var differ = duties.Select(d => d.Deadline).Distinct().Skip(1).Any();
        return new Awaited(
            who, what, differ ? c.And(duties.Select(d => Until(What(d, c), d.Deadline, c))) : Until(what, duties[0].Deadline, c), duties.Any(d => IsMine(d, c)), AwayOf(duties, c));
    }

    private static string Until(string what, DateOnly? deadline, CaseReading c) => WhenOf(deadline, c) is { } when ? $"{what} ({when})" : what;

    private static string What(Duty duty, CaseReading c) => LowerFirst(c.L["duty." + duty.Kind.Kebab()].Value);

    private static string LowerFirst(string text) => char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];

    private static bool IsMine(Duty duty, CaseReading c) => duty.MayAct.Any(m => m.User == c.User);

    private static string WhoOf(Duty duty, CaseReading c) => IsMine(duty, c) ? c.L["case.you"]
        : (duty.User ?? DutyAbsence.Of(duty, c.Proposal, c.World)?.Person) is { } user ? c.Person(user)
        : c.L["role." + duty.Role.Camel()];

    private static string? WhenOf(DateOnly? deadline, CaseReading c)
    {
        if (deadline is not { } day)
        {
            return null;
        }

        var late = c.World.Today.DayNumber - day.DayNumber;
        return late > 0 ? c.L[late == 1 ? "case.lateOne" : "case.late", late] : c.L["requirements.deadline", DanishDates.Date(day)];
    }
}
