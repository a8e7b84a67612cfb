using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Proposals;

/// <summary>Whom a case waits for as its column says it: "duty:person" or "duty:role", with commas between.</summary>
internal static class WaitingColumn
{
    public const int Longest = 400;

    /// <summary>Offices that one or two people hold are named by them; others work as one.</summary>
    private static readonly Role[] Personal = [Role.BudgetHolder, Role.Director, Role.ChiefExecutive];

    /// <summary>As many of them as there is room for, none cut in the middle.</summary>
    public static string Of(IEnumerable<Duty> duties)
    {
        var all = duties.SelectMany(d => WhomOf(d).Select(who => $"{d.Kind.Kebab()}:{who}")).Distinct().ToList();
        var room = Longest + 1;
        return string.Join(',', all.TakeWhile(entry => (room -= entry.Length + 1) >= 0));
    }

    private static IEnumerable<string> WhomOf(Duty duty)
    {
        var people = duty.User is { } user ? [user]
            : Personal.Contains(duty.Role) ? duty.MayAct.Where(c => c.Role == duty.Role).Select(c => c.ActingFor ?? c.User).Distinct().ToList()
            : (IReadOnlyList<UserId>)[];
        return people.Count is 1 or 2 ? people.Select(p => p.Value) : [duty.Role.Camel()];
    }
}
