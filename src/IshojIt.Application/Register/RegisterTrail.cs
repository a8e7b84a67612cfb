using System.Text.Json;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>Writes systems with everything derived from them: the keys they are found by, and the audit entry of each change. The caller saves.</summary>
public sealed class RegisterTrail(IshojItDbContext db)
{
    /// <summary>Enters or changes a system. <paramref name="before"/> is what the register stated, null for a new entry.</summary>
    public async Task WriteAsync(SystemRow row, string? before, string action, Signature by, ProposalId? from, CancellationToken ct)
    {
        row.SupplierKey = SupplierKeys.Of(row.Supplier);
        row.SearchText = $"{row.Name} {row.Supplier}".ToLowerInvariant();
        if (before is null)
        {
            db.Systems.Add(row);
        }
        else
        {
            row.Version++;
        }

        var known = before is null ? [] : await db.SystemWords.Where(w => w.SystemId == row.Id).ToListAsync(ct);
        var words = NameWords.Of(row.Name);
        db.SystemWords.RemoveRange(known.Where(w => !words.Contains(w.Word)));
        db.SystemWords.AddRange(words.Except(known.Select(w => w.Word)).Select(word => new SystemWordRow { SystemId = row.Id, Word = word }));

        var last = before is null
            ? null
            : await db.SystemAuditEntries.Where(e => e.SystemId == row.Id).OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstOrDefaultAsync(ct);
        var entry = new SystemAuditEntryRow { SystemId = row.Id, Action = action, ProposalId = from, Before = before, After = Standing(row) };
        AuditChain.Tie(entry, by, last is null ? null : (last.Seq, last.Hash));
        db.SystemAuditEntries.Add(entry);
    }

    /// <summary>
    /// A case's entry: planned when a new system is cleared, active when it goes live, retired when the case ends before that. A case on
    /// systems that are there makes no entry: its area becomes a user of them when it is cleared, and is none when the case comes to nothing.
    /// </summary>
    public async Task FollowAsync(CaseStep step, World world, CancellationToken ct)
    {
        var p = step.After;
        await FollowUseAsync(step, ct);
        if (p.Content.Kind is not (ProposalKind.NewSystem or ProposalKind.Replacement))
        {
            return;
        }

        var isOver = ComesToNothing(step);
        if (!isOver && p.State is not (ProposalState.Cleared or ProposalState.Started))
        {
            return;
        }

        var action = step.Command.Kind.Kebab();
        var isLive = p.Starts.Any(s => s.Act == StartAct.GoLive);
        var entry = await db.Systems.SingleOrDefaultAsync(s => s.ProposalId == p.Id, ct);
        if (entry is null && !isOver)
        {
            await WriteAsync(Planned(p, world, isLive), null, action, step.By, p.Id, ct);
        }
        else if (entry is { State: SystemState.Planned } && (isLive || isOver))
        {
            var before = Standing(entry);
            entry.State = isLive ? SystemState.Active : SystemState.Retired;
            await WriteAsync(entry, before, action, step.By, p.Id, ct);
        }
    }

    private static bool ComesToNothing(CaseStep step) =>
        step.After.State is ProposalState.Rejected or ProposalState.Withdrawn || step.Command is CloseCase { Completed: false };

    private async Task FollowUseAsync(CaseStep step, CancellationToken ct)
    {
        var p = step.After;
        var cleared = p.State == ProposalState.Cleared && step.Before.State != ProposalState.Cleared;
        if (p.Content.AffectedSystems.Count == 0 || !(cleared || ComesToNothing(step)))
        {
            return;
        }

        await db.SystemUsers.Where(u => u.ProposalId == p.Id).ExecuteDeleteAsync(ct);
        if (cleared)
        {
            var owned = await db.Systems.Where(s => p.Content.AffectedSystems.Contains(s.Id)).Select(s => new { s.Id, s.BudgetArea }).ToListAsync(ct);
            AreaCode[] users = [p.Content.BudgetArea, .. p.CoHolderAreas];
            db.SystemUsers.AddRange(owned.SelectMany(s => users.Where(a => a != s.BudgetArea).Select(a => new SystemUserRow { SystemId = s.Id, BudgetArea = a, ProposalId = p.Id })));
        }
    }

    /// <summary>What the register states of a system, as the audit keeps it.</summary>
    public static string Standing(SystemRow s) => JsonSerializer.Serialize(
        new { s.Name, s.Owner, s.BudgetArea, s.Supplier, s.ContractEnd, s.Hosting, Interfaces = s.InterfaceNames, s.State }, CaseJson.WithComputed);

    private static SystemRow Planned(Proposal p, World world, bool isLive) => new()
    {
        Id = Guid.CreateVersion7(world.Now),
        Name = p.Content.Title,
        BudgetArea = p.Content.BudgetArea,
        Owner = world.Organisation.HolderOf(p.Content.BudgetArea)?.Value,
        Supplier = p.Content.Supplier,
        Hosting = p.Content.Intake.Hosting ?? Hosting.Unknown,
        State = isLive ? SystemState.Active : SystemState.Planned,
        ProposalId = p.Id,
    };
}
