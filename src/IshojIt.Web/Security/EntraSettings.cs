namespace IshojIt.Web.Security;

/// <summary>The app's registration in Entra ID, as <c>AzureAd</c> of the configuration has it.</summary>
public sealed record EntraSettings(Uri Instance, Guid Tenant, string ClientId)
{
    public const string Section = "AzureAd";

    private static readonly string[] Told = ["TenantId", "ClientId", "ClientSecret"];

    /// <summary>The one issuer whose tokens count: this tenant's, in version 2.0.</summary>
    public string Issuer => new Uri(Instance, $"{Tenant:D}/v2.0").ToString();

    public string Origin => Instance.GetLeftPart(UriPartial.Authority);

    /// <summary>Null where nothing is configured. Half a registration stops the app, so that nobody meets it at sign-in.</summary>
    public static EntraSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var hasCredentials = section.GetSection("ClientCredentials").Exists();
        if (!hasCredentials && Told.All(key => string.IsNullOrWhiteSpace(section[key])))
        {
            return null;
        }

        var wrong = new List<string>();
        if (!Uri.TryCreate(section["Instance"], UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps)
        {
            wrong.Add("AzureAd:Instance (an https address)");
        }

        if (!Guid.TryParse(section["TenantId"], out var tenant))
        {
            wrong.Add("AzureAd:TenantId (the directory's identifier; no name, and not 'common' or 'organizations')");
        }

        if (section["ClientId"] is not { Length: > 0 } clientId)
        {
            clientId = "";
            wrong.Add("AzureAd:ClientId");
        }

        if (!hasCredentials && string.IsNullOrWhiteSpace(section["ClientSecret"]))
        {
            wrong.Add("AzureAd:ClientSecret or AzureAd:ClientCredentials (a certificate)");
        }

        return wrong.Count == 0 ? new EntraSettings(instance!, tenant, clientId) : throw new InvalidOperationException($"Sign-in by Entra ID is configured in part. Missing or wrong: {string.Join("; ", wrong)}.");
    }
}
