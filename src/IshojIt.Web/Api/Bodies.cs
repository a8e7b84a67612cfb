using System.Globalization;
using System.Text.Json;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Api;

/// <summary>Reads request bodies.</summary>
public static class Bodies
{
    /// <summary>The body as JSON and as text; an empty one counts as an empty object.</summary>
    public static async Task<(JsonElement Json, string Raw, bool Unreadable)> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var raw = await reader.ReadToEndAsync(http.RequestAborted);
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(string.IsNullOrWhiteSpace(raw) ? "{}" : raw);
            return IsText(json) ? (json, raw, false) : (default, raw, true);
        }
        catch (JsonException)
        {
            return (default, raw, true);
        }
    }

    /// <summary>Whether every name and text can be read: JSON lets half a letter be written, which no text can hold.</summary>
    private static bool IsText(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => json.EnumerateObject().All(p => p.Name is not null && IsText(p.Value)),
                JsonValueKind.Array => json.EnumerateArray().All(IsText),
                JsonValueKind.String => json.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The key that makes the same creation again answer the same; null where none was sent.</summary>
    public static string? IdempotencyKey(HttpContext http) => http.Request.Headers["Idempotency-Key"].FirstOrDefault() is { Length: > 0 } key ? key[..Math.Min(key.Length, 200)] : null;

    /// <summary>Changes are JSON only, which also keeps other sites' forms out.</summary>
    public static Refusal? MediaTypeRefusal(HttpContext http) => http.Request.HasJsonContentType() ? null : new Refusal(RefusalKind.Invalid, "not-json-type");
}

/// <summary>ETags are the version in quotes.</summary>
public static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The refusal of a change that names no version, or one that no case ever had; null where it names one.</summary>
    public static Refusal? Unfit(HttpContext http) => string.IsNullOrEmpty(http.Request.Headers.IfMatch.ToString())
        ? new Refusal(RefusalKind.Conflict, "version-missing")
        : Read(http.Request.Headers.IfMatch.ToString()) is null ? Domain.Common.Refusal.Conflict() : null;

    /// <summary>The refusal of a change that names no version, or not the current one; null where it names that.</summary>
    public static Refusal? Refusal(HttpContext http, int current) => Unfit(http) is null && Read(http.Request.Headers.IfMatch.ToString()) == current
        ? null
        : (Unfit(http) ?? Domain.Common.Refusal.Conflict()) with { Subject = current.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The version that an If-Match names: exactly as <see cref="Of"/> writes it, else null.</summary>
    public static int? Read(string header) =>
        header.Length > 2 && header[0] == '"' && header[^1] == '"' && header[1] != '0' && int.TryParse(header[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}

/// <summary><c>page[size]</c> of 1 to 100, 50 where absent; <c>page[after]</c> the opaque cursor.</summary>
public static class Paging
{
    public static int? Size(HttpContext http) => http.Request.Query["page[size]"].ToString() is not { Length: > 0 } text ? 50
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100 ? size
        : null;

    public static string? After(HttpContext http) => http.Request.Query["page[after]"].ToString() is { Length: > 0 } after ? after : null;
}
