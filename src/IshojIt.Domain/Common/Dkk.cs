namespace IshojIt.Domain.Common;

/// <summary>An amount of Danish kroner, counted in whole øre so that sums are exact on every database.</summary>
public readonly record struct Dkk(long Oere) : IComparable<Dkk>
{
    public static Dkk Zero => default;

    /// <summary>The amount in kroner, with two decimals.</summary>
    public decimal Kroner => Oere / 100m;

    public static Dkk FromKroner(decimal kroner) => new((long)decimal.Round(kroner * 100m, 0, MidpointRounding.AwayFromZero));

    public static Dkk operator +(Dkk a, Dkk b) => new(checked(a.Oere + b.Oere));

    public static Dkk operator -(Dkk a, Dkk b) => new(checked(a.Oere - b.Oere));

    public static bool operator >(Dkk a, Dkk b) => a.Oere > b.Oere;

    public static bool operator <(Dkk a, Dkk b) => a.Oere < b.Oere;

    public static bool operator >=(Dkk a, Dkk b) => a.Oere >= b.Oere;

    public static bool operator <=(Dkk a, Dkk b) => a.Oere <= b.Oere;

    public int CompareTo(Dkk other) => Oere.CompareTo(other.Oere);
}

/// <summary>Exact sums of amounts.</summary>
public static class DkkSums
{
    public static Dkk Sum(this IEnumerable<Dkk> amounts) => amounts.Aggregate(Dkk.Zero, (a, b) => a + b);

    public static Dkk Sum<T>(this IEnumerable<T> items, Func<T, Dkk> amount) => items.Select(amount).Sum();
}
