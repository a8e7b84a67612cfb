using System.Globalization;

namespace IshojIt.Web.Common;

/// <summary>Writes a fault to the log under a number that people can read out, and that leads to nothing but the log.</summary>
public sealed partial class FailureLog(ILogger<FailureLog> log)
{
    /// <summary>Answers the number, such as <c>4821-0937</c>.</summary>
    public string Write(Exception error)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"{Random.Shared.Next(10_000):0000}-{Random.Shared.Next(10_000):0000}");
        Failed(log, reference, error);
        return reference;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Reference}")]
    private static partial void Failed(ILogger log, string reference, Exception error);
}
