using IshojIt.Application.Notifications;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Notifications;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Notifications;

public sealed class MailWriterTests : ComponentContext
{
    private static readonly Addressee Lone = new("lone.budget@ishoj.example", "Lone (Dagtilbud)", "da");
    private static readonly NoticeFacts Hearing = new(NoticeGroup.Duty, "answer-hearing", "2026-0042", "Nøgler & <låse>", "§ A", new DateOnly(2026, 12, 4), For: "Anna (Ældre)");

    private static readonly string[] Order =
        ["Svar på høring: 2026-0042", "frist var fredag 4. december 2026", "2026-0043 Kalender", "og 3 opgaver flere", "Per svarede på høringen i 2026-0044", "og 12 flere", "https://it.example/app/beskeder"];

    [Fact]
    public void A_duty_says_what_waits_on_which_case_by_which_rule_and_when_and_where()
    {
        var letter = Writer.Notice(Hearing, Lone);

        Assert.Equal("2026-0042: Svar på høring senest 4. december", letter.Subject);
        Assert.All(
            ["Hej Lone (Dagtilbud)", "stedfortræder for Anna (Ældre)", "2026-0042 Nøgler & <låse>", "Svar på høring", "§ A", "fredag 4. december 2026", "https://it.example/app/forslag/2026-0042"],
            part => Assert.Contains(part, letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_HTML_says_the_same_in_its_language_with_a_heading_and_nothing_unescaped()
    {
        var html = Writer.Notice(Hearing, Lone).Html;

        Assert.All(["<html lang=\"da\">", "<h1", "Nøgler &amp; &lt;låse&gt;", "href=\"https://it.example/app/forslag/2026-0042\""], part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NoticeGroup.Reminder, "Påmindelse, 2026-0042: Svar på høring senest 4. december")]
    [InlineData(NoticeGroup.Escalation, "Fristen er overskredet, 2026-0042: Svar på høring skulle være gjort 4. december")]
    public void A_reminder_and_an_escalation_are_known_by_their_subject(NoticeGroup group, string subject) =>
        Assert.Equal(subject, Writer.Notice(Hearing with { Group = group }, Lone).Subject);

    [Fact]
    public void An_answer_is_told_as_what_somebody_did() =>
        Assert.Equal("Per for Anna svarede på høringen i 2026-0042", Writer.Notice(new NoticeFacts(NoticeGroup.OwnCase, "answer-hearing", "2026-0042", "Nøgler", By: "Per", ByFor: "Anna"), Lone).Subject);

    [Fact]
    public void A_substitution_names_both_and_its_last_day()
    {
        var letter = Writer.Notice(new NoticeFacts(NoticeGroup.Substitute, "substitute-registered", "", "", Deadline: new DateOnly(2026, 12, 24), By: "Dag", For: "Dorte"), Lone);

        Assert.Equal("Dag er stedfortræder for Dorte til og med 24. december", letter.Subject);
        Assert.Contains("https://it.example/app/stedfortraedere", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_chose_English_is_written_to_in_English() =>
        Assert.Equal("2026-0042: Answer the hearing by 4 December", Writer.Notice(Hearing, Lone with { Language = "en" }).Subject);

    [Fact]
    public void The_daily_mail_lists_the_overdue_first_and_then_the_news()
    {
        var day = new DateOnly(2026, 12, 7);
        var facts = new DigestFacts(
            day, [new("2026-0042", "Nøgler", DutyKind.AnswerHearing, "§ A", new DateOnly(2026, 12, 4)), new("2026-0043", "Kalender", DutyKind.Submit, "§ B", null)], 3,
            [new NoticeFacts(NoticeGroup.OwnCase, "answer-hearing", "2026-0044", "Skærme", By: "Per")], 12);

        var letter = Writer.Digest(facts, Lone);

        Assert.Equal("Dine opgaver 7. december: 5 venter på dig, 1 over fristen", letter.Subject);
        Assert.Equal(Order, Order.OrderBy(part => letter.Text.IndexOf(part, StringComparison.Ordinal)));
        Assert.All(Order, part => Assert.Contains(part, letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_more_is_told_as_one()
    {
        var letter = Writer.Digest(new DigestFacts(new DateOnly(2026, 12, 7), [new("2026-0043", "Kalender", DutyKind.Submit, "§ B", null)], 1, [new NoticeFacts(NoticeGroup.OwnCase, "answer-hearing", "2026-0044", "Skærme", By: "Per")], 1), Lone);

        Assert.All(["og 1 opgave mere, se dem alle: https://it.example/app/", "og 1 mere, læs den under Beskeder: https://it.example/app/beskeder"], part => Assert.Contains(part, letter.Text, StringComparison.Ordinal));
    }

    /// <summary>Every duty and every command that tells, in both languages: none lacks its words.</summary>
    [Theory]
    [InlineData("da")]
    [InlineData("en")]
    public void Every_kind_has_its_words(string language)
    {
        var kinds = Enum.GetValues<DutyKind>().Select(d => Hearing with { Kind = Domain.Common.Names.Kebab(d) })
            .Concat(Enum.GetValues<CommandKind>().Select(c => new NoticeFacts(NoticeGroup.OwnCase, Domain.Common.Names.Kebab(c), "2026-0042", "Nøgler", By: "Per")));

        Assert.DoesNotContain(kinds.Select(k => Writer.Notice(k, Lone with { Language = language })), letter => letter.Text.Contains("duty.", StringComparison.Ordinal) || letter.Text.Contains("news.", StringComparison.Ordinal));
    }

    private MailWriter Writer => new(T, new Uri("https://it.example/app/"));
}
