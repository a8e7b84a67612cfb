namespace IshojIt.Web.Proposals.Form;

/// <summary>When typing is saved: after a short pause, and at the latest two seconds after the first key that is not saved.</summary>
public static class SavePace
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    /// <summary>Below two seconds, so that the save itself has the rest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(1500);

    /// <summary>After a save that the database could not take.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    public static TimeSpan WaitAfterKey(DateTimeOffset firstUnsaved, DateTimeOffset now)
    {
        var left = firstUnsaved + Longest - now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Pause ? left : Pause;
    }
}
