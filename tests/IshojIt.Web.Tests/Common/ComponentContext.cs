using System.Globalization;
using Bunit;
using IshojIt.Application.Common;
using IshojIt.Infrastructure.Workbooks;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor.Services;

namespace IshojIt.Web.Tests.Common;

/// <summary>A page of its own for each test: Danish, with the circuit there.</summary>
public abstract class ComponentContext : BunitContext, Xunit.IAsyncLifetime
{
    protected ComponentContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMudServices();
        Services.AddSingleton<IWorkbooks, XlsxWorkbooks>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected IStringLocalizer<Texts> T => Services.GetRequiredService<IStringLocalizer<Texts>>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
}
