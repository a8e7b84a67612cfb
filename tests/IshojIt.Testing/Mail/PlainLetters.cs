using IshojIt.Application.Notifications;

namespace IshojIt.Testing.Mail;

/// <summary>Mails that state their facts, for tests of the way they go.</summary>
public sealed class PlainLetters : IMailWriter
{
    public Letter Notice(NoticeFacts facts, Addressee reader) => Of($"{facts.Group} {facts.Kind} {facts.Number}", facts.Title);

    public Letter Digest(DigestFacts facts, Addressee reader) => Of(
        $"Digest {facts.Day:yyyy-MM-dd}",
        string.Join('\n', facts.Duties.Select(d => $"duty {d.Number} {d.Duty} {d.Deadline:yyyy-MM-dd}").Concat(facts.News.Select(n => $"news {n.Number} {n.Kind}")).Append($"more {facts.MoreNews}")));

    private static Letter Of(string subject, string text) => new(subject, text, $"<p>{text}</p>");
}
