using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Notifications;

/// <summary>Whom a mail is to: her address, her name, and the language she reads, such as <c>da</c>.</summary>
public sealed record Addressee(string Address, string Name, string Language);

/// <summary>What a notice says of a case: number and title, never its text. Names are as the organisation has them.</summary>
public sealed record NoticeFacts(
    NoticeGroup Group, string Kind, string Number, string Title, string? Paragraph = null, DateOnly? Deadline = null, string? By = null, string? ByFor = null, string? For = null);

/// <summary>One open duty in the daily mail.</summary>
public sealed record DigestDuty(string Number, string Title, DutyKind Duty, string Paragraph, DateOnly? Deadline);

/// <summary>The daily mail of one person: what waits for her, the overdue first, and what happened. <paramref name="More"/> duties and <paramref name="MoreNews"/> news are not listed.</summary>
public sealed record DigestFacts(DateOnly Day, IReadOnlyList<DigestDuty> Duties, int More, IReadOnlyList<NoticeFacts> News, int MoreNews = 0);

/// <summary>A mail as text and as HTML.</summary>
public sealed record Letter(string Subject, string Text, string Html);

/// <summary>A mail on its way to one person. <paramref name="Id"/> is the message's, the same at every attempt; <paramref name="Told"/> are the held messages that a daily mail lists or counts.</summary>
public sealed record Mail(Guid Id, Addressee To, Letter Letter, string? CaseNumber, IReadOnlyList<Guid> Told);

/// <summary>Puts facts into words.</summary>
public interface IMailWriter
{
    Letter Notice(NoticeFacts facts, Addressee reader);

    Letter Digest(DigestFacts facts, Addressee reader);
}

/// <summary>How it went with one mail.</summary>
public enum DeliveryResult
{
    Accepted,

    /// <summary>The server will never take it: the recipient or the message.</summary>
    Refused,

    /// <summary>The server asks to come again later.</summary>
    Deferred,

    /// <summary>The connection was lost, or the server takes nothing at all; whether it got this one is not known.</summary>
    Broken,
}

/// <summary>How it went: the result, a code for people, and the server's own words.</summary>
public sealed record Delivery(DeliveryResult Result, string? Code = null, string? Answer = null)
{
    public static Delivery Accepted { get; } = new(DeliveryResult.Accepted);
}

/// <summary>The way out to people's mailboxes.</summary>
public interface INotifier
{
    /// <summary>False where no mail server is configured: messages wait.</summary>
    bool IsSetUp { get; }

    /// <summary>Connects; the code of what failed where it could not.</summary>
    Task<(INotifierSession? Session, string? Failure)> OpenAsync(CancellationToken ct);
}

/// <summary>One connection, for a batch of mails.</summary>
public interface INotifierSession : IAsyncDisposable
{
    Task<Delivery> SendAsync(Mail mail, CancellationToken ct);
}
