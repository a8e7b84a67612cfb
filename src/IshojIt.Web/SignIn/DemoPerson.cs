using IshojIt.Domain.People;

namespace IshojIt.Web.SignIn;

/// <summary>One person of the demonstration. <paramref name="User"/> is the sign-in name, <paramref name="Line"/> her area.</summary>
public sealed record DemoPerson(string User, string Name, Role Role, string? Line);

/// <summary>Gives the sign-in page its people; the application replaces the default, which has none.</summary>
public interface IDemoPeople
{
    ValueTask<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancellationToken);
}

internal sealed class NoDemoPeople : IDemoPeople
{
    public ValueTask<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<DemoPerson>>([]);
}
