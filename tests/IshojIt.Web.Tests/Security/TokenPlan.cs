namespace IshojIt.Web.Tests.Security;

/// <summary>What the provider puts into a token; as it stands, a good one for Lone.</summary>
public sealed record TokenPlan
{
    public string ObjectId { get; init; } = "6f0c1f4e-2d0a-4f57-9a3c-0d5a1b8f2c11";

    public string? UserName { get; init; } = "Lone.Budget@ishojit.example";

    public string[] Roles { get; init; } = ["IshojIt.User"];

    /// <summary>Null: the right one.</summary>
    public string? Issuer { get; init; }

    /// <summary>Null: the right one.</summary>
    public string? Audience { get; init; }

    /// <summary>Null: the one that the app asked with.</summary>
    public string? Nonce { get; init; }

    /// <summary>Null for an id token.</summary>
    public string? Client { get; init; }

    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Signed with a key that the provider does not publish, under the published key's name.</summary>
    public bool IsForged { get; init; }
}
