using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Security;

/// <summary>The app starts only where somebody can sign in.</summary>
public sealed class StartTests
{
    private const string Tenant = "3d1b6c1e-6f0e-4b8e-9a41-7f6f4b1f2a90";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Development")]
    public void Without_any_sign_in_the_app_refuses_to_start_and_says_what_to_set(string environment)
    {
        var refused = Record.Exception(() => new ApiHost(environment, ("Demo:SignIn", "false")).Dispose());

        Assert.Contains("AzureAd:TenantId", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("common", "a client", "a secret", "https://login.microsoftonline.com/", "AzureAd:TenantId")]
    [InlineData("ishoj.example", "a client", "a secret", "https://login.microsoftonline.com/", "AzureAd:TenantId")]
    [InlineData(Tenant, "", "a secret", "https://login.microsoftonline.com/", "AzureAd:ClientId")]
    [InlineData(Tenant, "a client", "", "https://login.microsoftonline.com/", "AzureAd:ClientSecret")]
    [InlineData(Tenant, "a client", "a secret", "http://login.example/", "AzureAd:Instance")]
    public void With_half_a_registration_the_app_refuses_to_start_and_names_the_key(string tenant, string client, string secret, string instance, string key)
    {
        var refused = Record.Exception(() => new ApiHost("Production",
            ("AzureAd:TenantId", tenant), ("AzureAd:ClientId", client), ("AzureAd:ClientSecret", secret), ("AzureAd:Instance", instance)).Dispose());

        Assert.Contains(key, Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
    }
}
