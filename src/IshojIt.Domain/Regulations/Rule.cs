namespace IshojIt.Domain.Regulations;

/// <summary>One rule of the regulation. <paramref name="Id"/> never changes: audit entries, refusals and tests refer to it.</summary>
public sealed record Rule(string Id, string Paragraph);
