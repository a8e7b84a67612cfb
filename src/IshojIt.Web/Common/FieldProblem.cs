namespace IshojIt.Web.Common;

/// <summary>What is wrong with one field, and the id of its element; <paramref name="Address"/> leads to it where it is not on the page as shown.</summary>
public sealed record FieldProblem(string FieldId, string Text, string? Address = null);
