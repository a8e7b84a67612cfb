using IshojIt.Domain.Notifications;
using Xunit;

namespace IshojIt.Domain.Tests.Notifications;

public sealed class NoticeChoicesTests
{
    [Theory]
    [InlineData(NoticeGroup.Duty)]
    [InlineData(NoticeGroup.Reminder)]
    [InlineData(NoticeGroup.Escalation)]
    public void A_duty_is_mailed_even_where_the_program_only_was_stored_for_it(NoticeGroup group)
    {
        var muted = new Dictionary<NoticeGroup, NoticeDelivery> { [NoticeGroup.Duty] = NoticeDelivery.Program };

        Assert.Equal(NoticeDelivery.AtOnce, NoticeChoices.Of(group, muted));
    }

    [Theory]
    [InlineData(NoticeGroup.Duty)]
    [InlineData(NoticeGroup.Reminder)]
    [InlineData(NoticeGroup.Escalation)]
    public void A_duty_may_wait_for_the_daily_mail_and_its_reminders_with_it(NoticeGroup group)
    {
        var daily = new Dictionary<NoticeGroup, NoticeDelivery> { [NoticeGroup.Duty] = NoticeDelivery.Daily };

        Assert.Equal(NoticeDelivery.Daily, NoticeChoices.Of(group, daily));
    }

    [Theory]
    [InlineData(NoticeGroup.Duty, NoticeDelivery.AtOnce)]
    [InlineData(NoticeGroup.OwnCase, NoticeDelivery.Daily)]
    [InlineData(NoticeGroup.Meeting, NoticeDelivery.Daily)]
    [InlineData(NoticeGroup.Orientation, NoticeDelivery.Daily)]
    [InlineData(NoticeGroup.Digest, NoticeDelivery.AtOnce)]
    public void Who_chose_nothing_gets_duties_at_once_and_the_rest_in_the_daily_mail(NoticeGroup group, NoticeDelivery delivery) =>
        Assert.Equal(delivery, NoticeChoices.Of(group, new Dictionary<NoticeGroup, NoticeDelivery>()));
}
