using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Notifications;

/// <summary>Writes the reminders and escalations that are due today, each with its notice, once however many instances do it.</summary>
public sealed class SayDutySteps(IServiceScopeFactory scopes)
{
    private const int Batch = 50;

    /// <summary>Answers how many notices were written.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (total, last) = (0, "");
        for (var count = Batch; count == Batch;)
        {
            (var said, count, last) = await Retry.OnConflictAsync(scopes, provider => BatchAsync(provider, last, ct), ct);
            total += said;
        }

        return total;
    }

    private static async Task<(int Said, int Cases, string Last)> BatchAsync(IServiceProvider provider, string after, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var world = await provider.GetRequiredService<CaseStore>().WorldAsync(ct);
        if (!world.WorkingDays.IsWorkingDay(world.Today))
        {
            return (0, 0, after);
        }

        var (soon, open) = (world.WorkingDays.Add(world.Today, DutyLadder.FirstReminderBefore), true);
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
        var cases = await db.Proposals.AsNoTracking()
            .Where(p => string.Compare(p.Number, after) > 0 && db.Duties.Any(d => d.ProposalId == p.Id && d.Open == open && d.Deadline <= soon))
            .OrderBy(p => p.Number).Take(Batch).Select(p => new { p.Id, p.Number, p.Document }).ToListAsync(ct);
#pragma warning restore CA1309
        var due = cases.SelectMany(c => DutyLadder.DueOn(CaseJson.Read(c.Document), world).SelectMany(step => step.Recipients
            .Select(r => (c.Id, c.Number, Step: step, r.User, r.For, Key: DutyLadder.KeyOf(c.Id, step.Duty, step.Step))))).ToList();
        var keys = due.Select(d => d.Key).Distinct().ToList();
        var said = (await db.DutySteps.AsNoTracking().Where(s => keys.Contains(s.Key)).Select(s => s.Key).Distinct().ToListAsync(ct)).ToHashSet();
        foreach (var step in due.Where(d => !said.Contains(d.Key)))
        {
            Say(db, step.Id, step.Number, step.Step, (step.User, step.For), step.Key, world.Now);
        }

        return (await db.SaveChangesAsync(ct) / 2, cases.Count, cases.Count == 0 ? after : cases[^1].Number);
    }

    private static void Say(IshojItDbContext db, ProposalId id, string number, DueStep due, (UserId User, UserId? For) to, string key, DateTimeOffset now)
    {
        db.DutySteps.Add(new DutyStepRow { Key = key, Recipient = to.User, ProposalId = id, Duty = due.Duty.Kind, Step = due.Step, Deadline = due.Duty.Deadline!.Value, At = now });
        db.OutboxMessages.Add(new OutboxMessageRow
        {
            Id = Guid.CreateVersion7(now),
            ProposalId = id,
            Number = number,
            Recipient = to.User,
            Group = due.IsReminder ? NoticeGroup.Reminder : NoticeGroup.Escalation,
            Kind = due.Duty.Kind.Kebab(),
            For = to.For,
            Paragraph = due.Duty.Rule.Paragraph,
            Deadline = due.Duty.Deadline,
            CreatedAt = now,
            NextAttemptAt = now,
        });
    }
}
