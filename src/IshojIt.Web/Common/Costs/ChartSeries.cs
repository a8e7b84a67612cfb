using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>One area's amounts, year by year. <paramref name="Label"/> is short and stands in the chart.</summary>
public sealed record ChartSeries(string Name, string Label, IReadOnlyList<Dkk> Amounts);

/// <summary>One piece of a bar, in the chart's own units; <paramref name="Colour"/> counts from 1.</summary>
public sealed record ChartPiece(int Colour, double X, double Y, double Height, string Says);

/// <summary>Where the pieces of a stacked chart lie: the largest areas by name, the rest together.</summary>
public sealed class ChartGeometry
{
    public const double Left = 56;
    public const double Top = 24;
    public const double Plot = 220;
    public const double BarWidth = 52;
    public const double Step = 84;
    private const int Colours = 6;

    private ChartGeometry(IReadOnlyList<ChartSeries> series, int years)
    {
        Series = series;
        Totals = [.. Enumerable.Range(0, years).Select(y => series.Sum(s => s.Amounts[y]))];
        Ceiling = Round(Totals.Count == 0 ? Dkk.Zero : Totals.Max());
    }

    public IReadOnlyList<ChartSeries> Series { get; }

    public IReadOnlyList<Dkk> Totals { get; }

    public Dkk Ceiling { get; }

    public double Width => Left + (Totals.Count * Step) + 72;

    public static double Height => Top + Plot + 28;

    public IEnumerable<Dkk> Lines => Enumerable.Range(0, 6).Select(i => new Dkk(Ceiling.Oere / 5 * i));

    public static ChartGeometry Of(IReadOnlyList<ChartSeries> all, int years, string others)
    {
        var sorted = all.OrderByDescending(s => s.Amounts.Max()).ToList();
        if (sorted.Count <= Colours)
        {
            return new ChartGeometry(sorted, years);
        }

        var rest = sorted.Skip(Colours - 1).ToList();
        var together = new ChartSeries(others, others, [.. Enumerable.Range(0, years).Select(y => rest.Sum(s => s.Amounts[y]))]);
        return new ChartGeometry([.. sorted.Take(Colours - 1), together], years);
    }

    public double Y(Dkk amount) => Top + Plot - (Plot * amount.Oere / Ceiling.Oere);

    public static double X(int year) => Left + 16 + (year * Step);

    public IEnumerable<ChartPiece> Pieces()
    {
        for (var year = 0; year < Totals.Count; year++)
        {
            var bottom = Dkk.Zero;
            foreach (var (series, i) in Series.Select((s, i) => (s, i)).Where(x => x.s.Amounts[year] > Dkk.Zero))
            {
                var top = bottom + series.Amounts[year];
                yield return new ChartPiece(i + 1, X(year), Y(top), Y(bottom) - Y(top), $"{series.Name}: {DanishAmount.Format(series.Amounts[year])}");
                bottom = top;
            }
        }
    }

    /// <summary>A label for each area beside the last bar, pushed apart where pieces are thin.</summary>
    public IEnumerable<(string Text, double From, double At)> Labels()
    {
        var bottom = Dkk.Zero;
        var lowest = double.MaxValue;
        foreach (var series in Series.Where(s => s.Amounts[^1] > Dkk.Zero))
        {
            var middle = (Y(bottom) + Y(bottom + series.Amounts[^1])) / 2;
            var at = Math.Min(middle, lowest - 14);
            yield return (series.Label, middle, at);
            lowest = at;
            bottom += series.Amounts[^1];
        }
    }

    /// <summary>The next round amount that five lines divide well.</summary>
    private static Dkk Round(Dkk highest)
    {
        var size = 100_000L;
        while (true)
        {
            foreach (var step in new[] { 1, 2, 4, 5, 10 })
            {
                if (size * step * 5 >= highest.Oere)
                {
                    return new Dkk(size * step * 5);
                }
            }

            size *= 10;
        }
    }
}
