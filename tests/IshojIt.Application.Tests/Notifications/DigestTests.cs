using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>The daily mail. The clock stands on Monday 2 November 2026 when a test begins.</summary>
public sealed class DigestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_person_gets_one_daily_mail_however_many_instances_there_are(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.WriteAsync(3, NoticeGroup.OwnCase);
        await office.WriteAsync(1, NoticeGroup.Meeting);
        await PassAsync(office, second, new DateOnly(2026, 11, 2), new TimeOnly(12, 0));

        await PassAsync(office, second, new DateOnly(2026, 11, 3), new TimeOnly(7, 0));
        await PassAsync(office, second, new DateOnly(2026, 11, 3), new TimeOnly(9, 0));

        var mail = Assert.Single(office.Server.Received());
        Assert.Equal("Digest 2026-11-03", mail.Subject);
        Assert.Equal((2, 4), (Lines(mail.TextBody, "duty"), Lines(mail.TextBody, "news")));
        Assert.Equal(5, (await office.StatesAsync())[DeliveryState.Sent]);
    }

    [Theory, EachDatabase]
    public async Task What_was_in_one_daily_mail_is_not_in_the_next(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.WriteAsync(2, NoticeGroup.OwnCase);
        await PassAsync(office, second, new DateOnly(2026, 11, 2), new TimeOnly(12, 0));
        await PassAsync(office, second, new DateOnly(2026, 11, 3), new TimeOnly(7, 0));

        await PassAsync(office, second, new DateOnly(2026, 11, 4), new TimeOnly(7, 0));

        Assert.Equal([2, 0], office.Server.Received().OrderBy(m => m.Subject).Select(m => Lines(m.TextBody, "news")));
    }

    [Theory, EachDatabase]
    public async Task No_daily_mail_comes_on_a_day_off_or_to_whoever_chose_none(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.WriteAsync(1, NoticeGroup.OwnCase);
        await PassAsync(office, second, new DateOnly(2026, 11, 6), new TimeOnly(12, 0));
        await PassAsync(office, second, new DateOnly(2026, 11, 7), new TimeOnly(12, 0));
        await PassAsync(office, second, new DateOnly(2026, 11, 8), new TimeOnly(12, 0));
        var weekend = office.Server.Received().Count(m => m.Subject!.StartsWith("Digest 2026-11-07", StringComparison.Ordinal) || m.Subject!.StartsWith("Digest 2026-11-08", StringComparison.Ordinal));
        await office.Database.WithAsync<NoticePreferences, Result<NoticeWishes>>(p => p.ChooseAsync(
            new UserId("lone.budget"), new NoticeWishes(NoticeChoices.Chosen.ToDictionary(g => g, _ => NoticeDelivery.AtOnce), "da"), Ct));

        await PassAsync(office, second, new DateOnly(2026, 11, 9), new TimeOnly(12, 0));

        Assert.Equal(0, weekend);
        Assert.DoesNotContain("Digest 2026-11-09", office.Server.Received().Select(m => m.Subject));
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_in_one_daily_mail_is_counted_in_it(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.WriteAsync(Envelopes.Listed + 12, NoticeGroup.OwnCase);
        await PassAsync(office, second, new DateOnly(2026, 11, 2), new TimeOnly(12, 0));

        await PassAsync(office, second, new DateOnly(2026, 11, 3), new TimeOnly(7, 0));

        var text = Assert.Single(office.Server.Received()).TextBody;
        Assert.Equal(Envelopes.Listed, Lines(text, "news"));
        Assert.Contains("more 12", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task News_that_comes_while_the_daily_mail_is_on_its_way_is_in_the_next(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.WriteAsync(2, NoticeGroup.OwnCase);
        await PassAsync(office, second, new DateOnly(2026, 11, 2), new TimeOnly(12, 0));
        office.Database.Clock.SetUtcNow(DanishCalendar.At(new DateOnly(2026, 11, 3), new TimeOnly(7, 0)));
        await office.Database.Services.GetRequiredService<WriteDigests>().RunAsync(Ct);
        var digest = (await office.Database.WithAsync<OutboxLeases, IReadOnlyList<OutboxMessageRow>>(l => l.TakeAsync(Ct))).Single();
        var mails = await office.Database.WithAsync<Envelopes, IReadOnlyDictionary<Guid, Mail>>(e => e.MakeAsync([digest], Ct));
        await office.WriteAsync(1, NoticeGroup.OwnCase);
        await office.Database.WithAsync<NoticeSorting, bool>(s => s.RunAsync(Ct));

        await office.Database.WithAsync<OutboxLeases, bool>(async l =>
        {
            await l.EndAsync(digest, Delivery.Accepted, mails[digest.Id].Told, Ct);
            return true;
        });

        Assert.Equal(1, (await office.StatesAsync())[DeliveryState.Held]);
    }

    [Theory, EachDatabase]
    public async Task A_refused_daily_mail_keeps_its_news_for_the_next(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await office.AddressAsync("lone.budget", "ukendt@ishoj.example");
        await office.WriteAsync(2, NoticeGroup.OwnCase);
        await PassAsync(office, second, new DateOnly(2026, 11, 2), new TimeOnly(12, 0));
        await PassAsync(office, second, new DateOnly(2026, 11, 3), new TimeOnly(7, 0));
        await office.AddressAsync("lone.budget", "lone.budget@ishoj.example");

        await PassAsync(office, second, new DateOnly(2026, 11, 4), new TimeOnly(7, 0));

        Assert.Equal(2, Lines(Assert.Single(office.Server.Received()).TextBody, "news"));
    }

    [Theory, EachDatabase]
    public async Task Duties_can_not_be_muted(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        var muting = new NoticeWishes(new Dictionary<NoticeGroup, NoticeDelivery> { [NoticeGroup.Duty] = NoticeDelivery.Program }, "da");

        var refused = await office.Database.WithAsync<NoticePreferences, Result<NoticeWishes>>(p => p.ChooseAsync(new UserId("lone.budget"), muting, Ct));
        await office.WriteAsync(1);
        await office.DrainAsync();

        Assert.Equal(("duty", "not-offered"), refused.Refusal!.Errors.Select(e => (e.Path, e.Code)).Single());
        Assert.Single(office.Ids());
        Assert.Empty(await office.Database.ReadAsync(db => db.Preferences.ToListAsync(Ct)));
    }

    [Theory, EachDatabase]
    public async Task What_a_person_wants_in_the_program_only_is_not_mailed(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.ChooseAsync("lone.budget", NoticeGroup.Meeting, NoticeDelivery.Program);
        await office.ChooseAsync("lone.budget", NoticeGroup.OwnCase, NoticeDelivery.AtOnce);
        await office.WriteAsync(2, NoticeGroup.Meeting);
        await office.WriteAsync(1, NoticeGroup.OwnCase);

        await office.DrainAsync();

        Assert.Equal((1, 2), (office.Ids().Count, (await office.StatesAsync())[DeliveryState.Kept]));
    }

    /// <summary>Time passes to a Danish date and time, and both instances run what is due, at once.</summary>
    private static async Task PassAsync(PostOffice office, IServiceProvider second, DateOnly day, TimeOnly time)
    {
        office.Database.Clock.SetUtcNow(DanishCalendar.At(day, time));
        await Task.WhenAll(PostOffice.RunJobsAsync(office.Database.Services), PostOffice.RunJobsAsync(second));
        office.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await PostOffice.RunJobsAsync(office.Database.Services);
    }

    private static int Lines(string? text, string kind) => text!.Split('\n').Count(line => line.StartsWith(kind + " ", StringComparison.Ordinal));
}
