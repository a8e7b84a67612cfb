using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Costs;

/// <summary>The figures that a decision rests on, in words.</summary>
public static class CaseFigures
{
    public static IReadOnlyList<Figure> Of(CostFigures figures, IStringLocalizer<Texts> texts) =>
    [
        new(texts["figure.once"], DanishAmount.Kroner(figures.OneOff, texts), Years(figures.OneOffFrom, figures.OneOffTo)),
        new(texts["figure.yearly"], DanishAmount.Kroner(figures.Yearly, texts), From(figures, texts)),
        new(texts["figure.after", figures.LastYear], DanishAmount.Kroner(figures.After, texts), texts[figures.After > Dkk.Zero ? "figure.after.note" : "figure.after.none"]),
    ];

    /// <summary>How many areas the case touches, and what the others are called.</summary>
    public static Figure Areas(IReadOnlyList<AreaCode> areas, Func<AreaCode, string> name, IStringLocalizer<Texts> texts) =>
        new(texts["figure.areas"], $"{areas.Count}", areas.Count == 1 ? texts["figure.ownOnly"] : string.Join(", ", areas.Select(name)));

    private static string? Years(int? first, int? last) => first is null ? null : first == last ? $"{first}" : $"{first}-{last}";

    private static string? From(CostFigures f, IStringLocalizer<Texts> texts) => f.YearlyFrom is not { } from ? null
        : from == f.FirstYear ? texts["figure.from", from].Value
        : texts["figure.fromWithFirst", from, DanishAmount.Kroner(f.First, texts), f.FirstYear!].Value;
}
