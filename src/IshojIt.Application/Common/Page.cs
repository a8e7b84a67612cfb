namespace IshojIt.Application.Common;

/// <summary>One page of a list, with the cursor of the next; null when it was the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
