namespace IshojIt.Web.Common.Costs;

/// <summary>An account of the municipality's chart, as it is proposed in the grid.</summary>
public sealed record AccountChoice(string Number, string Name);
