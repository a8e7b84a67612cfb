namespace IshojIt.Web.Common;

/// <summary>What a colour says. A running state is <see cref="Neutral"/>; colour never stands without its word.</summary>
public enum Tone
{
    Neutral,
    Ok,
    Warn,
    Err,
    Accent,
}

/// <summary>The class that gives a chip or an alert its tone.</summary>
public static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Err => "err",
        Tone.Accent => "acc",
        _ => "",
    };
}
