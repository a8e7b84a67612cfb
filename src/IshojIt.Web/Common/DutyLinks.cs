using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Common;

/// <summary>Where each duty is done: the act on the case's page, or the page that is made for it.</summary>
public static class DutyLinks
{
    public static string To(string number, DutyKind duty) => duty switch
    {
        DutyKind.Submit => $"/forslag/{number}/rediger",
        DutyKind.Amend or DutyKind.AnswerItRefusal => Act(number, CommandKind.Revise),
        DutyKind.AnswerRefusedShare => Act(number, CommandKind.Return),
        _ => $"/forslag/{number}?handling={duty.Kebab()}",
    };

    /// <summary>The case with the form of an act open.</summary>
    public static string Act(string number, CommandKind command) => $"/forslag/{number}?handling={command.Kebab()}";
}
