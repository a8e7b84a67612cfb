using IshojIt.Application.Pipeline;

namespace IshojIt.Web.ItCentre;

/// <summary>One piece of a bar, in the chart's own units.</summary>
public sealed record QuarterPiece(int Colour, double X, double Y, double Height, int Count);

/// <summary>Where the bars of the quarters lie: planned starts to the left, contract ends to the right, those without a proposal on top.</summary>
public sealed class QuarterGeometry(IReadOnlyList<QuarterCount> quarters)
{
    public const double Left = 36;
    public const double Top = 20;
    public const double Plot = 180;
    public const double BarWidth = 22;
    public const double Step = 60;

    public int Ceiling { get; } = Round(quarters.Max(q => Math.Max(q.Starts, q.Ends)));

    public double Width => Left + (quarters.Count * Step) + 8;

    public static double Height => Top + Plot + 26;

    public IEnumerable<int> Lines => Enumerable.Range(0, 5).Select(i => Ceiling / 4 * i);

    public double Y(int count) => Top + Plot - (Plot * count / Ceiling);

    /// <summary>The left edge of a quarter's first bar.</summary>
    public static double X(int quarter) => Left + 8 + (quarter * Step);

    public IEnumerable<QuarterPiece> Pieces(int quarter)
    {
        var (q, right) = (quarters[quarter], X(quarter) + BarWidth + 2);
        QuarterPiece[] all =
        [
            new(1, X(quarter), Y(q.Starts), Y(0) - Y(q.Starts), q.Starts),
            new(2, right, Y(q.Ends - q.Unattended), Y(0) - Y(q.Ends - q.Unattended), q.Ends - q.Unattended),
            new(3, right, Y(q.Ends), Y(q.Ends - q.Unattended) - Y(q.Ends), q.Unattended),
        ];
        return all.Where(p => p.Count > 0);
    }

    /// <summary>The next round number that four lines divide.</summary>
    private static int Round(int highest)
    {
        for (var size = 4; ; size *= 10)
        {
            foreach (var step in new[] { 1, 2, 5 })
            {
                if (size * step >= highest)
                {
                    return size * step;
                }
            }
        }
    }
}
