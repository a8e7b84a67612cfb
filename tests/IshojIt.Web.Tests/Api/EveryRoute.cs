using System.Text.RegularExpressions;
using IshojIt.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Web.Tests.Api;

/// <summary>Every address of the API that can be read, filled in for one case; a new one is read too, or must be told what to fill in.</summary>
internal static partial class EveryRoute
{
    public static IReadOnlyList<string> Of(ApiHost host, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var patterns = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => p.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Distinct().ToList();
        return [.. patterns.SelectMany(p => Filled(p, values))];
    }

    /// <summary>The persons who were shown the word, on any of the addresses.</summary>
    public static async Task<IReadOnlyList<string>> ReadersAsync(ApiHost host, IReadOnlyList<string> addresses, string word)
    {
        var readers = new List<string>();
        foreach (var user in DemoPeople.Everyone.Select(u => u.Value))
        {
            var reader = await host.As(user);
            foreach (var address in addresses)
            {
                if ((await reader.ReadAsync(address)).Contains(word, StringComparison.Ordinal))
                {
                    readers.Add(user);
                    break;
                }
            }
        }

        return [.. readers.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Filled(string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var parameters = Parameter().Matches(pattern).Select(m => m.Groups[1].Value).ToList();
        return parameters switch
        {
            [] => [pattern + "?page[size]=100"],
            [var only] => values[$"{pattern.Split('/')[3]}/{only}"].Select(value => Parameter().Replace(pattern, value) + "?page[size]=100"),
            _ => throw new InvalidOperationException($"{pattern} has more parameters than this test fills in."),
        };
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
