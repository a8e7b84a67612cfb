using IshojIt.Application.Demo;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.SignIn;

/// <summary>One person of the demonstration. <paramref name="User"/> is the sign-in name, <paramref name="Name"/> how she is shown everywhere, <paramref name="Tasks"/> how many wait for her.</summary>
public sealed record DemoPerson(string User, string Name, Role Role, int Tasks = 0);

/// <summary>The people of the demonstration, for the sign-in page; nobody where the demo sign-in is off.</summary>
public sealed class DemoPeople(Desk desk, IConfiguration configuration, IStringLocalizer<Texts> texts)
{
    /// <summary>In the order in which a case meets them, and of each role the one with most to do first: whom a newcomer should try.</summary>
    private static readonly Role[] Order =
        [Role.BudgetHolder, Role.ProposalEditor, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.CommitteeSecretary, Role.ExecutiveBoard, Role.DataProtection, Role.Leader, Role.Auditor, Role.Administrator];

    public async Task<IReadOnlyList<DemoPerson>> ListAsync()
    {
        if (!configuration.UsesDemoSignIn())
        {
            return [];
        }

        var organisation = (await Reader.OfAsync(desk, texts)).Organisation;
        var tasks = await desk.AskAsync<DemoTasks, IReadOnlyDictionary<UserId, int>>((counted, _) => counted.CountAsync(CancellationToken.None));
        return [.. organisation.People
            .Select(p => new DemoPerson(p.User.Value, p.DisplayName, MainRole(organisation, p.User), tasks.GetValueOrDefault(p.User)))
            .OrderBy(p => Array.IndexOf(Order, p.Role)).ThenByDescending(p => p.Tasks).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The role that the person is known by: a director who also holds a pool is a director, a member of the board who directs an area too.</summary>
    private static Role MainRole(Organisation organisation, UserId user)
    {
        var roles = organisation.Assignments.Where(a => a.User == user).Select(a => a.Role).ToHashSet();
        Role[] known = [Role.ChiefExecutive, Role.Director, .. Order];
        return Array.Find(known, roles.Contains);
    }
}
