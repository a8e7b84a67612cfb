using IshojIt.Application.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IshojIt.Infrastructure.Notifications;

/// <summary>Registers the way out to people's mailboxes; without a mail server in the configuration messages wait.</summary>
public static class NotificationSetup
{
    /// <summary>Answers the address that links in mails begin with; null where no mail is set up.</summary>
    public static Uri? AddNotifier(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MailSettings.Read(configuration);
        services.AddSingleton<INotifier>(provider => new SmtpNotifier(settings, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<SmtpNotifier>>() ?? NullLogger<SmtpNotifier>.Instance));
        return settings?.BaseUrl;
    }
}
