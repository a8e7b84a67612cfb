using Xunit;

namespace IshojIt.Web.Tests.Architecture;

/// <summary>Fails with everything that was found, each on its line; an assertion on a collection would cut it short.</summary>
internal static class Nothing
{
    public static void In(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
