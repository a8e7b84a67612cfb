using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>The other cases that a command names: read for the domain, and written with the case in its transaction.</summary>
public sealed class OtherCases(IshojItDbContext db, CaseStore store, PoolBook pools)
{
    private List<LoadedCase> _others = [];
    private World? _world;

    /// <summary>Does the command in a world that knows the other cases; a split is given the number of its part.</summary>
    public async Task<Result<CaseStep>> DoAsync(CaseCommand command, LoadedCase loaded, UserId actor, CancellationToken ct)
    {
        var asked = command is Split split ? split with { Part = await db.NextNumberAsync(loaded.World, ct) } : command;
        _world = await WorldAsync(asked, loaded, actor, ct);
        var step = CaseDesk.Do(loaded.Proposal, asked, actor, _world);
        return step.IsDone && asked is Split or Merge && ProposalContentValidator.Instance.RefusalOf(step.Value!.After.Content) is { } misshapen ? misshapen : step;
    }

    /// <summary>The other cases as far as the person sees them, and what the case is summed with after the command: a revision brings its own supplier and systems.</summary>
    private async Task<World> WorldAsync(CaseCommand command, LoadedCase loaded, UserId actor, CancellationToken ct)
    {
        var (proposal, world) = (loaded.Proposal, loaded.World);
        return command switch
        {
            Revise revise => world with { EarlierPieces = await db.EarlierPiecesAsync(proposal with { Content = revise.Content }, world, ct) },
            AssessAppropriation { Pool: { } pool } => world with { Pool = await pools.NamedAsync(pool, ct) },
            Relate relate => await WithOthersAsync([relate.Other], command, loaded, actor, ct),
            Merge { Into: { } into } => await WithOthersAsync([into], command, loaded, actor, ct),
            Merge merge => await WithOthersAsync(merge.From, command, loaded, actor, ct),
            _ => world,
        };
    }

    private async Task<World> WithOthersAsync(IReadOnlyList<CaseNumber> named, CaseCommand command, LoadedCase loaded, UserId actor, CancellationToken ct)
    {
        var world = loaded.World;
        var numbers = named.Select(n => n.ToString()).Distinct().ToList();
        var rows = await db.Proposals.VisibleTo(actor, world.Organisation).Where(p => numbers.Contains(p.Number) && p.Number != loaded.Row.Number).ToListAsync(ct);
        _others = [];
        foreach (var row in rows)
        {
            _others.Add(await store.OpenAsync(row, world, ct));
        }

        var with = world with { Others = [.. _others.Select(o => o.Proposal), .. named.Contains(loaded.Proposal.Number) ? new[] { loaded.Proposal } : []] };
        var pieces = await db.EarlierPiecesAsync(CaseDesk.Foreseen(loaded.Proposal, command, with), with, ct);
        // What is laid into the case counts with its own lines from now on.
        return with with { EarlierPieces = [.. pieces.Where(e => command is not Merge { Into: null } merge || !merge.From.Contains(e.Number))] };
    }

    /// <summary>Writes what the step did to the others, and the case that a split made.</summary>
    public async Task WriteAsync(CaseStep step, CancellationToken ct)
    {
        var world = _world!;
        foreach (var counterpart in CaseDesk.Counterparts(step, world))
        {
            await store.WriteAsync(_others.Single(o => o.Proposal.Id == counterpart.Before.Id) with { World = world }, counterpart, ct);
        }

        if (step.Command is Split)
        {
            var part = CaseDesk.PartOf(step, world);
            store.Add(part, world with { EarlierPieces = await db.EarlierPiecesAsync(part, world, ct) }, part.Created);
        }
    }
}
