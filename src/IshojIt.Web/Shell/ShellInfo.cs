using IshojIt.Domain.People;

namespace IshojIt.Web.Shell;

/// <summary>Who sits at the screen. <paramref name="Line"/> is what stands under the name: role and area.</summary>
public sealed record ShellUser(string Name, string Line, IReadOnlySet<Role> Roles);

/// <summary>What the frame around every page shows. <paramref name="User"/> is null for a visitor who has not signed in.</summary>
public sealed record ShellInfo(ShellUser? User, int TaskCount = 0, bool Demonstration = false)
{
    public static ShellInfo Visitor { get; } = new((ShellUser?)null);

    /// <summary>Where the form of the user menu is posted to.</summary>
    public string SignOutAddress { get; init; } = "/log-ud";
}

/// <summary>Gives the frame what it shows; the application replaces the default, which knows nobody.</summary>
public interface IShellInfoSource
{
    ValueTask<ShellInfo> ReadAsync(CancellationToken cancellationToken);
}

internal sealed class VisitorShellInfo : IShellInfoSource
{
    public ValueTask<ShellInfo> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(ShellInfo.Visitor);
}
