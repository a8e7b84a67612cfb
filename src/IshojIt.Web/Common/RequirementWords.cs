using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>What a requirement lacks, with the money that nobody has granted: which years, and how much.</summary>
public static class RequirementWords
{
    /// <summary>In one line; null where it holds.</summary>
    public static string? Missing(Requirement r, IStringLocalizer<Texts> texts) => r.Missing is not { } missing ? null
        : texts[$"missing.{r.Id.Camel()}.{missing}"] is { ResourceNotFound: false } said ? With(said.Value, r, texts)
        : $"missing.{r.Id.Camel()}.{missing}";

    /// <summary>"2027: 100.000 kr.; 2028: 20.000 kr.", all areas of a year together.</summary>
    public static string Years(IReadOnlyList<AreaYearAmount> amounts, IStringLocalizer<Texts> texts) => string.Join("; ", amounts.GroupBy(a => a.Year).OrderBy(y => y.Key)
        .Select(y => $"{y.Key.ToString(CultureInfo.InvariantCulture)}: {DanishAmount.Kroner(y.Sum(a => a.Amount), texts)}"));

    private static string With(string said, Requirement r, IStringLocalizer<Texts> texts) => r.Amounts.Count == 0 ? said : texts["missing.funded.years", said, Years(r.Amounts, texts)];
}
