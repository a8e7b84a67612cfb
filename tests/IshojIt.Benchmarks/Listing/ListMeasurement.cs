using System.Diagnostics;
using IshojIt.Application.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Benchmarks.Listing;

/// <summary>Hosts the app on a folder and measures, at the server, how long the first page of each list takes.</summary>
internal static class ListMeasurement
{
    private const int WarmUp = 20;
    private const int Times = 200;
    private const double Limit = 100;

    /// <summary>Somebody who sees everything, and somebody who also has drafts of her own.</summary>
    private static readonly string[] People = ["rita.revisor", "lone.budget"];

    private static readonly string[] Queries =
    [
        "", "?state=draft", "?state=inReview", "?state=closed", "?state=political", "?route=director", "?route=political", "?route=nextBudget", "?budgetArea=301", "?budgetArea=402",
        "?year=2022", "?year=2026", "?year=1999", "?assignedTo=me", "?sort=updatedAt", "?sort=number", "?sort=-number", "?state=closed&sort=number", "?budgetArea=402&sort=-number",
        "?q=system", "?q=2024-0042", "?q=2024", "?q=vagtplan", "?q=mobilt+n%C3%B8dkaldsanl%C3%A6g+svømmehallen", "?q=findes-ikke", "?q=%C3%A5dal", "?q=findes-ikke&sort=number",
        "?state=closed&budgetArea=301&route=director&year=2023", "?state=rejected&q=findes-ikke", "?state=closed&q=findes-ikke", "?state=draft&budgetArea=402&year=2021", "?route=orientation&q=findes-ikke",
        "?budgetArea=301&q=elevsystem", "?year=2023&q=tandplejen", "?assignedTo=me&q=findes-ikke",
    ];

    /// <summary>The same list as its page asks for it, with its counts and sums, and the other pages that list.</summary>
    private static readonly string[] Pages =
    [
        "/", "/forslag", "/forslag?tilstand=closed", "/forslag?tilstand=political", "/forslag?vej=nextBudget", "/forslag?omraade=402", "/forslag?aar=2022", "/forslag?mine=1",
        "/forslag?venter=1", "/forslag?forsinket=1", "/forslag?udenGodkendelse=1", "/forslag?aabne=1&sortering=frist", "/forslag?sortering=titel&omvendt=1",
        "/forslag?sortering=nummer", "/forslag?udgift=402&fase=approved", "/forslag?q=vagtplan&omraade=301", "/forslag?q=findes-ikke", "/systemer", "/moeder", "/afvigelser",
    ];

    /// <summary>Measures on the folder's database; only the addresses that contain <paramref name="only"/>, or all where it is null.</summary>
    public static async Task<bool> RunAsync(string folder, string? only)
    {
        await using var app = new Hosted(folder);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            Console.WriteLine($"{await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().Proposals.CountAsync()} cases, {Times} times each");
        }

        var good = true;
        foreach (var person in People)
        {
            using var http = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", person)]);
            (await http.PostAsync(new Uri("/dev/sign-in", UriKind.Relative), form)).EnsureSuccessStatusCode();
            var addresses = Queries.Select(q => "/api/v1/proposals" + q).Append("/api/v1/tasks").Concat(Pages);
            foreach (var address in addresses.Where(a => only is null || a.Contains(only, StringComparison.Ordinal)))
            {
                good &= await MeasureAsync(http, person, address);
            }
        }

        Console.WriteLine(good ? $"every p50 is under {Limit} ms" : $"a p50 is not under {Limit} ms");
        return good;
    }

    private static async Task<bool> MeasureAsync(HttpClient http, string person, string address)
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
        Console.WriteLine($"{(p50 < Limit ? "  " : "! ")}p50 {p50,7:0.0} ms  p95 {p95,7:0.0} ms  {person,-13} {address}");
        return p50 < Limit;
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
