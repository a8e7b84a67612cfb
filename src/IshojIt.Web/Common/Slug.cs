namespace IshojIt.Web.Common;

/// <summary>Makes an element's id of a title, the same one at each rendering.</summary>
public static class Slug
{
    public static string Of(string title) => new([.. title.Where(c => char.IsLetterOrDigit(c) || c == ' ').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))]);
}
