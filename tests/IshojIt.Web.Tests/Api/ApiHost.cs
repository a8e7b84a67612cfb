using System.Collections.Concurrent;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace IshojIt.Web.Tests.Api;

/// <summary>The app over loopback on a fixed day, with a database of its own; one for each test class.</summary>
public sealed class ApiHost : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-").FullName;
    private readonly WebApplicationFactory<Program> _factory;
    private readonly ConcurrentDictionary<string, Lazy<Task<ApiUser>>> _users = new();
    private readonly Uri _address;

    public ApiHost()
        : this("Development")
    {
    }

    internal ApiHost(string environment, params (string Key, string Value)[] settings)
        : this(_ => { }, environment, settings)
    {
    }

    internal ApiHost(Action<IServiceCollection> more, string environment = "Development", params (string Key, string Value)[] settings)
    {
#pragma warning disable CA2000 // The factory that this one makes is kept and disposed of.
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
#pragma warning restore CA2000
        {
            web.UseEnvironment(environment).UseUrls("http://127.0.0.1:0").UseSetting("Data:Directory", _folder).UseSetting("Demo:Cases", "false").UseSetting("Serilog:MinimumLevel:Default", "Fatal")
                .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
            foreach (var (key, value) in settings)
            {
                web.UseSetting(key, value);
            }

            web.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(
                    new AppClock(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) })));
                more(services);
            });
        });
        _factory.UseKestrel();
        _factory.StartServer();
        _address = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Anonymous = NewUser();
    }

    public ApiUser Anonymous { get; }

    /// <summary>Where the database's file lies.</summary>
    internal string Folder => _folder;

    public IServiceProvider Services => _factory.Services;

    /// <summary>The day so many days from now, as the API writes it.</summary>
    public string Day(int inDays = 0) => Today.AddDays(inDays).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    public DateOnly Today => DanishCalendar.DateOf(_factory.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>The demo person, signed in.</summary>
    public Task<ApiUser> As(string user) => _users.GetOrAdd(user, u => new Lazy<Task<ApiUser>>(async () =>
    {
        var signedIn = NewUser();
        var answer = await signedIn.SignInAsync(u);
        return answer == 204 ? signedIn : throw new InvalidOperationException($"{u} was not signed in: {answer}");
    })).Value;

    /// <summary>Moves the app's clock to the morning of a day so many days from now.</summary>
    public async Task WaitAsync(int days)
    {
        var answer = await Anonymous.PostAsync("/dev/clock", new { now = Day(days) + "T09:30:00Z" });
        if (answer.Status != 204)
        {
            throw new InvalidOperationException($"The clock was not moved: {answer}");
        }
    }

    /// <summary>Reads or writes the database behind the API's back.</summary>
    public async Task<T> ReadAsync<T>(Func<IshojItDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IshojItDbContext>());
    }

    public void Dispose()
    {
        _factory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private ApiUser NewUser() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _address });
}
