namespace IshojIt.Web.Common;

/// <summary>A figure with what it counts, and a note under it.</summary>
public sealed record Figure(string Label, string Value, string? Note = null);
