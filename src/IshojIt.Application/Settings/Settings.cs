using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Settings;

/// <summary>A dated setting: in force from a day until a later row of the same key. Null is unset.</summary>
public sealed class SettingRow : IAppendOnly
{
    public Guid Id { get; set; }

    public string Key { get; set; } = "";

    public string? Value { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public UserId ChangedBy { get; set; }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<SettingRow>
{
    public void Configure(EntityTypeBuilder<SettingRow> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Value).HasMaxLength(200);
        builder.HasIndex(s => new { s.Key, s.ValidFrom });
    }
}

/// <summary>The settings in force on a day. Keys are those of the rulebook and of the acceptance data.</summary>
public sealed class SettingsReader(IshojItDbContext db)
{
    public static IReadOnlyList<string> Keys { get; } =
    [
        "large-expense", "large-running-cost", "wide-training", "many-interfaces", "long-binding",
        "hearingWorkingDays", "orientationWorkingDays", "headAfterWorkingDays", "boardAfterWorkingDays", "tolerancePercent", "coApproval", "extensionsToDirector", "budgetYear", "internalHourlyRate",
    ];

    public async Task<Domain.Proposals.Settings> ReadAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await db.Settings.AsNoTracking().OrderBy(s => s.ValidFrom).ThenBy(s => s.ChangedAt).Select(s => new { s.Key, s.Value, s.ValidFrom }).ToListAsync(ct);
        var values = new Dictionary<string, string?>();
        foreach (var row in rows.Where(r => r.ValidFrom <= day))
        {
            values[row.Key] = row.Value;
        }

        return From(values, day) with { ChangeOn = rows.Find(r => r.ValidFrom > day)?.ValidFrom };
    }

    private static Domain.Proposals.Settings From(Dictionary<string, string?> values, DateOnly day)
    {
        decimal? Number(string key) => values.GetValueOrDefault(key) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        int? Count(string key) => (int?)Number(key);
        Dkk? Money(string key) => Number(key) is { } kroner ? Dkk.FromKroner(kroner) : null;
        bool Flag(string key, bool unset) => values.GetValueOrDefault(key) is { } text ? bool.Parse(text) : unset;
        return new Domain.Proposals.Settings
        {
            Rulebook = new RulebookParameters
            {
                LargeExpense = Money("large-expense"),
                LargeRunningCost = Money("large-running-cost"),
                WideTraining = Count("wide-training"),
                ManyInterfaces = Count("many-interfaces"),
                LongBinding = Count("long-binding"),
                ExtensionsToDirector = Flag("extensionsToDirector", false),
                BudgetYear = Count("budgetYear") ?? day.Year + 1,
            },
            HearingWorkingDays = Count("hearingWorkingDays") ?? 10,
            OrientationWorkingDays = Count("orientationWorkingDays") ?? 5,
            HeadAfterWorkingDays = Count("headAfterWorkingDays") ?? 1,
            BoardAfterWorkingDays = Count("boardAfterWorkingDays") ?? 3,
            TolerancePercent = Number("tolerancePercent") ?? 0,
            CoApproval = Flag("coApproval", true),
            InternalHourlyRate = Money("internalHourlyRate"),
        };
    }
}
