namespace IshojIt.Web.Api;

public enum FieldKind { Text, Choice, Flag, Count, Amount, Date, Time, Id, Texts, Counts, Nested, List }

/// <summary>One field that a reader reads. <paramref name="Max"/> is the length of a text, or the highest count.</summary>
public sealed record BodyField(string Name, FieldKind Kind, int? Min = null, int? Max = null, IReadOnlyList<string>? Values = null, BodyShape? Shape = null);

/// <summary>
/// The fields of a body, written down by the very reader that reads it, so that what is documented is what is accepted. A field that the reader
/// first asks after is optional, even where it is then read as a required one.
/// </summary>
public sealed class BodyShape
{
    private readonly Dictionary<string, BodyField> _fields = [];
    private readonly HashSet<string> _required = [];
    private readonly HashSet<string> _optional = [];

    public IReadOnlyCollection<BodyField> Fields => _fields.Values;

    public IReadOnlyCollection<string> Required => _required;

    /// <summary>Lets a reader say what it reads.</summary>
    public static BodyShape Of(Action<BodyReader> read)
    {
        var shape = new BodyShape();
        read(BodyReader.Describing(shape));
        return shape;
    }

    public void Add(BodyField field) => _fields.TryAdd(field.Name, field);

    public void Require(string name)
    {
        if (!_optional.Contains(name))
        {
            _required.Add(name);
        }
    }

    public void MayMiss(string name) => _optional.Add(name);
}
