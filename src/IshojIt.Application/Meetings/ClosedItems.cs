using System.Text.Json.Nodes;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Meetings;

/// <summary>Who reads the text of a closed agenda item (R15.0-2): those whose work it is, and nobody else.</summary>
public static class ClosedItems
{
    private static readonly Role[] Offices = [Role.CommitteeSecretary, Role.ChiefExecutive, Role.ItCentre, Role.FinanceCentre, Role.Auditor];

    public static bool MayRead(Proposal p, UserId user, World world)
    {
        var org = world.Organisation;
        return Offices.Any(role => org.Has(user, role) || org.Substitutes.Any(s => s.By == user && s.Role == role))
            || Parties.Holder(p, org).Any(c => c.User == user)
            || p.Shares(world).Any(share => org.DirectorOf(share) == user || Parties.Deciders(p, share, org).Any(c => c.User == user));
    }

    /// <summary>An audit entry's standing without what was typed on a closed item.</summary>
    public static string? WithoutInput(string? standing)
    {
        if (standing is null || JsonNode.Parse(standing) is not JsonObject written)
        {
            return standing;
        }

        written.Remove("input");
        return written.ToJsonString();
    }
}
