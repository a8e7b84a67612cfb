using System.Net.Sockets;
using IshojIt.Application.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;

namespace IshojIt.Infrastructure.Notifications;

/// <summary>Mail over SMTP. What the server says is told as a value; only faults are thrown.</summary>
internal sealed partial class SmtpNotifier(MailSettings? settings, TimeProvider clock, ILogger<SmtpNotifier> log) : INotifier
{
    /// <summary>How long a server may be silent; well within the lease of a message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSetUp => settings is not null;

    public async Task<(INotifierSession? Session, string? Failure)> OpenAsync(CancellationToken ct)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (settings!.Authorities.Count > 0)
        {
            // An authority of the house publishes no list of what it took back.
            client.CheckCertificateRevocation = false;
            client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => Trust.Holds(certificate, chain, errors, settings.Authorities);
        }

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, patience.Token);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", patience.Token);
            }

            return (new SmtpSession(client, settings, clock, Patience), null);
        }
        catch (Exception error) when (!ct.IsCancellationRequested && FailureOf(error) is { } failure)
        {
            client.Dispose();
            NotOpened(log, settings.Host, settings.Port, failure);
            return (null, failure);
        }
    }

    /// <summary>The code of what the outside did; null for a fault of ours.</summary>
    internal static string? FailureOf(Exception error) => error switch
    {
        AuthenticationException => "login",
        SslHandshakeException or NotSupportedException => "tls",
        SocketException => "unreachable",
        SmtpCommandException or ProtocolException or IOException or TimeoutException or ServiceNotConnectedException or OperationCanceledException => "interrupted",
        _ => null,
    };

    // What was thrown is not logged: a server may say back what was sent to it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail can not be sent by {Host}:{Port} ({Failure}); messages wait and are tried again")]
    private static partial void NotOpened(ILogger log, string host, int port, string failure);
}
