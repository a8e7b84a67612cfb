using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Security;
using Microsoft.AspNetCore.Components.Authorization;

namespace IshojIt.Web.Common;

/// <summary>
/// What pages ask and do: each call in a scope of its own, since a circuit lives for hours and a context must not grow stale in it.
/// </summary>
public sealed class Desk(IServiceScopeFactory scopes, AuthenticationStateProvider authentication, ActOnCase act)
{
    public async Task<UserId> UserAsync() => (await authentication.GetAuthenticationStateAsync()).User.User() ?? default;

    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, UserId, Task<TResult>> ask)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>(), await UserAsync());
    }

    /// <summary>The outage of the database behind an error; null where it is a fault of the app.</summary>
    public Outage? OutageOf(Exception error)
    {
        using var scope = scopes.CreateScope();
        return Outages.Of(error, scope.ServiceProvider);
    }

    /// <summary>Raised in this circuit when a case was acted on, for what shows duties around the page.</summary>
    public event Action? Acted;

    /// <summary>Says to the frame that what it counts has changed.</summary>
    public void Tell() => Acted?.Invoke();

    /// <summary>Gives a command on the version that the person saw.</summary>
    public async Task<Result<Proposal>> DoAsync(string number, CaseCommand command, int? version)
    {
        var done = await act.RunAsync(
            new CaseRequest(number, await UserAsync(), command.Kind, version, _ => command) { Area = command is AnswerHearing hearing ? hearing.BudgetArea : null },
            CancellationToken.None);
        if (done.IsDone)
        {
            Acted?.Invoke();
        }

        return done;
    }
}
