namespace IshojIt.Web.Common;

/// <summary>One step of the path above a heading; without an address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Address = null);
