using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Notifications;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Mail:From", "ingen adresse")]
    [InlineData("Mail:BaseUrl", "it.ishoj.example")]
    [InlineData("Mail:Security", "måske")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:User", "kun et navn")]
    public void With_half_a_mail_server_the_app_refuses_to_start_and_names_the_key(string key, string value)
    {
        var settings = new Dictionary<string, string>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:From"] = "it@ishoj.example",
            ["Mail:BaseUrl"] = "https://it.ishoj.example",
            [key] = value,
        };

        var refused = Record.Exception(() => new ApiHost("Development", [.. settings.Select(s => (s.Key, s.Value))]).Dispose());

        Assert.Contains(key, Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
    }
}
