using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Notifications;

/// <summary>Who is told of an act, and of what.</summary>
public static class NoticesOf
{
    /// <summary>Those who got one of the <paramref name="duties"/> by this act, the holder, and on a withdrawal everyone who had been oriented; never the one who acted.</summary>
    public static IReadOnlyList<(string Kind, UserId User)> Step(CaseStep step, IReadOnlyList<Duty> duties, World world)
    {
        var before = Waiting(Duties.Of(step.Before, world)).ToHashSet();
        var told = Waiting(duties)
            .Where(n => !before.Contains(n))
            .Select(n => (Kind: n.Kind.Kebab(), n.User))
            .Concat(Parties.Holder(step.After, world.Organisation).Select(c => (Kind: step.Command.Kind.Kebab(), c.User)));
        if (step.Command.Kind == CommandKind.Withdraw)
        {
            Role[] oriented = [Role.ItCentre, Role.FinanceCentre];
            told = told.Concat(oriented.SelectMany(world.Organisation.InRole).Select(user => (Kind: "withdraw", user)));
        }

        return [.. told.Where(n => n.User != step.By.By).Distinct()];
    }

    private static IEnumerable<(DutyKind Kind, UserId User)> Waiting(IEnumerable<Duty> duties) => duties.Where(d => d.Open).SelectMany(d => d.MayAct.Select(c => (d.Kind, c.User)));
}
