using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Meetings;
using IshojIt.Application.People;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Demo;

/// <summary>What the stories are set in: the register, the meetings, the people on holiday with their substitutes, and two budget years.</summary>
internal sealed class DemoSetting(IServiceProvider provider, DemoCalendar calendar)
{
    private static readonly UserId Secretary = new("signe.sekretaer");
    private static readonly UserId FinanceCentre = new("freja.okonomi");
    private static readonly UserId ItCentre = new("inge.it");

    /// <summary>Who is away (working days from today), and who acts for her in which role; nobody for one of them, so that the chief executive stands in.</summary>
    private static readonly (string Away, int From, int To, Role Role, string? Substitute)[] Holidays =
    [
        ("maja.budget", -4, 6, Role.BudgetHolder, "soren.budget"),
        ("vagn.direktor", -3, 4, Role.Director, "jens.budget"),
        ("tage.direktor", -2, 3, Role.Director, null),
        ("signe.sekretaer", 8, 17, Role.CommitteeSecretary, "tina.budget"),
        ("finn.budget", -62, -50, Role.BudgetHolder, "ida.budget"),
    ];

    public async Task<(Stage Stage, IReadOnlyDictionary<DemoMeeting, Guid> Meetings)> MakeAsync(CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var systems = await AddSystemsAsync(scope.ServiceProvider.GetRequiredService<SystemRegister>(), ct);
        var meetings = await AddMeetingsAsync(scope.ServiceProvider.GetRequiredService<MeetingDesk>(), ct);
        var settings = await scope.ServiceProvider.GetRequiredService<SettingsReader>().ReadAsync(calendar.Today, ct);
        var stage = new Stage(calendar, settings.Rulebook.BudgetYear, systems, await AddPoolAsync(settings.Rulebook.BudgetYear, ct));
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        AddHolidays(db, now);
        AddBudgetYear(db, now, stage.BudgetYear - 1, new DateOnly(2020, 1, 2));
        AddBudgetYear(db, now, stage.BudgetYear, stage.BudgetYearTurns);
        await db.SaveChangesAsync(ct);
        return (stage, meetings);
    }

    private async Task<Dictionary<string, Guid>> AddSystemsAsync(SystemRegister register, CancellationToken ct)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var system in DemoSystems.Of(calendar.Today))
        {
            var added = await register.AddAsync(system, new CreationKey(ItCentre, null, ""), ct);
            ids[system.Name] = added.Value?.Id ?? throw new InvalidOperationException($"The demo system {system.Name} was refused: {added.Refusal!.Code}");
        }

        return ids;
    }

    /// <summary>The budget year's pool, released in full.</summary>
    private async Task<Guid> AddPoolAsync(int year, CancellationToken ct)
    {
        var desk = provider.GetRequiredService<PoolDesk>();
        var key = new CreationKey(FinanceCentre, null, "");
        var pool = Guid.Parse((await desk.CreateAsync(new PoolFields("IT-puljen", year, PoolKind.Capital), key, ct)).Value!);
        var decided = DanishCalendar.DateOf(provider.GetRequiredService<TimeProvider>().GetUtcNow());
        var released = await desk.ReleaseAsync(pool, new ReleaseFields(Dkk.FromKroner(1_500_000), decided, "Byrådet, frigivelse af årets rådighedsbeløb"), key, ct);
        return released.IsDone ? pool : throw new InvalidOperationException($"The demo pool was refused: {released.Refusal!.Code}");
    }

    private async Task<Dictionary<DemoMeeting, Guid>> AddMeetingsAsync(MeetingDesk desk, CancellationToken ct)
    {
        var ids = new Dictionary<DemoMeeting, Guid>();
        foreach (var meeting in calendar.Meetings)
        {
            var fields = new MeetingFields(meeting.Body, meeting.Committee, meeting.Date, meeting.Time, meeting.Place);
            var planned = await desk.PlanAsync(fields, new CreationKey(Secretary, null, ""), ct);
            ids[meeting] = Guid.Parse(planned.Value ?? throw new InvalidOperationException($"The demo meeting {meeting} was refused: {planned.Refusal!.Code}"));
        }

        return ids;
    }

    private void AddHolidays(IshojItDbContext db, DateTimeOffset now)
    {
        foreach (var (away, first, last, role, substitute) in Holidays)
        {
            var (from, to) = (calendar.Shift(calendar.Today, first), calendar.Shift(calendar.Today, last));
            db.Absences.Add(new AbsenceRow { Id = Guid.CreateVersion7(now), User = new UserId(away), From = from, To = to });
            if (substitute is not null)
            {
                db.Substitutes.Add(new SubstituteRow { Id = Guid.CreateVersion7(now), For = new UserId(away), By = new UserId(substitute), Role = role, From = from, To = to });
            }
        }
    }

    private static void AddBudgetYear(IshojItDbContext db, DateTimeOffset now, int year, DateOnly from) => db.Settings.Add(new SettingRow
    {
        Id = Guid.CreateVersion7(now),
        Key = "budgetYear",
        Value = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValidFrom = from,
        ChangedAt = now,
        ChangedBy = new UserId("adam.admin"),
    });
}
