using Bunit;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Notifications;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Notifications;

public sealed class InboxListTests : ComponentContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly InboxRow Unread = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "2026-0042", "Nøgler", NoticeGroup.Duty, "answer-hearing", new UserId("anna.budget"), null, null, "§ A", new DateOnly(2026, 12, 4), Now, null);
    private static readonly InboxRow Read = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "2026-0043", "Kalender", NoticeGroup.OwnCase, "director-approve", null, new UserId("dorte.direktor"), null, null, null, Now, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_is_unread_is_said_in_words_and_can_be_marked()
    {
        var marked = new List<Guid>();
        var list = List(marked);

        list.Find("[data-group=duty] button").Click();

        Assert.StartsWith("Ulæst:", list.Find("[data-group=duty] a").TextContent, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("[data-group=ownCase] button"));
        Assert.Equal([Unread.Id], marked);
    }

    [Fact]
    public void Opening_the_case_marks_its_notice_as_read()
    {
        var marked = new List<Guid>();
        var list = List(marked);

        list.Find("[data-group=duty] a").Click();

        Assert.Equal("/forslag/2026-0042", list.Find("[data-group=duty] a").GetAttribute("href"));
        Assert.Equal([Unread.Id], marked);
    }

    [Fact]
    public void Each_says_what_it_is_on_which_case_and_for_whom()
    {
        var list = List([]);

        Assert.All(["2026-0042: Svar på høring senest 4. december", "Nøgler", "som stedfortræder for anna.budget", "Opgave", "§ A"], part => Assert.Contains(part, list.Find("[data-group=duty]").TextContent, StringComparison.Ordinal));
        Assert.Contains("dorte.direktor godkendte 2026-0043", list.Find("[data-group=ownCase]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<InboxList> List(List<Guid> marked) => Render<InboxList>(p => p
        .Add(c => c.Rows, [Unread, Read]).Add(c => c.Reader, new Reader(new UserId("per.budget"), new ACase(ACase.Content()).World, T)).Add(c => c.OnRead, marked.Add));
}
