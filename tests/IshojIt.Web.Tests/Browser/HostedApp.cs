using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The app on a real server, over a folder that outlives it.</summary>
internal sealed class HostedApp(string folder) : WebApplicationFactory<Program>
{
    /// <summary>Starts on the port given; 0 takes a free one.</summary>
    public static HostedApp Start(string folder, int port = 0)
    {
        var app = new HostedApp(folder);
        app.UseKestrel(port);
        app.StartServer();
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Data:Directory", folder)
        .UseSetting("Demo:Cases", "false")
        .UseUrls("http://127.0.0.1:0");
}
