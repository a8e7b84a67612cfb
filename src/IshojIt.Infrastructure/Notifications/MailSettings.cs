using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace IshojIt.Infrastructure.Notifications;

/// <summary>
/// The mail server, as <c>Mail</c> of the configuration has it. <paramref name="User"/> is null for a server that asks for none;
/// <paramref name="Authorities"/> are the only ones that may vouch for it, none where the machine's own may.
/// </summary>
public sealed record MailSettings(
    string Host, int Port, MailboxAddress From, Uri BaseUrl, SecureSocketOptions Security, string? User, string? Password, IReadOnlyList<X509Certificate2> Authorities)
{
    private const string Section = "Mail";

    private static readonly Dictionary<string, SecureSocketOptions> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["startTls"] = SecureSocketOptions.StartTls,
        ["tls"] = SecureSocketOptions.SslOnConnect,
        ["none"] = SecureSocketOptions.None,
    };

    /// <summary>Null where no host is named. Half a configuration stops the app, so that nobody waits for mails that never come.</summary>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var wrong = new List<string>();
        if (!MailboxAddress.TryParse(section["From"] ?? "", out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            wrong.Add("Mail:From (an address)");
        }

        if (!Uri.TryCreate(section["BaseUrl"], UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            wrong.Add("Mail:BaseUrl (the address of this app, for links)");
        }

        if (!Modes.TryGetValue(section["Security"] ?? "startTls", out var security))
        {
            wrong.Add("Mail:Security (startTls, tls or none)");
        }

        var usual = security == SecureSocketOptions.SslOnConnect ? 465 : 587;
        if (!int.TryParse(section["Port"] ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
        {
            wrong.Add("Mail:Port");
        }

        var (user, password) = (section["User"], section["Password"]);
        if (string.IsNullOrEmpty(user) != string.IsNullOrEmpty(password) || (security == SecureSocketOptions.None && !string.IsNullOrEmpty(user)))
        {
            wrong.Add("Mail:User and Mail:Password (both or none, and never without TLS)");
        }

        var authorities = new X509Certificate2Collection();
        if (section["CertificateAuthority"] is { Length: > 0 } path && !Load(authorities, path))
        {
            wrong.Add("Mail:CertificateAuthority (a file with certificates as PEM)");
        }

        return wrong.Count > 0
            ? throw new InvalidOperationException($"Mail is configured in part. Missing or wrong: {string.Join("; ", wrong)}.")
            : new MailSettings(host, port, from!, address!, security, user, password, [.. authorities]);
    }

    private static bool Load(X509Certificate2Collection authorities, string path)
    {
        try
        {
            authorities.ImportFromPemFile(path);
            return authorities.Count > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }
}
