namespace IshojIt.Web.Security;

/// <summary>The app's clock. In Development it can be moved forward, never back, to play weeks in minutes.</summary>
public sealed class AppClock(TimeProvider source) : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <summary>Moves the clock to an instant; false where that lies behind it.</summary>
    public bool MoveTo(DateTimeOffset instant)
    {
        var ahead = (instant - GetUtcNow()).Ticks;
        if (ahead < 0)
        {
            return false;
        }

        Interlocked.Add(ref _offset, ahead);
        return true;
    }
}
