using System.Globalization;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

public sealed class RandomPlayTests(ITestOutputHelper output)
{
    private const int Fixed = 20261124;

    [Fact]
    [Guards("R15.2-8", "R15.2-9", "R15.2-11", "R15.2-12", "R15.2-14", "R15.2-15")]
    public void What_must_hold_holds_after_every_step_of_random_sequences()
    {
        var games = Setting("ISHOJIT_RANDOM_SEQUENCES") ?? 10000;
        var fresh = Setting("ISHOJIT_RANDOM_SEED") ?? Random.Shared.Next();
        output.WriteLine($"fixed seed {Fixed}, random seed {fresh}, {games} sequences of up to 60");

        var steps = RandomPlay.Run(Fixed, games / 2, 60).Steps + RandomPlay.Run(fresh, games - (games / 2), 60).Steps;

        output.WriteLine($"{steps} commands were carried out");
        Assert.True(steps > games);
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
