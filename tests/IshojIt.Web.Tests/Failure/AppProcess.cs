using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IshojIt.Web.Tests.Failure;

/// <summary>The built app as a process of its own, which can be killed like one.</summary>
internal sealed partial class AppProcess : IDisposable
{
    private readonly Process _process;

    private AppProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<AppProcess> StartAsync(string folder, CancellationToken ct, params IEnumerable<(string Key, string Value)> settings)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [
            Built(), "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Data:Directory", folder,
            "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Information",
            .. settings.Select(s => $"--{s.Key}={s.Value}")])
        { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(Built())! })!;
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, so that the app never waits for its log to be taken.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new AppProcess(process, new Uri(match.Value));
            }
        }

        throw new InvalidOperationException("The app did not start:\n" + string.Join('\n', said));
    }

    /// <summary>As kill -9 does: no word of farewell, nothing flushed.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        _process.Kill();
        await _process.WaitForExitAsync(ct);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string Built()
    {
        var tests = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(tests, "..", "..", "IshojIt.Web", Path.GetFileName(tests), "IshojIt.Web.dll");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
