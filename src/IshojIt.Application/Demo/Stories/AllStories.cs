namespace IshojIt.Application.Demo.Stories;

/// <summary>The sixty demo cases, by theme.</summary>
internal static class AllStories
{
    public static IReadOnlyList<Story> Told() =>
    [
        .. EndedStories.Told(),
        .. StartedStories.Told(),
        .. ClearedStories.Told(),
        .. PoliticalStories.Told(),
        .. DirectorStories.Told(),
        .. ReviewStories.Told(),
        .. WrittenStories.Told(),
    ];
}
