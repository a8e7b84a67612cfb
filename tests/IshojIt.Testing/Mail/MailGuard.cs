using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IshojIt.Testing.Mail;

/// <summary>A certificate that nobody but its maker vouches for, and the login of a mail server that uses it.</summary>
public sealed class MailGuard
{
    public const string User = "ishojit";
    public const string Password = "Hemmeligt-7f3a";

    private readonly string _certificate, _key;

    /// <summary>For a host name or address, as the client has to find it in the certificate.</summary>
    public MailGuard(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (System.Net.IPAddress.TryParse(host, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(130));
        (_certificate, _key) = (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Writes the certificate and its key where the server reads them; answers the path.</summary>
    public string WriteTo(string folder) => Write(Path.Combine(folder, "server.pem"), _certificate + "\n" + _key + "\n");

    /// <summary>Writes the certificate alone, for those who are to trust it; answers the path.</summary>
    public string WriteAuthorityTo(string folder) => Write(Path.Combine(folder, "authority.pem"), _certificate + "\n");

    private static string Write(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
    }
}
