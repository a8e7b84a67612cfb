using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Costs;

/// <summary>One account as it is imported and proposed.</summary>
public sealed record Account(string Number, string Name);

/// <summary>An account of the municipality's chart. One that a later import no longer names is closed, and stays for the lines that name it.</summary>
public sealed class AccountRow
{
    public string Number { get; set; } = "";

    public string Name { get; set; } = "";

    public bool Open { get; set; }
}

/// <summary>Who imported the chart of accounts, when, and how many accounts it had.</summary>
public sealed class AccountImportRow : IAppendOnly
{
    public Guid Id { get; set; }

    public UserId By { get; set; }

    public DateTimeOffset At { get; set; }

    public int Accounts { get; set; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRow>, IEntityTypeConfiguration<AccountImportRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(a => a.Number);
        builder.Property(a => a.Number).HasMaxLength(ProposalContentValidator.LongestAccount);
        builder.Property(a => a.Name).HasMaxLength(ChartOfAccounts.LongestName);
        builder.HasIndex(a => new { a.Open, a.Number });
    }

    public void Configure(EntityTypeBuilder<AccountImportRow> builder)
    {
        builder.ToTable("AccountImports");
        builder.HasIndex(i => i.At);
    }
}

/// <summary>The municipality's chart of accounts: imported whole by the Finance centre, proposed where costs are stated, and what a stated account is checked against.</summary>
public sealed class ChartOfAccounts(IshojItDbContext db, CaseStore store)
{
    public const int Most = 20_000, LongestName = 200, Proposed = 500;

    /// <summary>The open accounts whose number or name begins so, in their order; at most as many as are proposed at once.</summary>
    public async Task<IReadOnlyList<Account>> ReadAsync(string? beginning, CancellationToken ct)
    {
        var open = db.Set<AccountRow>().AsNoTracking().Where(a => a.Open);
        open = string.IsNullOrWhiteSpace(beginning) ? open : open.Where(a => a.Number.StartsWith(beginning) || a.Name.StartsWith(beginning));
        return await open.OrderBy(a => a.Number).Take(Proposed).Select(a => new Account(a.Number, a.Name)).ToListAsync(ct);
    }

    /// <summary>Those of the accounts that can not be stated: not open in the chart, where there is one.</summary>
    public Task<IReadOnlyList<string>> UnknownAsync(IReadOnlyCollection<string> numbers, CancellationToken ct) => db.NotOpenAsync(numbers, ct);

    public Task<int> CountAsync(CancellationToken ct) => db.Set<AccountRow>().CountAsync(a => a.Open, ct);

    /// <summary>The last import; null before the first.</summary>
    public Task<AccountImportRow?> LastAsync(CancellationToken ct) => db.Set<AccountImportRow>().AsNoTracking().OrderByDescending(i => i.At).FirstOrDefaultAsync(ct);

    /// <summary>The refusal of a person who may not import; null for the Finance centre.</summary>
    public async Task<Refusal?> RightAsync(UserId actor, CancellationToken ct) =>
        (await store.WorldAsync(ct)).Organisation.ActsAs(actor, Role.FinanceCentre) ? null : Refusal.NotAllowed(Regulation.OrientedOnAllCosts);

    /// <summary>Replaces the chart: what is not named any more is closed. Answers how many accounts are open, or what is wrong by its place in the list.</summary>
    public async Task<Refusal?> ImportAsync(IReadOnlyList<Account> accounts, UserId actor, CancellationToken ct)
    {
        if (await RightAsync(actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        if (Wrong(accounts) is { Count: > 0 } wrong)
        {
            return Refusal.Invalid(wrong);
        }

        var world = await store.WorldAsync(ct);
        var known = await db.Set<AccountRow>().ToDictionaryAsync(a => a.Number, ct);
        var named = accounts.ToDictionary(a => a.Number, a => a.Name);
        foreach (var row in known.Values)
        {
            row.Open = named.ContainsKey(row.Number);
        }

        foreach (var (number, name) in named)
        {
            var row = known.GetValueOrDefault(number) ?? db.Set<AccountRow>().Add(new AccountRow { Number = number, Open = true }).Entity;
            row.Name = name;
        }

        db.Set<AccountImportRow>().Add(new AccountImportRow { Id = Guid.CreateVersion7(world.Now), By = actor, At = world.Now, Accounts = accounts.Count });
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>What is wrong with a chart before it is imported; empty where nothing is.</summary>
    public static IReadOnlyList<FieldError> Problems(IReadOnlyList<Account> accounts) => Wrong(accounts);

    /// <summary>How many of the open accounts an import would close.</summary>
    public async Task<int> ClosedByAsync(IReadOnlyList<Account> accounts, CancellationToken ct)
    {
        var named = accounts.Select(a => a.Number).ToHashSet(StringComparer.Ordinal);
        return (await db.Set<AccountRow>().AsNoTracking().Where(a => a.Open).Select(a => a.Number).ToListAsync(ct)).Count(number => !named.Contains(number));
    }

    private static List<FieldError> Wrong(IReadOnlyList<Account> accounts)
    {
        if (accounts.Count is 0 or > Most)
        {
            return [new FieldError("accounts", accounts.Count == 0 ? "missing" : "not-a-list")];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. accounts.Index().SelectMany(a => WrongIn(a.Item, seen).Select(code => new FieldError($"accounts[{a.Index}].{code.Field}", code.Code)))];
    }

    private static IEnumerable<(string Field, string Code)> WrongIn(Account account, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(account.Number) || account.Number.Length > ProposalContentValidator.LongestAccount)
        {
            yield return ("number", string.IsNullOrWhiteSpace(account.Number) ? Shape.Missing : Shape.TooLong);
        }
        else if (!account.Number.Any(char.IsAsciiDigit))
        {
            yield return ("number", "not-an-account");
        }
        else if (!seen.Add(account.Number))
        {
            yield return ("number", "account-twice");
        }

        if (string.IsNullOrWhiteSpace(account.Name) || account.Name.Length > LongestName)
        {
            yield return ("name", string.IsNullOrWhiteSpace(account.Name) ? Shape.Missing : Shape.TooLong);
        }
    }
}
