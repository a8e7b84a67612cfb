namespace IshojIt.Web.Common;

/// <summary>What is wrong with one field, and the id of its element.</summary>
public sealed record FieldProblem(string FieldId, string Text);
