using System.Text;
using System.Text.Json.Nodes;

namespace IshojIt.Web.Tests.Api;

/// <summary>What the API answered.</summary>
public sealed record Reply(int Status, JsonNode? Body, string? ETag, string? Location)
{
    /// <summary>The body as it was written, whatever its kind.</summary>
    public string Raw { get; init; } = "";

    public string? RetryAfter { get; init; }

    /// <summary>How many cases were opened for it, where that is counted.</summary>
    public int? Documents { get; init; }

    public JsonNode? this[string name] => Body?[name];

    public string? Text(string name) => Body?[name]?.ToString();

    public IEnumerable<string> Errors => (Body?["errors"] as JsonObject ?? []).Select(e => e.Key);

    /// <summary>The same answer, where it was the one that the arrangement needs.</summary>
    public Reply Expect(int status) => Status == status ? this : throw new InvalidOperationException($"Expected {status}: {this}");

    public override string ToString() => $"{Status} {Body?.ToJsonString()}";
}

/// <summary>One person's calls, with her cookie.</summary>
public sealed class ApiUser(HttpClient http)
{
    public async Task<int> SignInAsync(string user)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", user)]);
        using var answer = await http.PostAsync(new Uri("/dev/sign-in", UriKind.Relative), form);
        return (int)answer.StatusCode;
    }

    /// <summary>An address outside the API, such as a page.</summary>
    public Task<Reply> PageAsync(string address) => ReplyAsync(HttpMethod.Get, address, null, null, null, "");

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>The answer as text, with its headers.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.Headers + await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A form as a browser posts it, with the headers that the browser adds.</summary>
    public async Task<Reply> FormAsync(string address, IReadOnlyDictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request);
        return new Reply((int)answer.StatusCode, null, null, answer.Headers.Location?.OriginalString) { Raw = await answer.Content.ReadAsStringAsync() };
    }

    /// <summary>A file, such as a workbook.</summary>
    public Task<byte[]> BytesAsync(string address) => http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <summary>What a header of the answer counts.</summary>
    public async Task<int> CountAsync(string address, string header)
    {
        using var answer = (await http.GetAsync(new Uri(address, UriKind.Relative))).EnsureSuccessStatusCode();
        return int.Parse(answer.Headers.GetValues(header).Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<Reply> PostAsync(string path, object? body, string? ifMatch = null, string? key = null) => SendAsync(HttpMethod.Post, path, Json(body), ifMatch, key);

    public Task<Reply> PutAsync(string path, object? body, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, Json(body), ifMatch);

    /// <summary>A body exactly as written, of any media type.</summary>
    public Task<Reply> SendAsync(HttpMethod method, string path, string? body, string? ifMatch = null, string? key = null, string mediaType = "application/json") => ReplyAsync(
        method, path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal) ? path : "/api/v1" + path,
        body, ifMatch, key, mediaType);

    private async Task<Reply> ReplyAsync(HttpMethod method, string address, string? body, string? ifMatch, string? key, string mediaType)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, mediaType);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && text.Length > 0;
        return new Reply((int)answer.StatusCode, isJson ? JsonNode.Parse(text) : null, answer.Headers.ETag?.ToString(), answer.Headers.Location?.ToString())
        {
            Raw = text,
            RetryAfter = answer.Headers.RetryAfter?.ToString(),
            Documents = answer.Headers.TryGetValues(CommandCounter.Documents, out var counted) ? int.Parse(counted.Single(), System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private static string Json(object? body) => body is JsonNode node ? node.ToJsonString() : System.Text.Json.JsonSerializer.Serialize(body ?? new { });
}
