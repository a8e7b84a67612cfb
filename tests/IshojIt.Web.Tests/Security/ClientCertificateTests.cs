using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace IshojIt.Web.Tests.Security;

public sealed class ClientCertificateTests
{
    [Theory]
    [InlineData(true, "/")]
    [InlineData(false, "/ingen-adgang?grund=failed")]
    public async Task The_app_proves_itself_by_its_certificate_where_it_has_no_secret(bool isRegistered, string end)
    {
        using var registered = Loopback.Certificate("ishojit");
        using var other = Loopback.Certificate("ishojit");
        var used = Convert.ToBase64String((isRegistered ? registered : other).Export(X509ContentType.Pkcs12));
        await using var app = new EntraApp(("AzureAd:ClientCredentials:0:SourceType", "Base64Encoded"), ("AzureAd:ClientCredentials:0:Base64EncodedValue", used));
        await app.InitializeAsync();
        app.Provider.ClientCertificate = registered;
        using var client = app.Client();

        using var answer = await EntraApp.SignInAsync(client);

        Assert.Equal(end, answer.Headers.Location?.ToString());
    }
}
