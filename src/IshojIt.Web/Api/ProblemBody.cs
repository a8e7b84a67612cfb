namespace IshojIt.Web.Api;

/// <summary>A refusal as RFC 9457 problem details, with what a caller can act on beside the text.</summary>
public sealed record ProblemBody(int Status, string Title, string Detail, string Code)
{
    public string? Paragraph { get; init; }

    public string? Rule { get; init; }

    public string? Requirement { get; init; }

    public string? Subject { get; init; }

    /// <summary>Of a 412 and a 428.</summary>
    public int? CurrentVersion { get; init; }

    /// <summary>Of a 400: what is wrong with each field, by its path.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Of a 409 on a case: every requirement that does not hold, in their order.</summary>
    public IReadOnlyList<string>? Unmet { get; init; }

    /// <summary>Of a 409 on a case: the persons and roles that can lift it; empty where nobody can, or it is for whoever acts to answer differently.</summary>
    public IReadOnlyList<string>? WhoCanLift { get; init; }

    /// <summary>Who can lift it, and how, in the words of the screens.</summary>
    public string? Lifts { get; init; }
}
