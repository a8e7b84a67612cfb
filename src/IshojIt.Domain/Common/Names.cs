namespace IshojIt.Domain.Common;

/// <summary>Names as the API and the text files write them.</summary>
public static class Names
{
    /// <summary><c>ExternalEu</c> becomes <c>externalEu</c>.</summary>
    public static string Camel(this Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary><c>DirectorApprove</c> becomes <c>director-approve</c>.</summary>
    public static string Kebab(this Enum value) => string.Concat(value.ToString()
        .Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
