using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IshojIt.Web.Tests.Security;

/// <summary>An OpenID Connect provider on loopback, https, with the addresses that Entra ID has: it checks the app as strictly as the app checks its tokens.</summary>
public sealed class LoopbackProvider : IAsyncDisposable
{
    public const string Tenant = "3d1b6c1e-6f0e-4b8e-9a41-7f6f4b1f2a90";
    public const string ClientId = "a1f5c0de-0f0b-4a57-8a55-2b7f8f6f4c11";
    public const string Secret = "a secret that only the two know";

    private const string KeyId = "signing";

    private static readonly string[] Code = ["code"];
    private static readonly string[] Pairwise = ["pairwise"];
    private static readonly string[] Rs256 = ["RS256"];

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _strangersKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private readonly WebApplication _server;

    private LoopbackProvider(WebApplication server, X509Certificate2 certificate) => (_server, Certificate) = (server, certificate);

    public X509Certificate2 Certificate { get; }

    /// <summary>The certificate that the app may prove itself by instead of the secret.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    public string Instance { get; private set; } = "";

    public string Issuer => $"{Instance}{Tenant}/v2.0";

    /// <summary>The id token that the next sign-in gets.</summary>
    public TokenPlan Next { get; set; } = new();

    /// <summary>How the app asked for each sign-in.</summary>
    public ConcurrentQueue<IQueryCollection> Asked { get; } = new();

    /// <summary>Codes given against the right verifier and the app's proof.</summary>
    public int Redeemed { get; private set; }

    public static async Task<LoopbackProvider> StartAsync()
    {
        var certificate = Loopback.Certificate("localhost");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var provider = new LoopbackProvider(builder.Build(), certificate);
        provider.Map();
        await provider._server.StartAsync();
        var address = new Uri(provider._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        provider.Instance = $"https://localhost:{address.Port}/";
        return provider;
    }

    /// <summary>A signed token.</summary>
    public string Issue(TokenPlan plan, string? nonce = null)
    {
        var now = DateTime.UtcNow;
        var expires = now + plan.Lasts;
        var claims = new Dictionary<string, object?>
        {
            ["oid"] = plan.ObjectId,
            ["sub"] = "subject-of-" + plan.ObjectId,
            ["tid"] = Tenant,
            ["ver"] = "2.0",
            ["preferred_username"] = plan.UserName,
            ["roles"] = plan.Roles.Length == 0 ? null : plan.Roles,
            ["nonce"] = plan.Nonce ?? nonce,
            ["azp"] = plan.Client,
            ["scp"] = plan.Client is null ? null : "access_as_user",
        };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = plan.Issuer ?? Issuer,
            Audience = plan.Audience ?? ClientId,
            IssuedAt = expires.AddHours(-2),
            NotBefore = expires.AddHours(-2),
            Expires = expires,
            Claims = claims.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(plan.IsForged ? _strangersKey : _key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Certificate.Dispose();
        ClientCertificate?.Dispose();
        _key.Dispose();
        _strangersKey.Dispose();
    }

    private void Map()
    {
        var tenant = _server.MapGroup($"/{Tenant}");
        tenant.MapGet("/v2.0/.well-known/openid-configuration", () => new
        {
            issuer = Issuer,
            authorization_endpoint = $"{Instance}{Tenant}/oauth2/v2.0/authorize",
            token_endpoint = TokenEndpoint,
            end_session_endpoint = $"{Instance}{Tenant}/oauth2/v2.0/logout",
            jwks_uri = $"{Instance}{Tenant}/discovery/v2.0/keys",
            response_types_supported = Code,
            subject_types_supported = Pairwise,
            id_token_signing_alg_values_supported = Rs256,
        });
        tenant.MapGet("/discovery/v2.0/keys", () =>
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus!), e = Base64UrlEncoder.Encode(key.Exponent!) } } };
        });
        tenant.MapGet("/oauth2/v2.0/authorize", Authorize);
        tenant.MapPost("/oauth2/v2.0/token", (Delegate)RedeemAsync);
        tenant.MapGet("/oauth2/v2.0/logout", (string post_logout_redirect_uri, string? state) => Results.Redirect($"{post_logout_redirect_uri}?state={state}"));
    }

    private string TokenEndpoint => $"{Instance}{Tenant}/oauth2/v2.0/token";

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        Asked.Enqueue(asked);
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["response_mode"] != "form_post" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
        _codes[code] = asked;
        return Results.Content($"""
            <!DOCTYPE html><html><body><form method="post" action="{asked["redirect_uri"]}">
            <input type="hidden" name="code" value="{code}" /><input type="hidden" name="state" value="{WebUtility.HtmlEncode(asked["state"])}" />
            </form><script>document.forms[0].submit()</script></body></html>
            """, "text/html");
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["grant_type"] != "authorization_code"
            || form["redirect_uri"] != asked["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"]
            || !await IsTheAppAsync(form))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        Redeemed++;
        return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "of no use here", id_token = Issue(Next, asked["nonce"]) });
    }

    private async Task<bool> IsTheAppAsync(IFormCollection form)
    {
        if (ClientCertificate is null)
        {
            return form["client_id"] == ClientId && form["client_secret"] == Secret;
        }

        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = ClientId,
            ValidAudience = TokenEndpoint,
            IssuerSigningKey = new X509SecurityKey(ClientCertificate),
        });
        return proof.IsValid && form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    }
}
