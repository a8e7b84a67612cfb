using System.Globalization;

namespace IshojIt.Domain.Proposals;

/// <summary>The identifier of a case, made in code; people see its <see cref="CaseNumber"/>.</summary>
public readonly record struct ProposalId(Guid Value)
{
    public static ProposalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What people call a case: year of creation, then at least four digits, such as <c>2026-0042</c> or <c>2026-10001</c>.</summary>
public readonly record struct CaseNumber(int Year, int Sequence)
{
    /// <summary>The number that a text writes; null where it writes none.</summary>
    public static CaseNumber? TryParse(string? text) =>
        text?.Split('-') is [{ Length: 4 } year, { Length: >= 4 } sequence]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            ? new CaseNumber(y, s)
            : null;

    public override string ToString() => $"{Year:0000}-{Sequence:0000}";
}
