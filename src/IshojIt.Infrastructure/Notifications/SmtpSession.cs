using System.Globalization;
using IshojIt.Application.Notifications;
using MailKit.Net.Smtp;
using MimeKit;

namespace IshojIt.Infrastructure.Notifications;

/// <summary>One connection to the mail server.</summary>
internal sealed class SmtpSession(SmtpClient client, MailSettings settings, TimeProvider clock, TimeSpan patience) : INotifierSession
{
    private const int ServiceNotAvailable = 421;

    public async Task<Delivery> SendAsync(Mail mail, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(mail.To.Address, out var address))
        {
            return new Delivery(DeliveryResult.Refused, "address");
        }

        using var message = Compose(mail, new MailboxAddress(mail.To.Name, address.Address));
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(patience);
            await client.SendAsync(message, limit.Token);
            return Delivery.Accepted;
        }
        catch (SmtpCommandException said)
        {
            return Answer(said);
        }
        catch (Exception error) when (SmtpNotifier.FailureOf(error) is { } failure)
        {
            return new Delivery(DeliveryResult.Broken, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception error) when (SmtpNotifier.FailureOf(error) is not null)
        {
            // Every message was answered before; a goodbye that is not heard changes nothing.
        }

        client.Dispose();
    }

    private static Delivery Answer(SmtpCommandException said)
    {
        var code = (int)said.StatusCode;
        var words = string.Create(CultureInfo.InvariantCulture, $"{code} {said.Message}");
        return said.ErrorCode switch
        {
            _ when code == ServiceNotAvailable => new Delivery(DeliveryResult.Broken, "interrupted", words),
            SmtpErrorCode.RecipientNotAccepted => new Delivery(code >= 500 ? DeliveryResult.Refused : DeliveryResult.Deferred, code >= 500 ? "recipient" : "later", words),
            SmtpErrorCode.MessageNotAccepted => new Delivery(code >= 500 ? DeliveryResult.Refused : DeliveryResult.Deferred, code >= 500 ? "message" : "later", words),
            // A sender that is not accepted is so for every message: none of them is to blame.
            _ => new Delivery(DeliveryResult.Broken, "sender", words),
        };
    }

    private MimeMessage Compose(Mail mail, MailboxAddress recipient)
    {
        var message = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.Id:N}@{settings.From.Domain}"),
            Subject = mail.Letter.Subject,
            Date = clock.GetUtcNow(),
            Body = new BodyBuilder { TextBody = mail.Letter.Text, HtmlBody = mail.Letter.Html }.ToMessageBody(),
        };
        message.From.Add(settings.From);
        message.To.Add(recipient);
        // So that an absence notice is not sent back to it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.CaseNumber is { } number)
        {
            message.Headers.Add("X-IshojIt-Case", number);
        }

        return message;
    }
}
