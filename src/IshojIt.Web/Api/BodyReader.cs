using System.Globalization;
using System.Text.Json;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Api;

/// <summary>Reads one JSON object field by field, and collects what is wrong by path: missing, of the wrong kind, unknown.</summary>
public sealed partial class BodyReader(JsonElement body, string path, List<FieldError> errors, BodyShape? shape = null)
{
    private readonly HashSet<string> _read = [];

    public static BodyReader Root(JsonElement body)
    {
        var errors = new List<FieldError>();
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError("", "not-an-object"));
        }

        return new BodyReader(body, "", errors);
    }

    /// <summary>A reader that reads nothing and writes down what it would read.</summary>
    public static BodyReader Describing(BodyShape shape) => new(default, "", [], shape);

    public IReadOnlyList<FieldError> Errors => errors;

    public string? OptionalText(string name, int max = 4000)
    {
        if (Find(name, FieldKind.Text, max: max) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(name, "not-text");
            return null;
        }

        var text = value.GetString()!;
        if (text.Length > max)
        {
            Fail(name, "too-long");
        }
        else if (text.Contains('\0', StringComparison.Ordinal))
        {
            // No database keeps it in a text.
            Fail(name, "not-text");
        }

        return text;
    }

    public string Text(string name, int max = 4000)
    {
        var before = errors.Count;
        var text = OptionalText(name, max);
        shape?.Require(name);
        if (string.IsNullOrWhiteSpace(text) && errors.Count == before)
        {
            Fail(name, "missing");
        }

        return text ?? "";
    }

    /// <summary>One of the values of <typeparamref name="T"/>, or of those named.</summary>
    public T? OptionalChoice<T>(string name, params T[] of)
        where T : struct, Enum
    {
        var known = of.Length > 0 ? of : Enum.GetValues<T>();
        if (Find(name, FieldKind.Choice, values: [.. known.Select(v => v.Camel())]) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            foreach (var candidate in known)
            {
                if (candidate.Camel() == value.GetString())
                {
                    return candidate;
                }
            }
        }

        Fail(name, "unknown-value");
        return null;
    }

    public T Choice<T>(string name, params T[] of)
        where T : struct, Enum =>
        Required(name, () => OptionalChoice(name, of));

    public bool? OptionalFlag(string name)
    {
        if (Find(name, FieldKind.Flag) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fail(name, "not-a-flag");
        return null;
    }

    public bool Flag(string name) => Required(name, () => OptionalFlag(name));

    public int? OptionalCount(string name, int min = 0, int max = 1_000_000)
    {
        if (Find(name, FieldKind.Count, min, max) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= min && count <= max)
        {
            return count;
        }

        Fail(name, "not-a-count");
        return null;
    }

    public int Count(string name, int min = 0, int max = 1_000_000) => Required(name, () => OptionalCount(name, min, max));

    /// <summary>Kroner ≥ 0 with at most two decimals.</summary>
    public Dkk Amount(string name)
    {
        shape?.Require(name);
        if (Find(name, FieldKind.Amount) is not { } value)
        {
            Fail(name, "missing");
            return default;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var kroner) && kroner >= 0 && kroner <= 100_000_000_000m && decimal.Round(kroner, 2) == kroner)
        {
            return Dkk.FromKroner(kroner);
        }

        Fail(name, "not-an-amount");
        return default;
    }

    /// <summary>A number of at least 0 with at most two decimals.</summary>
    public decimal? OptionalNumber(string name, decimal max)
    {
        if (Find(name, FieldKind.Amount) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= 0 && number <= max && decimal.Round(number, 2) == number)
        {
            return number;
        }

        Fail(name, "not-a-count");
        return null;
    }

    public DateOnly? OptionalDate(string name)
    {
        if (Find(name, FieldKind.Date) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 2000 and <= 2100)
        {
            return date;
        }

        Fail(name, "not-a-date");
        return null;
    }

    /// <summary>An hour of the day as <c>HH:mm</c>.</summary>
    public TimeOnly Time(string name) => Required<TimeOnly>(name, () =>
    {
        if (Find(name, FieldKind.Time) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && TimeOnly.TryParseExact(value.GetString(), ApiJson.HourAndMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Fail(name, "not-a-time");
        return null;
    });

    public DateOnly Date(string name) => Required(name, () => OptionalDate(name));

    public Guid? OptionalId(string name)
    {
        if (Find(name, FieldKind.Id) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id))
        {
            return id;
        }

        Fail(name, "not-an-id");
        return null;
    }

    public Guid Id(string name) => Required(name, () => OptionalId(name));

    /// <summary>A field that must be there; a wrong one has already said what is wrong with it.</summary>
    private T Required<T>(string name, Func<T?> read)
        where T : struct
    {
        var before = errors.Count;
        var value = read();
        shape?.Require(name);
        if (value is null && errors.Count == before)
        {
            Fail(name, "missing");
        }

        return value ?? default;
    }

    /// <summary>Whether the field is there; one that is asked after may be missing.</summary>
    public bool Has(string name)
    {
        shape?.MayMiss(name);
        return shape is not null || Value(name) is not null;
    }

    public void Fail(string name, string code) => errors.Add(new FieldError(path + name, code));

    public void RefuseUnknown()
    {
        if (body.ValueKind == JsonValueKind.Object)
        {
            errors.AddRange(body.EnumerateObject().Where(p => !_read.Contains(p.Name)).Select(p => new FieldError(path + p.Name, "unknown-field")));
        }
    }

    private JsonElement? Find(string name, FieldKind kind, int? min = null, int? max = null, IReadOnlyList<string>? values = null)
    {
        shape?.Add(new BodyField(name, kind, min, max, values));
        return Value(name);
    }

    private JsonElement? Value(string name)
    {
        _read.Add(name);
        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
