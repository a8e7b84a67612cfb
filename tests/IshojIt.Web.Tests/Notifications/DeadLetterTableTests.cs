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

public sealed class DeadLetterTableTests : ComponentContext
{
    [Theory]
    [InlineData(NoticeGroup.Reminder, "2026-0042", "answer-hearing", "Send igen: 2026-0042 til lone.budget")]
    [InlineData(NoticeGroup.Digest, "", "daily-digest", "Send igen: Flere sager til lone.budget")]
    public void The_button_begins_with_what_it_shows_and_says_which_message(NoticeGroup group, string number, string kind, string name)
    {
        var letter = new DeadLetter(Guid.Empty, number, group, kind, new UserId("lone.budget"), new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), 1, "recipient", "550");

        var table = Render<DeadLetterTable>(p => p
            .Add(c => c.Letters, [letter]).Add(c => c.Reader, new Reader(new UserId("adam.admin"), new ACase(ACase.Content()).World, T)).Add(c => c.Reason, code => code ?? ""));

        Assert.Equal(name, table.Find("button").GetAttribute("aria-label"));
    }
}
