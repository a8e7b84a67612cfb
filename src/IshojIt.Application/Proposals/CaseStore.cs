using System.Text.Json;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Application.People;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>A case with the row it came from and the world it is judged in.</summary>
public sealed record LoadedCase(ProposalRow Row, Proposal Proposal, World World);

/// <summary>Loads a case, and writes it with everything derived from it: columns, duties, cost lines, audit entry, notices. The caller saves.</summary>
public sealed class CaseStore(IshojItDbContext db, OrganisationReader organisation, SettingsReader settings, TimeProvider clock)
{
    public async Task<World> WorldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = DanishCalendar.DateOf(now);
        return new World(now, (await organisation.ReadAsync(ct)).On(today), await settings.ReadAsync(today, ct));
    }

    /// <summary>The case that the person may see, for writing; null when there is none for her.</summary>
    public async Task<LoadedCase?> LoadAsync(string number, UserId actor, CancellationToken ct)
    {
        var world = await WorldAsync(ct);
        var row = await db.Proposals.VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct);
        return row is null ? null : await OpenAsync(row, world, ct);
    }

    public async Task<LoadedCase> OpenAsync(ProposalRow row, World world, CancellationToken ct)
    {
        var proposal = CaseJson.Read(row.Document);
        return new LoadedCase(row, proposal, world with
        {
            EarlierPieces = await db.EarlierPiecesAsync(proposal, world, ct),
            RegisterEntryIsActive = await db.Systems.AnyAsync(s => s.ProposalId == proposal.Id && s.State == SystemState.Active, ct),
        });
    }

    public void Add(Proposal proposal, World world, Signature by)
    {
        var row = new ProposalRow { Id = proposal.Id, Number = proposal.Number.ToString(), Year = proposal.Number.Year };
        db.Proposals.Add(row);
        Fill(row, proposal, world);
        AddSystemLinks(proposal);
        AddAudit(proposal, null, proposal, "create", Regulation.AnyProposal, by, "", 1);
    }

    public async Task WriteAsync(LoadedCase loaded, CaseStep step, CancellationToken ct)
    {
        var (row, world) = (loaded.Row, loaded.World);
        await db.Duties.Where(d => d.ProposalId == row.Id).ExecuteDeleteAsync(ct);
        Fill(row, step.After, world);
        if (!step.Before.Content.AffectedSystems.SequenceEqual(step.After.Content.AffectedSystems))
        {
            await db.SystemLinks.Where(l => l.ProposalId == row.Id).ExecuteDeleteAsync(ct);
            AddSystemLinks(step.After);
        }

        foreach (var set in step.After.CostSets.Skip(step.Before.CostSets.Count))
        {
            db.CostLines.AddRange(set.Lines.Select(l => new CostLineRow
            {
                Id = Guid.CreateVersion7(world.Now),
                ProposalId = row.Id,
                CostVersion = set.Number,
                BudgetArea = l.BudgetArea,
                Nature = l.Nature,
                Year = l.Year,
                Amount = l.Amount,
                Permanent = l.Permanent,
            }));
        }

        var last = await db.AuditEntries.Where(e => e.ProposalId == row.Id).OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstAsync(ct);
        AddAudit(step.After, step.Before, step.After, step.Command.Kind.Kebab(), step.Rule, step.By, last.Hash, last.Seq + 1, step.Command);
        AddNotices(step, world);
        await AddRegisterEntryAsync(step, world, ct);
    }

    /// <summary>Writes the derived columns and duties anew, because time or the organisation changed them.</summary>
    public async Task RefreshAsync(ProposalRow row, World world, CancellationToken ct)
    {
        await db.Duties.Where(d => d.ProposalId == row.Id).ExecuteDeleteAsync(ct);
        Fill(row, CaseJson.Read(row.Document), world);
    }

    private void Fill(ProposalRow row, Proposal p, World world)
    {
        var duties = Domain.Proposals.Duties.Of(p, world);
        var open = duties.Where(d => d.Open).ToList();
        row.Title = p.Content.Title;
        row.SearchText = $"{row.Number} {p.Content.Title} {p.Content.Supplier}".ToLowerInvariant();
        row.BudgetArea = p.Content.BudgetArea;
        row.Holder = world.Organisation.HolderOf(p.Content.BudgetArea);
        row.State = p.State;
        row.Stage = p.Stage;
        row.Route = p.StandingRoute?.Route ?? (p.IsSubmitted ? p.Suggest(world).Route : null);
        row.IsOpenToRoles = p.IsSubmitted || p.Deviations.Count > 0;
        row.WaitingFor = string.Join(',', (open.Count > 0 ? open : duties).Select(d => d.User is { } user ? $"{d.Kind.Kebab()}:{user}" : $"{d.Kind.Kebab()}:{d.Role.Camel()}").Distinct().Take(5));
        row.Deadline = open.Min(d => d.Deadline);
        row.RefreshOn = p.State.IsFinal() ? null : RefreshOn(p, world);
        row.CostVersion = p.CostVersion;
        row.SupplierKey = SupplierKeys.Of(p.Content.Supplier);
        row.FirstSubmittedAt = p.FirstSubmittedAt;
        row.UpdatedAt = p.UpdatedAt;
        row.Token++;
        row.Document = CaseJson.Write(p);
        db.Duties.AddRange(duties.SelectMany(d => d.MayAct.DistinctBy(c => c.User).Select(c => new DutyRow
        {
            Id = Guid.CreateVersion7(world.Now),
            ProposalId = p.Id,
            Number = row.Number,
            Title = row.Title,
            Duty = d.Kind,
            User = c.User,
            ActingFor = c.ActingFor,
            Paragraph = d.Rule.Paragraph,
            Since = d.Since,
            Deadline = d.Deadline,
            SortDeadline = d.Deadline ?? DateOnly.MaxValue,
            Open = d.Open,
        })));
    }

    private void AddSystemLinks(Proposal p) =>
        db.SystemLinks.AddRange(p.Content.AffectedSystems.Distinct().Select(s => new SystemLinkRow { ProposalId = p.Id, SystemId = s }));

    /// <summary>The first day after today on which a deadline has passed, a meeting is held or a year has turned.</summary>
    private static DateOnly RefreshOn(Proposal p, World world) => p.StandingHearings.Select(h => h.Deadline.AddDays(1))
        .Concat(p.Orientations.Select(o => o.RunsOutOn.AddDays(1)))
        .Concat(p.Items.Where(i => i.IsUndecided).Select(i => i.Date))
        .Append(new DateOnly(world.Today.Year + 1, 1, 1))
        .Where(day => day > world.Today)
        .Min();

    private void AddAudit(
        Proposal p, Proposal? before, Proposal after, string action, Rule rule, Signature by, string previousHash, int seq, CaseCommand? command = null)
    {
        var entry = new AuditEntryRow
        {
            ProposalId = p.Id,
            Seq = seq,
            // Whole microseconds, so that every database gives back what was hashed.
            At = new DateTimeOffset(by.At.Ticks - (by.At.Ticks % 10), TimeSpan.Zero),
            By = by.By,
            ActingFor = by.ActingFor,
            Action = action,
            Rule = rule.Id,
            RegulationVersion = Regulation.Version,
            Before = before is null ? null : Standing(before, null),
            After = Standing(after, command),
            PreviousHash = previousHash,
        };
        entry.Hash = AuditChain.HashOf(entry);
        db.AuditEntries.Add(entry);
    }

    private static string Standing(Proposal p, CaseCommand? command) => JsonSerializer.Serialize(new
    {
        p.State,
        p.Stage,
        p.Version,
        p.Revision,
        p.CostVersion,
        Route = p.StandingRoute?.Route,
        p.WorkBegun,
        Approvals = p.Approvals.Select(a => new { a.Kind, a.DirectorArea, a.Status }),
        Input = (object?)command,
    }, CaseJson.WithComputed);

    private void AddNotices(CaseStep step, World world) => db.OutboxMessages.AddRange(NoticesFor.Step(step, world).Select(n => new OutboxMessageRow
    {
        Id = Guid.CreateVersion7(world.Now),
        ProposalId = step.After.Id,
        Number = step.After.Number.ToString(),
        Recipient = n.Recipient,
        Kind = n.Kind,
        CreatedAt = world.Now,
    }));

    /// <summary>A planned entry when a new system is cleared; active when it goes live.</summary>
    private async Task AddRegisterEntryAsync(CaseStep step, World world, CancellationToken ct)
    {
        var p = step.After;
        if (p.Content.Kind is not (ProposalKind.NewSystem or ProposalKind.Replacement) || p.State is not (ProposalState.Cleared or ProposalState.Started))
        {
            return;
        }

        var entry = await db.Systems.SingleOrDefaultAsync(s => s.ProposalId == p.Id, ct);
        if (entry is null)
        {
            entry = new SystemRow
            {
                Id = Guid.CreateVersion7(world.Now),
                Name = p.Content.Title,
                BudgetArea = p.Content.BudgetArea,
                Owner = world.Organisation.HolderOf(p.Content.BudgetArea)?.Value,
                Supplier = p.Content.Supplier,
                Hosting = p.Content.Intake.Hosting ?? Hosting.Unknown,
                State = SystemState.Planned,
                ProposalId = p.Id,
            };
            db.Systems.Add(entry);
        }

        if (p.Starts.Any(s => s.Act == StartAct.GoLive) && entry.State == SystemState.Planned)
        {
            entry.State = SystemState.Active;
            entry.Version++;
        }
    }
}
