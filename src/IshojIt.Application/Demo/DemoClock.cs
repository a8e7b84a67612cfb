namespace IshojIt.Application.Demo;

/// <summary>The simulated clock that the demo cases are played on: it stands still until it is set.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
