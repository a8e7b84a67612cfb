using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Common;

/// <summary>What came of acknowledging several orientations: how many were, and which were refused and why.</summary>
public sealed record Acknowledged(int Done, IReadOnlyList<(string Number, Refusal Refusal)> Refused)
{
    /// <summary>Each by itself through the use case, as if it were given alone: what one refuses does not hold back the others.</summary>
    public static async Task<Acknowledged> AllAsync(Desk desk, IEnumerable<string> numbers)
    {
        var done = 0;
        var refused = new List<(string, Refusal)>();
        foreach (var number in numbers)
        {
            var result = await desk.DoAsync(number, new AcknowledgeOrientation(), null);
            if (result.Refusal is { } refusal)
            {
                refused.Add((number, refusal));
            }
            else
            {
                done++;
            }
        }

        return new Acknowledged(done, refused);
    }
}
