using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Lists;

/// <summary>A person's own named list: the filter as it stands in the address.</summary>
public sealed class SavedViewRow
{
    public Guid Id { get; set; }

    public UserId User { get; set; }

    public string Name { get; set; } = "";

    public string Query { get; set; } = "";
}

/// <summary>Something a person chose for her own screen, such as the columns of a list.</summary>
public sealed class PreferenceRow
{
    public UserId User { get; set; }

    public string Key { get; set; } = "";

    public string Value { get; set; } = "";
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedViewRow>, IEntityTypeConfiguration<PreferenceRow>
{
    public void Configure(EntityTypeBuilder<SavedViewRow> builder)
    {
        builder.ToTable("SavedViews");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Name).HasMaxLength(SavedViews.LongestName);
        builder.Property(v => v.Query).HasMaxLength(SavedViews.LongestQuery);
        builder.HasIndex(v => new { v.User, v.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PreferenceRow> builder)
    {
        builder.ToTable("Preferences");
        builder.HasKey(p => new { p.User, p.Key });
        builder.Property(p => p.Key).HasMaxLength(40);
        builder.Property(p => p.Value).HasMaxLength(400);
    }
}

/// <summary>One named list of a person.</summary>
public sealed record SavedView(Guid Id, string Name, string Query);

/// <summary>A person's own lists, and the columns that she chose. Nobody sees another's.</summary>
public sealed class SavedViews(IshojItDbContext db, CaseStore store)
{
    public const int LongestName = 60;
    public const int LongestQuery = 400;

    /// <summary>Nobody has more of her own.</summary>
    public const int Most = 20;

    private const string Columns = "list.columns";

    public async Task<IReadOnlyList<SavedView>> ReadAsync(UserId actor, CancellationToken ct) =>
        await db.SavedViews.AsNoTracking().Where(v => v.User == actor).OrderBy(v => v.Name).Take(Most).Select(v => new SavedView(v.Id, v.Name, v.Query)).ToListAsync(ct);

    /// <summary>Keeps a list under a name; the same name again replaces what it stood for.</summary>
    public async Task<Result<SavedView>> SaveAsync(UserId actor, string name, string query, CancellationToken ct)
    {
        var kept = name.Trim();
        if (kept.Length is 0 or > LongestName)
        {
            return Refusal.Invalid("name", kept.Length == 0 ? "required" : "too-long");
        }

        var own = await db.SavedViews.Where(v => v.User == actor).ToListAsync(ct);
        var row = own.Find(v => v.Name == kept);
        if (query.Length > LongestQuery || (row is null && own.Count >= Most))
        {
            return Refusal.Invalid("name", query.Length > LongestQuery ? "too-long" : "too-many");
        }

        if (row is null)
        {
            row = new SavedViewRow { Id = Guid.CreateVersion7((await store.WorldAsync(ct)).Now), User = actor, Name = kept };
            db.SavedViews.Add(row);
        }

        row.Query = query;
        await db.SaveChangesAsync(ct);
        return new SavedView(row.Id, row.Name, row.Query);
    }

    /// <summary>Forgets a list of the person's own; another's is not there for her.</summary>
    public async Task<bool> RemoveAsync(UserId actor, Guid id, CancellationToken ct) =>
        await db.SavedViews.Where(v => v.User == actor && v.Id == id).ExecuteDeleteAsync(ct) > 0;

    /// <summary>The columns that she chose; null where she never chose.</summary>
    public async Task<IReadOnlyList<string>?> ColumnsAsync(UserId actor, CancellationToken ct) =>
        (await db.Preferences.AsNoTracking().SingleOrDefaultAsync(p => p.User == actor && p.Key == Columns, ct))?.Value.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public async Task ChooseColumnsAsync(UserId actor, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var row = await db.Preferences.SingleOrDefaultAsync(p => p.User == actor && p.Key == Columns, ct)
            ?? db.Preferences.Add(new PreferenceRow { User = actor, Key = Columns }).Entity;
        row.Value = string.Join(',', columns);
        await db.SaveChangesAsync(ct);
    }
}
