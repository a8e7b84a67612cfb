using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>A system as it can be chosen on a proposal.</summary>
public sealed record SystemChoice(Guid Id, string Name, string? Supplier, AreaCode BudgetArea, string? Owner, DateOnly? ContractEnd, SystemState State);

/// <summary>Systems of the register to choose from: by what is typed, or by their ids.</summary>
public sealed class SystemChoices(IshojItDbContext db)
{
    private const int Most = 8;

    /// <summary>At most eight systems in use or planned whose name or supplier holds the text.</summary>
    public async Task<IReadOnlyList<SystemChoice>> FindAsync(string text, CancellationToken ct)
    {
        var typed = text.Trim();
        if (typed.Length == 0)
        {
            return [];
        }

        // The database folds the case of a to z alone; the capital catches a name that begins with æ, ø or å.
        var (lower, capital) = (typed.ToLowerInvariant(), char.ToUpperInvariant(typed[0]) + typed[1..]);
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's own lower().
        return await db.Systems.AsNoTracking()
            .Where(s => s.State != SystemState.Retired)
            .Where(s => s.Name.ToLower().Contains(lower) || s.Name.Contains(capital) || (s.Supplier != null && (s.Supplier.ToLower().Contains(lower) || s.Supplier.Contains(capital))))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Most)
            .Select(s => new SystemChoice(s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State))
            .ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>The systems of the ids, by name; an id that the register does not know gives none.</summary>
    public async Task<IReadOnlyList<SystemChoice>> ByIdAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : await db.Systems.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new SystemChoice(s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State))
            .ToListAsync(ct);
}
