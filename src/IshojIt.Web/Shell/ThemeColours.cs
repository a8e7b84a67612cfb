namespace IshojIt.Web.Shell;

/// <summary>The colours of one theme. Each pair of text and ground that is used meets contrast AA.</summary>
public sealed record ThemeColours
{
    public required string Bg { get; init; }
    public required string Surface { get; init; }
    public required string Sunken { get; init; }
    public required string Line { get; init; }
    public required string LineInput { get; init; }
    public required string Text { get; init; }
    public required string Text2 { get; init; }
    public required string Accent { get; init; }
    public required string AccentHover { get; init; }
    public required string OnAccent { get; init; }
    public required string AccentSoft { get; init; }
    public required string Ok { get; init; }
    public required string OkSoft { get; init; }
    public required string Warn { get; init; }
    public required string WarnSoft { get; init; }
    public required string Err { get; init; }
    public required string ErrSoft { get; init; }
    public required string NeutralSoft { get; init; }

    /// <summary>The text on a filled ok, warn or err.</summary>
    public required string OnSignal { get; init; }

    public required IReadOnlyList<string> Chart { get; init; }

    public static ThemeColours Light { get; } = new()
    {
        Bg = "#F4F6F8",
        Surface = "#FFFFFF",
        Sunken = "#F0F3F6",
        Line = "#DCE1E7",
        LineInput = "#76818F",
        Text = "#18212C",
        Text2 = "#4A5665",
        Accent = "#1B4F8F",
        AccentHover = "#143E72",
        OnAccent = "#FFFFFF",
        AccentSoft = "#E7EEF8",
        Ok = "#1A6638",
        OkSoft = "#E6F3EA",
        Warn = "#855000",
        WarnSoft = "#FCF1DD",
        Err = "#B0241C",
        ErrSoft = "#FCEBE9",
        NeutralSoft = "#E9EDF1",
        OnSignal = "#FFFFFF",
        Chart = ["#1B4F8F", "#4F86C6", "#2B7A78", "#A9792B", "#8A5478", "#7A8593"],
    };

    public static ThemeColours Dark { get; } = new()
    {
        Bg = "#10151B",
        Surface = "#19202A",
        Sunken = "#212A35",
        Line = "#333F4D",
        LineInput = "#8794A4",
        Text = "#E9EDF2",
        Text2 = "#ABB6C3",
        Accent = "#8FB9F3",
        AccentHover = "#B3D0F8",
        OnAccent = "#0C1B30",
        AccentSoft = "#1F3450",
        Ok = "#80CF9C",
        OkSoft = "#1A3426",
        Warn = "#EBB765",
        WarnSoft = "#3B2D15",
        Err = "#F4A199",
        ErrSoft = "#452422",
        NeutralSoft = "#2B3643",
        OnSignal = "#10151B",
        Chart = ["#8FB9F3", "#5C8FD0", "#5FB3AC", "#D6A650", "#C48BB2", "#94A0AF"],
    };
}
