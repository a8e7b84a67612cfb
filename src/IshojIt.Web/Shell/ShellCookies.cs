namespace IshojIt.Web.Shell;

/// <summary>The cookies of the frame: preferences only, no person.</summary>
public static class ShellCookies
{
    public const string Theme = "ishojit-theme";
    public const string Language = "ishojit-language";

    /// <summary>The chosen theme, or null where the browser's own preference counts.</summary>
    public static string? ThemeOf(HttpContext? context) =>
        context?.Request.Cookies[Theme] is "light" or "dark" ? context.Request.Cookies[Theme] : null;
}
