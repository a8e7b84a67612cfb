using System.Globalization;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Notifications;

/// <summary>Mails in the reader's language, from the same texts as the screens. They carry number, title, paragraph and deadline, and a link; never what a case says.</summary>
public sealed class MailWriter(IStringLocalizer<Texts> texts, Uri? app) : IMailWriter
{
    public Letter Notice(NoticeFacts facts, Addressee reader) => In(reader.Language, () =>
    {
        var page = new MailPage(NoticeWords.Headline(facts, texts), reader.Language);
        page.Say(texts["mail.hello", reader.Name]);
        if (facts.For is { } absent && facts.Group != NoticeGroup.Substitute)
        {
            page.Say(texts["mail.for", absent]);
        }

        page.Say(texts["mail.why." + facts.Group.Camel()]);
        if (facts.Group == NoticeGroup.Substitute)
        {
            page.Say(NoticeWords.Headline(facts, texts));
            page.Link(texts["mail.openSubstitutes"], new Uri(app!, "stedfortraedere"));
            return Ended(page);
        }

        page.Facts(
        [
            (texts["mail.case"], $"{facts.Number} {facts.Title}"),
            .. IsDuty(facts) ? [(texts["mail.duty"].Value, texts["duty." + facts.Kind].Value)] : Array.Empty<(string, string)>(),
            .. facts.Paragraph is { } paragraph ? [(texts["mail.paragraph"].Value, paragraph)] : Array.Empty<(string, string)>(),
            .. facts.Deadline is { } deadline ? [(texts["mail.deadline"].Value, DanishDates.WithWeekday(deadline))] : Array.Empty<(string, string)>(),
        ]);
        page.Link(texts["mail.open", facts.Number], CaseAddress(facts.Number));
        return Ended(page);
    });

    public Letter Digest(DigestFacts facts, Addressee reader) => In(reader.Language, () =>
    {
        var late = facts.Duties.Count(d => d.Deadline < facts.Day);
        var count = facts.Duties.Count + facts.More;
        var page = new MailPage(texts[count == 0 ? "mail.digest.onlyNews" : late > 0 ? "mail.digest.late" : "mail.digest.open", DanishDates.Day(facts.Day), count, late], reader.Language);
        page.Say(texts["mail.hello", reader.Name]);
        if (facts.Duties.Count > 0)
        {
            page.Section(texts["mail.digest.duties"]);
            page.List(facts.Duties.Select(d => ($"{texts["duty." + d.Duty.Kebab()]}: {d.Number} {d.Title}", CaseAddress(d.Number), DutyLine(d, facts.Day))));
        }

        if (facts.More > 0)
        {
            page.Link(texts[facts.More == 1 ? "mail.digest.more.one" : "mail.digest.more", facts.More], app!);
        }

        if (facts.News.Count > 0)
        {
            page.Section(texts["mail.digest.news"]);
            page.List(facts.News.Select(n => (NoticeWords.Headline(n, texts), CaseAddress(n.Number), n.Title)));
            if (facts.MoreNews > 0)
            {
                page.Link(texts[facts.MoreNews == 1 ? "mail.digest.moreNews.one" : "mail.digest.moreNews", facts.MoreNews], new Uri(app!, "beskeder"));
            }
        }

        return Ended(page);
    });

    private Letter Ended(MailPage page)
    {
        page.Say(texts["mail.nothingSaid"]);
        page.Link(texts["mail.choose"], new Uri(app!, "beskeder/indstillinger"));
        return page.ToLetter();
    }

    private string DutyLine(DigestDuty duty, DateOnly day) => duty.Deadline is not { } deadline ? duty.Paragraph
        : $"{duty.Paragraph} · {texts[deadline < day ? "mail.digest.wasDue" : "mail.digest.isDue", DanishDates.WithWeekday(deadline)]}";

    private Uri CaseAddress(string number) => new(app!, $"forslag/{number}");

    private static bool IsDuty(NoticeFacts facts) => facts.Group is NoticeGroup.Duty or NoticeGroup.Reminder or NoticeGroup.Escalation;

    private static Letter In(string language, Func<Letter> write)
    {
        var (culture, screen) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, screen);
        }
    }
}
