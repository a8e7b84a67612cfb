using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace IshojIt.Infrastructure.Notifications;

/// <summary>Whether a server is the one it says, where the configuration names who may vouch for it.</summary>
internal static class Trust
{
    /// <summary>The name must be right, and the chain end at one of the authorities; that it ends at one of the machine's own is not enough.</summary>
    public static bool Holds(X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors, IReadOnlyList<X509Certificate2> authorities)
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange((sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>()).Select(e => e.Certificate).ToArray());
        return chain.Build(server);
    }
}
