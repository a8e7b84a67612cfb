using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace IshojIt.Testing.Mail;

/// <summary>A real mail server on a free loopback port, which can fall and come back. A run without Debian's python3-aiosmtpd fails.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-mail-").FullName;
    private Process? _process;

    public int Port { get; private set; }

    /// <summary>The configuration of an app that sends through it.</summary>
    public IConfiguration Configuration => Configured();

    /// <summary>The same with some of it put otherwise.</summary>
    public IConfiguration Configured(params (string Key, string? Value)[] otherwise) => new ConfigurationBuilder()
        .AddInMemoryCollection(Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
        .AddInMemoryCollection(otherwise.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    public IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Security", Guard is null ? "none" : "startTls"),
        ("Mail:From", "IshojIt <ishojit@ishoj.example>"), ("Mail:BaseUrl", "https://it.ishoj.example"),
        .. Guard is null ? Array.Empty<(string, string)>() :
            [("Mail:User", MailGuard.User), ("Mail:Password", MailGuard.Password), ("Mail:CertificateAuthority", Guard.WriteAuthorityTo(_folder))],
    ];

    /// <summary>What it asks for before it takes anything: STARTTLS and a login; null for nothing.</summary>
    public MailGuard? Guard { get; private init; }

    public static async Task<SmtpServer> StartAsync(MailGuard? guard = null)
    {
        var server = new SmtpServer { Guard = guard };
        await server.RiseAsync();
        return server;
    }

    /// <summary>
    /// Listens, on the port it had before; <paramref name="diesAt"/>: keeps so many messages, and falls before it answers the last of them;
    /// <paramref name="says"/>: answers so to every message, and takes none; <paramref name="slow"/>: seconds for each.
    /// </summary>
    public async Task RiseAsync(int diesAt = 0, string? says = null, double slow = 0)
    {
        var script = Path.Combine(_folder, "smtp.py");
        await using (var file = File.Create(script))
        await using (var source = typeof(SmtpServer).Assembly.GetManifestResourceStream("smtp.py")!)
        {
            await source.CopyToAsync(file);
        }

        string[] arguments =
        [
            script, Port.ToString(CultureInfo.InvariantCulture), _folder, "--dies-at", diesAt.ToString(CultureInfo.InvariantCulture), "--slow", slow.ToString(CultureInfo.InvariantCulture),
            .. says is null ? Array.Empty<string>() : ["--says", says],
            .. Guard is null ? Array.Empty<string>() : ["--certificate", Guard.WriteTo(_folder), "--login", $"{MailGuard.User}:{MailGuard.Password}"],
        ];
        _process = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Port = int.TryParse(await _process.StandardOutput.ReadLineAsync(), CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new InvalidOperationException($"The mail server does not start; is python3-aiosmtpd installed? {await _process.StandardError.ReadToEndAsync()}");
    }

    public async Task FallAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Every message that it took, whole.</summary>
    public IReadOnlyList<MimeMessage> Received() => [.. Directory.EnumerateFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(path => MimeMessage.Load(path))];

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await FallAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
