using IshojIt.Application.Common;
using IshojIt.Application.Demo;
using IshojIt.Application.Orientations;
using IshojIt.Infrastructure.Database;
using IshojIt.Infrastructure.Workbooks;
using IshojIt.Web.Api;
using IshojIt.Web.Common;
using IshojIt.Web.Finance;
using IshojIt.Web.Notifications;
using IshojIt.Web.Proposals;
using IshojIt.Web.Proposals.Lists;
using IshojIt.Web.Security;
using IshojIt.Web.Shell;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables("ISHOJIT_");
builder.Host.UseSerilog(
    (context, services, log) => log.ReadFrom.Configuration(context.Configuration).ReadFrom.Services(services).WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture),
    preserveStaticLogger: true);

#pragma warning disable RS0030 // The one place that asks the system where a person's application data lives.
var dataFolder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "IshojIt");
#pragma warning restore RS0030
builder.Services.AddSingleton(new AppClock(TimeProvider.System));
builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<AppClock>());
builder.Services.AddDatabase(builder.Configuration, dataFolder);
builder.Services.AddApplication();
builder.Services.AddWorkbooks();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<FailureHandler>();
builder.Services.AddSingleton<FailureLog>();
builder.Services.AddApiDescription();
builder.Services.AddHealthChecks().AddDbContextCheck<IshojItDbContext>("database", tags: ["ready"]);
builder.AddNotices();
builder.AddSignIn();
builder.Services.AddScoped<Desk>();
builder.Services.AddShell();

var app = builder.Build();
await DatabaseSetup.MigrateAsync(app.Services, CancellationToken.None);
await app.KeepLedgerAsync();
await app.Services.GetRequiredService<OrientationKeeping>().FillAsync(CancellationToken.None);
if (app.Configuration.GetValue<bool>("Demo:Data"))
{
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
    if (app.Configuration.GetValue("Demo:Cases", true))
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await new DemoCases(services => services.AddDatabase(app.Configuration, dataFolder), now).RunAsync(CancellationToken.None);
    }
}

app.UseOwnSecurityHeaders();
app.UseShell();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
app.MapApi();
app.MapListExport();
app.MapCostExport();
app.MapPhaseExport();
app.MapLedgerExport();
app.MapBudgetRequestExport();
app.MapSignIn();
app.MapShell();
await app.RunAsync();

/// <summary>The app; public so that tests can host it.</summary>
public partial class Program;
