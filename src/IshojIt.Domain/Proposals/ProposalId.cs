namespace IshojIt.Domain.Proposals;

/// <summary>The identifier of a case, made in code; people see its <see cref="CaseNumber"/>.</summary>
public readonly record struct ProposalId(Guid Value)
{
    public static ProposalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What people call a case: year of creation, then at least four digits, such as <c>2026-0042</c> or <c>2026-10001</c>.</summary>
public readonly record struct CaseNumber(int Year, int Sequence)
{
    public override string ToString() => $"{Year:0000}-{Sequence:0000}";
}
