using IshojIt.Domain.Common;

namespace IshojIt.Web.Api;

/// <summary>Reads the fields of a query: absent is null, and what is no value is an error.</summary>
internal static class QueryFields
{
    public static T? Value<T>(IQueryCollection query, string name, List<FieldError> errors)
        where T : struct, Enum =>
        Read(query, name, "unknown-value", errors, text => Enum.GetValues<T>().Where(v => v.Camel() == text).Select(v => (T?)v).FirstOrDefault());

    /// <summary>The value that is asked for; null where none is, and an error where it is none.</summary>
    public static T? Read<T>(IQueryCollection query, string name, string code, List<FieldError> errors, Func<string, T?> read)
        where T : struct
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            errors.Add(new FieldError(name, code));
        }

        return value;
    }

    public static IReadOnlyList<string> Values<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => v.Camel())];
}
