using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace IshojIt.Web.Tests.Security;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-restart-").FullName;

    [Fact]
    public async Task Whoever_was_signed_in_before_a_restart_still_is_afterwards()
    {
        var cookie = await SignInAsync();

        var (status, keys) = await AskAfterRestartAsync(cookie);

        Assert.Equal((HttpStatusCode.OK, 1L), (status, keys));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> SignInAsync()
    {
        await using var app = new Hosted(_folder);
        using var client = app.CreateDefaultClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", "lone.budget")]);
        using var answer = await client.PostAsync(new Uri("/dev/sign-in", UriKind.Relative), form);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<(HttpStatusCode Status, long Keys)> AskAfterRestartAsync(string cookie)
    {
        await using var app = new Hosted(_folder);
        using var client = app.CreateDefaultClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "ishojit.db")}");
        await database.OpenAsync();
        await using var count = database.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM DataProtectionKeys";
        return (answer.StatusCode, (long)(await count.ExecuteScalarAsync())!);
    }

    private sealed class Hosted(string folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("Data:Directory", folder)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
    }
}
