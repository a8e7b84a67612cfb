using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>Where each act is given: on the case itself, in the form, or on the meeting.</summary>
public static class ActAddress
{
    public static string Of(CommandKind command, CaseReading c) => command switch
    {
        CommandKind.Save => $"/forslag/{c.Number}/rediger",
        CommandKind.Revise => $"/forslag/{c.Number}/revider",
        CommandKind.PlaceItem => "/moeder",
        CommandKind.TakeOffItem or CommandKind.RecordOutcome => c.Proposal.Items.FirstOrDefault(i => i.IsUndecided) is { } item ? $"/moeder/{item.Meeting}" : "/moeder",
        _ => c.Address("handling=" + command.Kebab()),
    };

    /// <summary>Whether the act has its form on the case page.</summary>
    public static bool IsHere(CommandKind command) =>
        command is not (CommandKind.Save or CommandKind.Revise or CommandKind.PlaceItem or CommandKind.TakeOffItem or CommandKind.RecordOutcome);
}
