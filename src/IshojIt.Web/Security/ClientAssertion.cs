using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IshojIt.Web.Security;

/// <summary>Proves the app to the token endpoint by its certificate, where no client secret is configured. The certificate is read once.</summary>
internal sealed class ClientAssertion(IConfiguration configuration) : IDisposable
{
    private const string Kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly SemaphoreSlim _reading = new(1);
    private X509Certificate2? _certificate;

    public async Task AddToAsync(AuthorizationCodeReceivedContext context)
    {
        if (!string.IsNullOrEmpty(context.Options.ClientSecret))
        {
            return;
        }

        var provider = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        context.TokenEndpointRequest!.ClientAssertionType = Kind;
        context.TokenEndpointRequest.ClientAssertion = Sign(await CertificateAsync(context.HttpContext.RequestAborted), context.Options.ClientId!, provider.TokenEndpoint);
    }

    public void Dispose()
    {
        _certificate?.Dispose();
        _reading.Dispose();
    }

    private static string Sign(X509Certificate2 certificate, string clientId, string audience)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)) },
            SigningCredentials = new SigningCredentials(new X509SecurityKey(certificate), SecurityAlgorithms.RsaSsaPssSha256),
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)) },
        });
    }

    private async Task<X509Certificate2> CertificateAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            return _certificate ??= await ReadAsync();
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<X509Certificate2> ReadAsync()
    {
        var described = configuration.GetSection($"{EntraSettings.Section}:ClientCredentials").Get<List<CredentialDescription>>() ?? [];
        var first = await new DefaultCertificateLoader().LoadFirstValidCredentialsAsync(described);
        return first?.Certificate ?? throw new InvalidOperationException("AzureAd:ClientCredentials names no certificate that can be read.");
    }
}
