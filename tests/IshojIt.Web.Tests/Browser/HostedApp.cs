using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The app on a real server, over a folder that outlives it.</summary>
internal sealed class HostedApp(string folder, bool demo) : WebApplicationFactory<Program>
{
    /// <summary>Starts on the port given, 0 takes a free one; empty but for the organisation, or with the demonstration's cases.</summary>
    public static HostedApp Start(string folder, int port = 0, bool demo = false)
    {
        var app = new HostedApp(folder, demo);
        app.UseKestrel(port);
        app.StartServer();
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Data:Directory", folder)
        .UseSetting("Demo:Cases", demo ? "true" : "false")
        .UseUrls("http://127.0.0.1:0");
}
