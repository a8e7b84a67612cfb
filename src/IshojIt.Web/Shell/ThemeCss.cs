using System.Globalization;
using System.Text;

namespace IshojIt.Web.Shell;

/// <summary>
/// Writes the colours as CSS variables for both themes at once, so that the browser alone chooses: nothing flashes before the circuit is there.
/// MudBlazor's own variables are made to follow ours.
/// </summary>
public static class ThemeCss
{
    private static readonly (string Mud, string Ours)[] Followers =
    [
        ("background", "bg"), ("background-gray", "sunken"), ("surface", "surface"), ("appbar-background", "surface"), ("appbar-text", "text"),
        ("drawer-background", "surface"), ("drawer-text", "text"), ("drawer-icon", "text2"), ("table-hover", "sunken"), ("table-striped", "sunken"),
        ("table-lines", "line"), ("divider", "line"), ("divider-light", "line"), ("lines-default", "line"), ("lines-inputs", "line-input"),
        ("text-primary", "text"), ("text-secondary", "text2"), ("text-disabled", "text2"), ("action-default", "text2"), ("action-disabled", "text2"),
        ("action-disabled-background", "neutral-soft"), ("gray-lighter", "neutral-soft"), ("dark", "text"), ("dark-text", "bg"),
        ("primary", "accent"), ("primary-text", "on-accent"), ("primary-darken", "accent-hover"), ("primary-lighten", "accent-hover"),
        ("info", "accent"), ("info-text", "on-accent"), ("info-darken", "accent-hover"), ("success", "ok"), ("success-text", "on-signal"), ("success-darken", "ok"),
        ("warning", "warn"), ("warning-text", "on-signal"), ("warning-darken", "warn"), ("error", "err"), ("error-text", "on-signal"), ("error-darken", "err"),
    ];

    private static readonly (string Mud, string Ours)[] RgbFollowers =
    [
        ("primary-rgb", "accent"), ("info-rgb", "accent"), ("success-rgb", "ok"), ("warning-rgb", "warn"), ("error-rgb", "err"), ("action-default-hover", "text"),
    ];

    public static string Text { get; } = Build();

    private static string Build()
    {
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $":root{{{Variables(ThemeColours.Light)}color-scheme:light}}");
        css.Append(CultureInfo.InvariantCulture, $"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{Variables(ThemeColours.Dark)}color-scheme:dark}}}}");
        css.Append(CultureInfo.InvariantCulture, $":root[data-theme=dark]{{{Variables(ThemeColours.Dark)}color-scheme:dark}}");
        css.Append("html:root{--mud-native-html-color-scheme:inherit;");
        foreach (var (mud, ours) in Followers)
        {
            css.Append(CultureInfo.InvariantCulture, $"--mud-palette-{mud}:var(--{ours});");
        }

        foreach (var (mud, ours) in RgbFollowers)
        {
            var value = mud.EndsWith("-rgb", StringComparison.Ordinal) ? $"var(--{ours}-rgb)" : $"rgba(var(--{ours}-rgb),.06)";
            css.Append(CultureInfo.InvariantCulture, $"--mud-palette-{mud}:{value};");
        }

        return css.Append('}').ToString();
    }

    private static string Variables(ThemeColours c)
    {
        (string Name, string Value)[] tokens =
        [
            ("bg", c.Bg), ("surface", c.Surface), ("sunken", c.Sunken), ("line", c.Line), ("line-input", c.LineInput), ("text", c.Text), ("text2", c.Text2),
            ("accent", c.Accent), ("accent-hover", c.AccentHover), ("on-accent", c.OnAccent), ("accent-soft", c.AccentSoft), ("ok", c.Ok), ("ok-soft", c.OkSoft),
            ("warn", c.Warn), ("warn-soft", c.WarnSoft), ("err", c.Err), ("err-soft", c.ErrSoft), ("neutral-soft", c.NeutralSoft), ("on-signal", c.OnSignal),
            .. c.Chart.Select((value, i) => ($"c{i + 1}", value)),
            ("accent-rgb", Rgb(c.Accent)), ("ok-rgb", Rgb(c.Ok)), ("warn-rgb", Rgb(c.Warn)), ("err-rgb", Rgb(c.Err)), ("text-rgb", Rgb(c.Text)),
        ];
        return string.Concat(tokens.Select(t => $"--{t.Name}:{t.Value};"));
    }

    private static string Rgb(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return $"{value >> 16},{(value >> 8) & 0xFF},{value & 0xFF}";
    }
}
