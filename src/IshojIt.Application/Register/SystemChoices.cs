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

        var lower = typed.ToLowerInvariant();
        return await db.Systems.AsNoTracking()
            .Where(s => s.State != SystemState.Retired)
            .Where(s => s.SearchText.Contains(lower))
            .OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Most)
            .Select(s => new SystemChoice(s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State))
            .ToListAsync(ct);
    }

    /// <summary>The systems of the ids, by name; an id that the register does not know gives none.</summary>
    public async Task<IReadOnlyList<SystemChoice>> ByIdAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : await db.Systems.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new SystemChoice(s.Id, s.Name, s.Supplier, s.BudgetArea, s.Owner, s.ContractEnd, s.State))
            .ToListAsync(ct);
}
