using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IshojIt.Web.Common;

/// <summary>
/// The boundary around each page: an outage of the database is told as what it is, any other fault under the number it has in the log.
/// Exactly one of the two is there once an error was caught.
/// </summary>
public sealed class FailureBoundary : ErrorBoundary
{
    [Inject]
    private FailureLog Log { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    /// <summary>The number to quote; null where the database is in outage.</summary>
    public string? Reference { get; private set; }

    public Refusal? Outage { get; private set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        Outage = Outages.Of(exception, Services)?.Refusal();
        Reference = Outage is null ? Log.Write(exception) : null;
        return Task.CompletedTask;
    }
}
