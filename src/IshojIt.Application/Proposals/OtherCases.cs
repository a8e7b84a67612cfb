using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>The other cases that a command names or weighs on: read for the domain, each in its own world, and written with the case in its transaction.</summary>
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
            Submit when proposal.Revision == 0 && proposal.Links.Any(l => l.IsOfOneWhole) =>
                await WithOthersAsync([.. proposal.Links.Where(l => l.IsOfOneWhole).Select(l => l.Other)], command, loaded, actor, ct),
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
        return with with { EarlierPieces = await db.EarlierPiecesAsync(CaseDesk.Foreseen(loaded.Proposal, command, with), with, ct) };
    }

    /// <summary>Writes what the step did to the others, and the case that a split made.</summary>
    public async Task WriteAsync(CaseStep step, CancellationToken ct)
    {
        var world = _world!;
        var worlds = await OwnWorldsAsync(step, world, ct);
        foreach (var counterpart in CaseDesk.Counterparts(step, world, o => worlds[o.Id]))
        {
            await store.WriteAsync(_others.Single(o => o.Proposal.Id == counterpart.Before.Id) with { World = worlds[counterpart.Before.Id] }, counterpart, ct);
        }

        if (step.Command is Split)
        {
            var part = CaseDesk.PartOf(step, world);
            store.Add(part, world with { EarlierPieces = await db.EarlierPiecesAsync(part, world, ct) }, part.Created);
        }
    }

    /// <summary>What each other case is judged in: the relation itself, and the case as it is after the step, are known in it.</summary>
    private async Task<IReadOnlyDictionary<ProposalId, World>> OwnWorldsAsync(CaseStep step, World world, CancellationToken ct)
    {
        var worlds = _others.ToDictionary(o => o.Proposal.Id, o => o.World);
        if (step.Command is not (Submit or Relate) || !step.After.IsSubmitted)
        {
            return worlds;
        }

        foreach (var other in _others.Where(o => o.Proposal.State == ProposalState.InReview))
        {
            var related = CaseDesk.Foreseen(other.Proposal, new Relate(step.After.Number, ""), world with { Others = [step.After] });
            var pieces = await db.EarlierPiecesAsync(related, other.World, ct);
            var own = EarlierPiece.Of(step.After.Number, step.After.Content.Costs, other.Proposal.RulebookIn(other.World).Horizon);
            worlds[other.Proposal.Id] = other.World with { EarlierPieces = [.. pieces.Where(e => e.Number != own.Number), own] };
        }

        return worlds;
    }
}
