using System.Text.Json;

namespace IshojIt.Web.Api;

/// <summary>Lists and objects inside a body.</summary>
public sealed partial class BodyReader
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Objects of a list; an absent list is empty. Unknown fields inside are errors too.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<BodyReader, T> read, int max = 500)
    {
        shape?.Add(new BodyField(name, FieldKind.List, Shape: BodyShape.Of(item => read(item))));
        var items = new List<T>();
        foreach (var (element, index) in Elements(name, max).Select((e, i) => (e, i)))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                Fail($"{name}[{index}]", "not-an-object");
                continue;
            }

            var reader = new BodyReader(element, $"{path}{name}[{index}].", errors);
            items.Add(read(reader));
            reader.RefuseUnknown();
        }

        return items;
    }

    public IReadOnlyList<string> Texts(string name, int max = 500)
    {
        shape?.Add(new BodyField(name, FieldKind.Texts));
        var texts = new List<string>();
        foreach (var (element, index) in Elements(name, max).Select((e, i) => (e, i)))
        {
            if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= 400 } text)
            {
                texts.Add(text);
            }
            else
            {
                Fail($"{name}[{index}]", "not-text");
            }
        }

        return texts;
    }

    /// <summary>A list of texts that holds at least one.</summary>
    public IReadOnlyList<string> SomeTexts(string name)
    {
        shape?.Add(new BodyField(name, FieldKind.Texts, Min: 1));
        shape?.Require(name);
        var before = errors.Count;
        var texts = Texts(name);
        if (texts.Count == 0 && errors.Count == before)
        {
            Fail(name, "missing");
        }

        return texts;
    }

    /// <summary>Whole numbers of a list: years, where nothing else is said.</summary>
    public IReadOnlyList<int> Numbers(string name, int min = FirstYear, int max = LastYear, int most = 50)
    {
        shape?.Add(new BodyField(name, FieldKind.Counts, min, max));
        var numbers = new List<int>();
        foreach (var (element, index) in Elements(name, most).Select((e, i) => (e, i)))
        {
            if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= min && number <= max)
            {
                numbers.Add(number);
            }
            else
            {
                Fail($"{name}[{index}]", "not-a-count");
            }
        }

        return numbers;
    }

    public T? Nested<T>(string name, Func<BodyReader, T> read)
        where T : class
    {
        shape?.Add(new BodyField(name, FieldKind.Nested, Shape: BodyShape.Of(inner => read(inner))));
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Fail(name, "not-an-object");
            return null;
        }

        var reader = new BodyReader(value, $"{path}{name}.", errors);
        var result = read(reader);
        reader.RefuseUnknown();
        return result;
    }

    private IEnumerable<JsonElement> Elements(string name, int max)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= max)
        {
            return value.EnumerateArray();
        }

        Fail(name, "not-a-list");
        return [];
    }
}
