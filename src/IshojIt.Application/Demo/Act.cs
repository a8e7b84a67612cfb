using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Demo;

/// <summary>The day of an act: working days from today, or from a meeting of the story's own round.</summary>
internal readonly record struct Moment(int WorkingDays, Body? After = null, int Cycle = 0, string? Committee = null)
{
    public DateOnly On(DemoCalendar calendar)
    {
        var from = After is { } body ? calendar.DateOf(body, Cycle, Committee) : calendar.Today;
        var day = calendar.Shift(from, WorkingDays);
        return day < calendar.LastWorkingDay ? day : calendar.LastWorkingDay;
    }
}

/// <summary>One act of a story: when, by whom (null is the area's holder), and the command it gives to the case as it then stands.</summary>
internal sealed record Act(Moment When, string? By, CommandKind Kind)
{
    /// <summary>The holder of this area acts.</summary>
    public string? HolderOf { get; init; }

    public Func<Proposal, Stage, CaseCommand>? Read { get; init; }

    /// <summary>Placing and outcomes go through the meeting.</summary>
    public AgendaAct? Agenda { get; init; }
}

/// <summary>The case on a round's meeting of a body: placed there, or with the body's outcome.</summary>
internal sealed record AgendaAct(Body Body, int Cycle, string? Committee)
{
    public string? ClosedReason { get; init; }

    public string? PublicTitle { get; init; }

    public ItemOutcome? Outcome { get; init; }
}
