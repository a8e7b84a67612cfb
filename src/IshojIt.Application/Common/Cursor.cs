using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IshojIt.Application.Common;

/// <summary>
/// An opaque cursor: the sort key of the last row given, so that rows that come and go before it move nothing. One that was not given by a list
/// is read as none.
/// </summary>
internal static class Cursor
{
    public static string[]? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var base64 = cursor.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[base64.Length];
        try
        {
            return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length)
                ? JsonSerializer.Deserialize<string[]>(bytes.AsSpan(0, length))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Page<T> Page<T>(IReadOnlyList<T> rows, int size, Func<T, string[]> key) => Page(rows, size, key, row => row);

    /// <summary>A page of at most <paramref name="size"/> of the rows read, which are one more where there is a next page.</summary>
    public static Page<TRow> Page<T, TRow>(IReadOnlyList<T> rows, int size, Func<T, string[]> key, Func<T, TRow> show) =>
        new([.. rows.Take(size).Select(show)], rows.Count > size ? Write(key(rows[size - 1])) : null);

    public static string Of(DateTimeOffset instant) => instant.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static string Write(string[] key) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(key))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
