using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using IshojIt.Application.Common;
using IshojIt.Application.Demo;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Security;

/// <summary>The app as in production, on https, with the loopback provider as its Entra ID and the demo organisation in its database.</summary>
public sealed partial class EntraApp : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-entra-").FullName;
    private readonly X509Certificate2 _certificate = Loopback.Certificate("localhost");
    private readonly (string Key, string Value)[] _settings;
    private WebApplicationFactory<Program>? _factory;

    public EntraApp()
        : this(("AzureAd:ClientSecret", LoopbackProvider.Secret))
    {
    }

    internal EntraApp(params (string Key, string Value)[] settings) => _settings = settings;

    public LoopbackProvider Provider { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await LoopbackProvider.StartAsync();
        _factory = new Hosted(this);
        _factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _factory.StartServer();
        var address = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Address = new Uri($"https://localhost:{address.Port}");
        await WithAsync<DemoSeed>(seed => seed.RunAsync(CancellationToken.None));
    }

    public async Task WithAsync<T>(Func<T, Task> run)
        where T : notnull
    {
        await using var scope = _factory!.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task ChangeAsync(Func<IshojItDbContext, Task> change) => WithAsync(change);

    /// <summary>A browser without scripts: its cookies, and no redirect followed unseen.</summary>
    public HttpClient Client() => new(Loopback.Trusting(_certificate, Provider.Certificate)) { BaseAddress = Address };

    /// <summary>Goes the whole way to the provider and back, and answers what the app said at the end.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string start = "/sign-in")
    {
        using var challenge = await client.GetAsync(new Uri(start, UriKind.Relative));
        var page = await client.GetStringAsync(challenge.Headers.Location);
        using var form = new FormUrlEncodedContent(Field().Matches(page).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))));
        return await client.PostAsync(new Uri(Action().Match(page).Groups[1].Value), form);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory!.DisposeAsync();
        await Provider.DisposeAsync();
        _certificate.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"(\\w+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();

    private sealed class Hosted(EntraApp app) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production").UseStaticWebAssets()
                .UseSetting("Data:Directory", app._folder)
                .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
                .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal")
                .UseSetting("AzureAd:Instance", app.Provider.Instance)
                .UseSetting("AzureAd:TenantId", LoopbackProvider.Tenant)
                .UseSetting("AzureAd:ClientId", LoopbackProvider.ClientId)
                .UseSetting("SignIn:Domain", "ishojit.example")
                .UseSetting("SignIn:Contact", "it@ishojit.example")
                .UseSetting("SignIn:CheckEvery", "00:00:01");
            foreach (var (key, value) in app._settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services => services
                .Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, o => o.BackchannelHttpHandler = Loopback.Trusting(app.Provider.Certificate))
                .Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, o => o.BackchannelHttpHandler = Loopback.Trusting(app.Provider.Certificate)));
        }
    }
}
