namespace IshojIt.Web.Common;

/// <summary>Where a station lies on the way: behind, here, or ahead.</summary>
public enum StationPlace
{
    Passed,
    Present,
    ToCome,

    /// <summary>Where the way stopped for good, short of its end.</summary>
    Ended,
}

/// <summary>One station of a case's way, with up to two short lines under its name (date, person).</summary>
public sealed record Station(string Name, StationPlace Place, IReadOnlyList<string> Lines);
