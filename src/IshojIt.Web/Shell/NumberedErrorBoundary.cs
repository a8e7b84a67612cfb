using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IshojIt.Web.Shell;

/// <summary>Shows a number to quote in place of a page that failed, and writes the same number to the log.</summary>
public sealed partial class NumberedErrorBoundary(ILogger<NumberedErrorBoundary> logger, TimeProvider clock, NavigationManager navigation) : ErrorBoundaryBase
{
    private string? number;
    private string? address;

    protected override void OnParametersSet()
    {
        // Another page is another chance: what failed is left behind when the person moves on.
        if (CurrentException is not null && address != navigation.Uri)
        {
            Recover();
        }
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        address = navigation.Uri;
        number = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..].ToUpperInvariant();
        LogFailure(logger, exception, number);
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
        builder.AddComponentParameter(2, nameof(FailureNotice.Number), number);
        builder.CloseComponent();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed; number {ErrorNumber}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string errorNumber);
}
