namespace IshojIt.Application.Register;

/// <summary>The words of a name that tell systems apart: without case, at least four letters long, and not those that any system's name may hold.</summary>
public static class NameWords
{
    private const int Shortest = 4;
    private static readonly HashSet<string> Common = ["system", "systemet", "løsning", "løsningen", "program", "programmet", "platform", "kommune", "kommunen", "fælles", "digital", "digitalt", "drift", "nyt", "til", "over", "aftale", "udskiftning", "tilslutning"];

    public static IReadOnlyList<string> Of(string? name) =>
        [.. Letters(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= Shortest && !Common.Contains(w)).Distinct().Take(20)];

    private static string Letters(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '));
}
