using MudBlazor;

namespace IshojIt.Web.Shell;

/// <summary>The theme of MudBlazor's components, from the same colours as our own.</summary>
public static class ShellTheme
{
    private static readonly string[] Font = ["Inter", "Segoe UI", "system-ui", "Liberation Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), ThemeColours.Light),
        PaletteDark = Fill(new PaletteDark(), ThemeColours.Dark),
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "6px",
            DrawerWidthLeft = "224px",
            DrawerMiniWidthLeft = "56px",
            AppbarHeight = "56px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "0.875rem", FontWeight = "400", LineHeight = "1.4286", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Font, FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.2727", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Font, FontSize = "0.875rem", FontWeight = "600", LineHeight = "1.4286", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "0.875rem", FontWeight = "400", LineHeight = "1.4286", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = "0.8125rem", FontWeight = "400", LineHeight = "1.3846", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = "0.78125rem", FontWeight = "400", LineHeight = "1.44", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "0.875rem", FontWeight = "500", LineHeight = "1.4286", LetterSpacing = "normal", TextTransform = "none" },
        },
    };

    private static T Fill<T>(T palette, ThemeColours c)
        where T : Palette
    {
        palette.Background = c.Bg;
        palette.BackgroundGray = c.Sunken;
        palette.Surface = c.Surface;
        palette.AppbarBackground = c.Surface;
        palette.AppbarText = c.Text;
        palette.DrawerBackground = c.Surface;
        palette.DrawerText = c.Text;
        palette.DrawerIcon = c.Text2;
        palette.TableHover = c.Sunken;
        palette.TableStriped = c.Sunken;
        palette.TableLines = c.Line;
        palette.Divider = c.Line;
        palette.LinesDefault = c.Line;
        palette.LinesInputs = c.LineInput;
        palette.TextPrimary = c.Text;
        palette.TextSecondary = c.Text2;
        palette.ActionDefault = c.Text2;
        palette.Primary = c.Accent;
        palette.PrimaryDarken = c.AccentHover;
        palette.PrimaryContrastText = c.OnAccent;
        palette.Info = c.Accent;
        palette.InfoContrastText = c.OnAccent;
        palette.Success = c.Ok;
        palette.SuccessContrastText = c.OnSignal;
        palette.Warning = c.Warn;
        palette.WarningContrastText = c.OnSignal;
        palette.Error = c.Err;
        palette.ErrorContrastText = c.OnSignal;
        palette.GrayLighter = c.NeutralSoft;
        return palette;
    }
}
