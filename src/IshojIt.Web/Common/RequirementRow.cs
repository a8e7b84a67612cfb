namespace IshojIt.Web.Common;

/// <summary>Whether a requirement holds, is missing, or will follow from another by itself.</summary>
public enum RequirementMark
{
    Met,
    Missing,
    Follows,
}

/// <summary>
/// One requirement as the screen words it: <paramref name="Title"/> says what is wrong or what holds, <paramref name="Detail"/> what must be done
/// or, when met, what it rests on.
/// </summary>
public sealed record RequirementRow(string Id, RequirementMark Mark, string Title, string? Detail, string? Who, string Paragraph)
{
    /// <summary>It waits for the reader: her name is "dig".</summary>
    public bool IsMine { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>Where the reader does something about it now, with <see cref="Act"/> as its name; null where she cannot.</summary>
    public string? Address { get; init; }

    public string? Act { get; init; }

    /// <summary>Since when it is met, or has waited.</summary>
    public DateOnly? Since { get; init; }
}
