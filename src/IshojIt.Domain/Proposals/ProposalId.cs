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
    public override string ToString() => $"{Year:0000}-{Sequence:0000}";

    /// <summary>The number that a text is exactly; null where it is none.</summary>
    public static CaseNumber? Read(string? text) =>
        text is { Length: >= 9 and <= 12 } && text[4] == '-'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && new CaseNumber(year, sequence) is var number && number.ToString() == text
            ? number
            : null;
}
