using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IshojIt.Web.Shell;

/// <summary>In place of a page that failed: an outage of the database is told as what it is, any other fault under the number that it has in the log.</summary>
public sealed class NumberedErrorBoundary(FailureLog log, IServiceProvider services, NavigationManager navigation) : ErrorBoundaryBase
{
    private string? _number;
    private Refusal? _outage;
    private string? _address;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    protected override void OnParametersSet()
    {
        // Another page is another chance: what failed is left behind when the person moves on.
        if (CurrentException is not null && _address != navigation.Uri)
        {
            Recover();
        }
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        _address = navigation.Uri;
        _outage = Outages.Of(exception, services)?.Refusal();
        _number = _outage is null ? log.Write(exception) : null;
        if (HttpContext is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = _outage is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
        }

        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<FailureNotice>(1);
        builder.AddComponentParameter(2, nameof(FailureNotice.Number), _number);
        builder.AddComponentParameter(3, nameof(FailureNotice.Outage), _outage);
        builder.CloseComponent();
    }
}
