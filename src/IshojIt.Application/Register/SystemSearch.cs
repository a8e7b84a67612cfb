using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>What the list of systems asks for; null is "any". <paramref name="EndsBefore"/>: contracts that end before this day. <paramref name="WithoutEnd"/>: no contract end is known.</summary>
public sealed record SystemFilter(string? Text = null, SystemState? State = null, AreaCode? BudgetArea = null, DateOnly? EndsBefore = null, bool WithoutEnd = false);

/// <summary>A system as the list shows it. <paramref name="OpenCases"/> counts cases under way that name it.</summary>
public sealed record SystemListRow(Guid Id, string Name, string? Owner, AreaCode BudgetArea, string? Supplier, DateOnly? ContractEnd, Hosting Hosting, SystemState State, int OpenCases);

/// <summary>A case that names a system, or that planned it.</summary>
public sealed record SystemCaseRow(string Number, string Title, ProposalState State, PoliticalStage? Stage);

/// <summary>An area that uses a system, and the case that gave it the use.</summary>
public sealed record SystemUse(AreaCode BudgetArea, string Proposal);

/// <summary>Searches the register, and finds the cases behind a system that the reader may see.</summary>
public sealed class SystemSearch(IshojItDbContext db, CaseStore store)
{
    private const int MostCases = 50;
    private const int MostUses = 500;
    private const int MostWords = 8;

    /// <summary>A page by name, each system as the register states it.</summary>
    public async Task<Page<SystemRow>> ListAsync(SystemFilter filter, string? after, int size, CancellationToken ct) =>
        Cursor.Page(await Sorted(filter, after).Take(size + 1).ToListAsync(ct), size, s => [s.Name, s.Id.ToString("D")]);

    /// <summary>The same page with how many cases touch each.</summary>
    public async Task<Page<SystemListRow>> ReadAsync(SystemFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var cases = db.Proposals.VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => !ProposalStates.Final.Contains(p.State));
        var rows = await Sorted(filter, after).Take(size + 1)
            .Select(s => new SystemListRow(s.Id, s.Name, s.Owner, s.BudgetArea, s.Supplier, s.ContractEnd, s.Hosting, s.State,
                db.SystemLinks.Count(l => l.SystemId == s.Id && cases.Any(p => p.Id == l.ProposalId))))
            .ToListAsync(ct);
        return Cursor.Page(rows, size, s => [s.Name, s.Id.ToString("D")]);
    }

    /// <summary>The areas that use the system beside its owner, each with the case that gave it the use.</summary>
    public async Task<IReadOnlyList<SystemUse>> UsersOfAsync(Guid id, UserId reader, CancellationToken ct)
    {
        var organisation = (await store.WorldAsync(ct)).Organisation;
        var uses = await (from u in db.SystemUsers.AsNoTracking()
                          join p in db.Proposals.AsNoTracking().VisibleTo(reader, organisation) on u.ProposalId equals p.Id
                          where u.SystemId == id
                          orderby u.BudgetArea, p.Year, p.Sequence
                          select new { u.BudgetArea, p.Number }).Take(MostUses).ToListAsync(ct);
        return [.. uses.DistinctBy(u => u.BudgetArea).Select(u => new SystemUse(u.BudgetArea, u.Number))];
    }

    /// <summary>The cases that name a system or planned it, the latest changed first.</summary>
    public async Task<IReadOnlyList<SystemCaseRow>> CasesOfAsync(Guid system, UserId actor, CancellationToken ct)
    {
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation);
        return await cases
            .Where(p => db.SystemLinks.Any(l => l.ProposalId == p.Id && l.SystemId == system) || db.Systems.Any(s => s.Id == system && s.ProposalId == p.Id))
            .OrderByDescending(p => p.UpdatedAt).ThenBy(p => p.Number).Take(MostCases)
            .Select(p => new SystemCaseRow(p.Number, p.Title, p.State, p.Stage))
            .ToListAsync(ct);
    }

    private IQueryable<SystemRow> Sorted(SystemFilter filter, string? after)
    {
        var systems = Filtered(filter);
        if (Cursor.Read(after) is [var name, var key] && Guid.TryParse(key, out var id))
        {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
            systems = systems.Where(s => string.Compare(s.Name, name) > 0 || (s.Name == name && s.Id.CompareTo(id) > 0));
#pragma warning restore CA1309
        }

        return systems.OrderBy(s => s.Name).ThenBy(s => s.Id);
    }

    private IQueryable<SystemRow> Filtered(SystemFilter filter)
    {
        var systems = db.Systems.AsNoTracking();
        if (filter.State is { } state)
        {
            systems = systems.Where(s => s.State == state);
        }

        if (filter.BudgetArea is { } area)
        {
            systems = systems.Where(s => s.BudgetArea == area);
        }

        if (filter.EndsBefore is { } day)
        {
            systems = systems.Where(s => s.ContractEnd < day && s.State != SystemState.Retired);
        }

        if (filter.WithoutEnd)
        {
            systems = systems.Where(s => s.ContractEnd == null);
        }

        foreach (var word in (filter.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            systems = systems.Where(s => s.SearchText.Contains(word));
        }

        return systems;
    }
}
