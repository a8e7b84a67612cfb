using IshojIt.Application.Notifications;
using IshojIt.Infrastructure.Notifications;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Notifications;

/// <summary>Registers mail and the worker that runs what is due.</summary>
internal static class NoticesSetup
{
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        var app = builder.Services.AddNotifier(builder.Configuration);
        builder.Services.AddSingleton<IMailWriter>(provider => new MailWriter(provider.GetRequiredService<IStringLocalizer<Texts>>(), Folder(app)));
        builder.Services.AddHostedService<JobsWorker>();
    }

    /// <summary>Addresses are put together as of a folder, so that an app below a path keeps it.</summary>
    private static Uri? Folder(Uri? app) => app is null || app.AbsolutePath.EndsWith('/') ? app : new Uri(app + "/");
}
