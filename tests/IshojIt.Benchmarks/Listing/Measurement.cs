using System.Diagnostics;
using IshojIt.Application.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Benchmarks.Listing;

/// <summary>Hosts the app on a folder and measures, at the server, how long addresses take.</summary>
internal static class Measurement
{
    private const int WarmUp = 20;
    private const int Times = 200;

    /// <summary>Each address for each person; false where a median is not under the limit, in milliseconds.</summary>
    public static async Task<bool> RunAsync(string folder, IEnumerable<string> people, IReadOnlyList<string> addresses, string? only, double limit)
    {
        await using var app = new Hosted(folder);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            Console.WriteLine($"{await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().Proposals.CountAsync()} cases, {Times} times each");
        }

        var good = true;
        foreach (var person in people)
        {
            using var http = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", person)]);
            (await http.PostAsync(new Uri("/dev/sign-in", UriKind.Relative), form)).EnsureSuccessStatusCode();
            foreach (var address in addresses.Where(a => only is null || a.Contains(only, StringComparison.Ordinal)))
            {
                good &= await MeasureAsync(http, person, address, limit);
            }
        }

        Console.WriteLine(good ? $"every p50 is under {limit} ms" : $"a p50 is not under {limit} ms");
        return good;
    }

    private static async Task<bool> MeasureAsync(HttpClient http, string person, string address, double limit)
    {
        var times = new double[Times];
        for (var i = -WarmUp; i < Times; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            times[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        }

        Array.Sort(times);
        var (p50, p95) = (times[Times / 2], times[Times * 95 / 100]);
        Console.WriteLine($"{(p50 < limit ? "  " : "! ")}p50 {p50,7:0.0} ms  p95 {p95,7:0.0} ms  {person,-13} {address}");
        return p50 < limit;
    }

    private sealed class Hosted(string folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSolutionRelativeContentRoot("src/IshojIt.Web")
            .UseEnvironment("Development")
            .UseSetting("Data:Directory", folder)
            .UseSetting("Serilog:MinimumLevel:Default", "Error")
            .UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
    }
}
