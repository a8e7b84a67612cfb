using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Common;

/// <summary>The one table of where an act is given: on the case, in the form, or on a meeting. The case page leads there whoever asks it for an act that is given elsewhere.</summary>
public static class ActAddress
{
    /// <summary><paramref name="undecided"/>: the item that an act on a meeting is about, where it is at hand.</summary>
    public static string Of(string number, CommandKind command, AgendaItem? undecided = null) => command switch
    {
        CommandKind.Save => $"/forslag/{number}/rediger",
        CommandKind.Revise => $"/forslag/{number}/revider",
        CommandKind.PlaceItem => $"/moeder?sag={number}",
        CommandKind.TakeOffItem or CommandKind.MoveItem or CommandKind.RecordOutcome when undecided is not null => $"/moeder/{undecided.Meeting}?punkt={undecided.N}",
        _ => $"/forslag/{number}?handling={command.Kebab()}",
    };

    /// <summary>Where a duty is done: a draft in its form, the rest by the first of the acts that end it.</summary>
    public static string Of(string number, DutyKind duty) => Of(number, duty == DutyKind.Submit ? CommandKind.Save : ActsOf(duty)[0]);

    /// <summary>Whether the act has its form on the case page.</summary>
    public static bool IsOnCase(CommandKind command) =>
        command is not (CommandKind.Save or CommandKind.Revise or CommandKind.PlaceItem or CommandKind.TakeOffItem or CommandKind.MoveItem or CommandKind.RecordOutcome);

    /// <summary>The acts that end a duty, the likeliest first.</summary>
    public static IReadOnlyList<CommandKind> ActsOf(DutyKind duty) => duty switch
    {
        DutyKind.AnswerItRefusal => [CommandKind.Revise, CommandKind.AskExecutiveBoard],
        DutyKind.Amend or DutyKind.StateLaterYear => [CommandKind.Revise],
        DutyKind.AnswerRefusedShare => [CommandKind.Return, CommandKind.RaiseRoute],
        DutyKind.Submit => [CommandKind.Submit, CommandKind.Save],
        _ => [Enum.Parse<CommandKind>(duty.ToString())],
    };
}
