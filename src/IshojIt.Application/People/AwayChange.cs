using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>One change of who acts for whom, within its transaction: rows, trail, notices, and from which day cases are looked at anew.</summary>
internal sealed class AwayChange(IshojItDbContext db, OrganisationTrail trail, OrganisationChart chart, World world)
{
    private DateOnly? _from;

    public IshojItDbContext Db => db;

    public OrganisationChart Chart => chart;

    public World World => world;

    public bool IsKnown(UserId user) => chart.People.Any(p => p.User == user);

    public AwayRows Add(AwayFields fields, AbsenceRegistrar by)
    {
        AbsenceRow? absence = null;
        if (fields.Absence is { } wanted)
        {
            absence = Entered(new AbsenceRow { User = wanted.User, From = wanted.From, To = wanted.To }, "register-absence", by);
        }

        var substitutes = fields.Substitutes
            .Select(s => Entered(new SubstituteRow { For = s.For, By = s.By, Role = s.Role, From = s.From, To = s.To }, "register-substitute", by)).ToList();
        substitutes.ForEach(row => Tell(row, "substitute-registered"));
        return new AwayRows(absence, substitutes);
    }

    public void End(PeriodRow row, Ending ending, string action, AbsenceRegistrar by)
    {
        var before = OrganisationTrail.Standing(row);
        (row.EndedFrom, row.EndedBy, row.EndReason) = (world.Today, by.User, string.IsNullOrWhiteSpace(ending.Reason) ? null : ending.Reason);
        trail.Add(row, before, action, Sign(by));
        From(row.From > world.Today ? row.From : world.Today);
    }

    /// <summary>Both are told, whoever entered it: it is also the receipt.</summary>
    public void Tell(SubstituteRow row, string kind) => db.OutboxMessages.AddRange(new[] { row.For, row.By }.Select(recipient => new OutboxMessageRow
    {
        Id = Guid.CreateVersion7(world.Now),
        SubstituteId = row.Id,
        Recipient = recipient,
        Group = NoticeGroup.Substitute,
        Kind = kind,
        For = row.For,
        By = row.By,
        Deadline = row.EndedFrom?.AddDays(-1) ?? row.To,
        CreatedAt = world.Now,
    }));

    /// <summary>
    /// No open case is looked at later than the first day of what changed. Those that are looked to here know of the change; a case that is being written
    /// meanwhile says by the version it was read with that it does not, and is looked at anew within a minute.
    /// </summary>
    public async Task LookAnewAsync(CancellationToken ct)
    {
        if (_from is { } from)
        {
            var version = trail.Version;
            await db.Proposals.Where(p => p.RefreshOn != null).ExecuteUpdateAsync(
                p => p.SetProperty(x => x.RefreshOn, x => x.RefreshOn > from ? from : x.RefreshOn).SetProperty(x => x.OrganisationVersion, version), ct);
        }
    }

    /// <summary>What an earlier request with the same key entered.</summary>
    public async Task<Result<AwayRows>> ReadAsync(string name, CancellationToken ct)
    {
        var ids = name.Split(' ').Select(Guid.Parse).ToList();
        return new AwayRows(
            await db.Absences.SingleOrDefaultAsync(a => ids.Contains(a.Id), ct),
            await db.Substitutes.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(ct));
    }

    public static string NameOf(AwayRows rows) =>
        string.Join(' ', rows.Substitutes.Select(s => s.Id).Concat(rows.Absence is { } absence ? [absence.Id] : []).Select(id => id.ToString("D")));

    private TRow Entered<TRow>(TRow row, string action, AbsenceRegistrar by)
        where TRow : PeriodRow
    {
        row.Id = Guid.CreateVersion7(world.Now);
        (row.RegisteredBy, row.RegisteredAt) = (by.User, world.Now);
        db.Add(row);
        trail.Add(row, null, action, Sign(by));
        From(row.From);
        return row;
    }

    private void From(DateOnly day) => _from = _from is { } known && known < day ? known : day;

    // The trail keeps who and for whom; the role is that of the organisation's keepers.
    private Signature Sign(AbsenceRegistrar by) => new(by.User, Role.CommitteeSecretary, by.ActingFor, world.Now);
}
