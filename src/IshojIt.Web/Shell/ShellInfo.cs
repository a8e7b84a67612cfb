using System.Globalization;
using IshojIt.Application.Lists;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Shell;

/// <summary>Who sits at the screen. <paramref name="Line"/> is what stands under the name: role and area.</summary>
public sealed record ShellUser(string Name, string Line, IReadOnlySet<Role> Roles);

/// <summary>What the frame around every page shows. <paramref name="User"/> is null for a visitor who has not signed in.</summary>
public sealed record ShellInfo(ShellUser? User, int TaskCount = 0, bool Demonstration = false, int Unread = 0)
{
    public static ShellInfo Visitor { get; } = new((ShellUser?)null);
}

/// <summary>Reads what the frame shows of the person who is signed in.</summary>
public sealed class ShellInfoSource(Desk desk, IConfiguration configuration, IStringLocalizer<Texts> texts)
{
    /// <summary>Above this the menu says "99+".</summary>
    public const int CountedTasks = 99;

    public static string Counted(int count) => count > CountedTasks ? $"{CountedTasks}+" : count.ToString(CultureInfo.InvariantCulture);

    public async Task<ShellInfo> ReadAsync()
    {
        var user = await desk.UserAsync();
        if (user == default)
        {
            return ShellInfo.Visitor with { Demonstration = configuration.UsesDemoSignIn() };
        }

        // In one scope, so that every page reads the organisation once for its frame.
        return await desk.AskAsync<IServiceProvider, ShellInfo>(async (services, actor) => new ShellInfo(
            UserOf(new Reader(actor, await services.GetRequiredService<CaseStore>().WorldAsync(CancellationToken.None), texts)),
            await services.GetRequiredService<WaitingDuties>().CountAsync(actor, CountedTasks + 1, CancellationToken.None),
            configuration.UsesDemoSignIn(),
            await services.GetRequiredService<Inbox>().CountUnreadAsync(actor, CountedTasks + 1, CancellationToken.None)));
    }

    private ShellUser UserOf(Reader reader)
    {
        var held = reader.Organisation.Assignments.Where(a => a.User == reader.Me).Select(a => a.Role).Distinct().Order();
        return new ShellUser(reader.FullName(reader.Me), string.Join(", ", held.Select(r => texts["role." + r.Camel()].Value)), reader.Roles);
    }
}
