using System.Globalization;
using System.Text.Json;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Deviations;
using IshojIt.Application.Notifications;
using IshojIt.Application.Orientations;
using IshojIt.Application.People;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>A case and the world it is judged in.</summary>
public record SeenCase(Proposal Proposal, World World);

/// <summary>A case with the row it came from.</summary>
public sealed record LoadedCase(ProposalRow Row, Proposal Proposal, World World) : SeenCase(Proposal, World)
{
    /// <summary>The cases that it names and that are not open to the roles, with their areas.</summary>
    public IReadOnlyDictionary<CaseNumber, AreaCode> Unopened { get; init; } = new Dictionary<CaseNumber, AreaCode>();
}

/// <summary>Loads a case, and writes it with everything derived from it: columns, duties, cost lines, audit entry, notices. The caller saves.</summary>
public sealed class CaseStore(IshojItDbContext db, OrganisationReader organisation, SettingsReader settings, RegisterTrail register, PoolBook pools, TimeProvider clock)
{
    /// <summary>The action of a trail's first entry: no command, since there is no case yet.</summary>
    public const string Creating = "create";

    public async Task<World> WorldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = DanishCalendar.DateOf(now);
        var chart = await organisation.ReadAsync(ct);
        return new World(now, chart.On(today), await settings.ReadAsync(today, ct)) { OrganisationVersion = organisation.Version };
    }

    /// <summary>The case that the person may see, for writing; null when there is none for her.</summary>
    public async Task<LoadedCase?> LoadAsync(string number, UserId actor, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is null)
        {
            return null;
        }

        var world = await WorldAsync(ct);
        var row = await db.Proposals.VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct);
        return row is null ? null : await OpenAsync(row, world, ct);
    }

    public async Task<LoadedCase> OpenAsync(ProposalRow row, World world, CancellationToken ct)
    {
        var proposal = CaseJson.Read(row.Document);
        var own = world with
        {
            EarlierPieces = proposal.State is ProposalState.Draft or ProposalState.Returned ? await db.EarlierPiecesAsync(proposal, world, ct) : proposal.EarlierPieces,
            RegisterEntryIsActive = await db.Systems.AnyAsync(s => s.ProposalId == proposal.Id && s.State == SystemState.Active, ct),
        };
        return new LoadedCase(row, proposal, own) { Unopened = await db.UnopenedAsync(UnseenDrafts.Named(proposal, own), ct) };
    }

    public void Add(Proposal proposal, World world, Signature by)
    {
        var row = new ProposalRow { Id = proposal.Id, Number = proposal.Number.ToString(), Year = proposal.Number.Year, Sequence = proposal.Number.Sequence };
        db.Proposals.Add(row);
        Fill(row, proposal, Duties.Of(proposal, world), world);
        AddSystemLinks(proposal);
        AddAudit(null, proposal, Creating, Regulation.AnyProposal, by, null, new Save(proposal.Content));
    }

    public async Task WriteAsync(LoadedCase loaded, CaseStep step, CancellationToken ct)
    {
        var (row, world) = (loaded.Row, loaded.World);
        await db.Duties.Where(d => d.ProposalId == row.Id).ExecuteDeleteAsync(ct);
        var duties = Duties.Of(step.After, world);
        Fill(row, step.After, duties, world);
        if (!step.Before.Content.AffectedSystems.SequenceEqual(step.After.Content.AffectedSystems))
        {
            await db.SystemLinks.Where(l => l.ProposalId == row.Id).ExecuteDeleteAsync(ct);
            AddSystemLinks(step.After);
        }

        await WriteDeviationsAsync(step.After, ct);
        await db.WriteOrientationsAsync(step, ct);
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

        db.LedgerSums.AddRange(LedgerSumRow.Of(step, world.Now));
        var last = await db.AuditEntries.Where(e => e.ProposalId == row.Id).OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstAsync(ct);
        AddAudit(step.Before, step.After, step.Command.Kind.Kebab(), step.Rule, step.By, (last.Seq, last.Hash), step.Command);
        AddNotices(step, duties, world);
        await register.FollowAsync(step, world, ct);
        await pools.FollowAsync(step, world, ct);
    }

    /// <summary>The case's lines in the list of deviations; they only grow and change, so that a case without any has none to take away.</summary>
    private async Task WriteDeviationsAsync(Proposal p, CancellationToken ct)
    {
        var entries = DeviationEntries.Of(p).ToList();
        if (entries.Count > 0)
        {
            await db.DeviationEntries.Where(d => d.ProposalId == p.Id).ExecuteDeleteAsync(ct);
            db.DeviationEntries.AddRange(entries);
        }
    }

    /// <summary>Writes the derived columns and duties anew, because time or the organisation changed them.</summary>
    public async Task RefreshAsync(ProposalRow row, World world, CancellationToken ct)
    {
        await db.Duties.Where(d => d.ProposalId == row.Id).ExecuteDeleteAsync(ct);
        var proposal = CaseJson.Read(row.Document);
        Fill(row, proposal, Duties.Of(proposal, world), world);
        await WriteDeviationsAsync(proposal, ct);
    }

    private void Fill(ProposalRow row, Proposal p, IReadOnlyList<Duty> duties, World world)
    {
        var open = duties.Where(d => d.Open).ToList();
        row.Title = p.Content.Title;
        row.SearchText = CaseSearch.TextOf(p.Number, p.Content);
        row.BudgetArea = p.Content.BudgetArea;
        row.Holder = world.Organisation.HolderOf(p.Content.BudgetArea);
        row.State = p.State;
        row.Stage = p.Stage;
        row.Route = p.StandingRoute?.Route ?? (p.IsSubmitted ? p.Suggest(world).Route : null);
        row.IsOpenToRoles = p.IsSubmitted || p.Deviations.Count > 0;
        row.WaitingFor = WaitingColumn.Of(open.Count > 0 ? open : duties);
        row.Deadline = open.Min(d => d.Deadline);
        row.SortDeadline = row.Deadline ?? DateOnly.MaxValue;
        row.TitleKey = DanishOrder.KeyOf(p.Content.Title);
        row.PlannedStart = p.Content.PlannedStart;
        row.IsReady = p.State == ProposalState.Cleared && StartGate.IsOpen(p, world);
        row.BegunUncovered = p.WorkBegun && p.OpenDeviations.Any();
        row.BudgetRequest = BudgetRequest.StandingOf(p);
        row.Unfunded = FundingGate.ApprovedWithoutMoney(p).Sum(a => a.Amount).Oere;
        row.RefreshOn = p.State.IsFinal() ? null : RefreshOn(p, world);
        row.OrganisationVersion = p.State.IsFinal() ? int.MaxValue : world.OrganisationVersion;
        // The same number again is written too: whoever entered an absence meanwhile has put a higher one in the row.
        db.Entry(row).Property(r => r.OrganisationVersion).IsModified = db.Entry(row).State != EntityState.Added;
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
            SortKey = string.Create(CultureInfo.InvariantCulture, $"{d.Deadline ?? DateOnly.MaxValue:yyyyMMdd}.{d.Since.UtcTicks:D19}.{row.Number}.{d.Kind}.{d.Role}.{d.Unit}"),
            Open = d.Open,
        })));
    }

    private void AddSystemLinks(Proposal p) =>
        db.SystemLinks.AddRange(p.Content.AffectedSystems.Distinct().Select(s => new SystemLinkRow { ProposalId = p.Id, SystemId = s }));

    /// <summary>The first day after today on which a deadline has passed, a meeting is held, somebody goes or comes back, a setting comes into force, or a year has turned.</summary>
    private static DateOnly RefreshOn(Proposal p, World world) => p.StandingHearings.Select(h => h.Deadline.AddDays(1))
        .Concat(p.Orientations.Select(o => o.RunsOutOn.AddDays(1)))
        .Concat(p.Items.Where(i => i.IsUndecided).Select(i => i.Date))
        .Append(world.Organisation.ChangesOn ?? DateOnly.MaxValue)
        .Append(world.Settings.ChangeOn ?? DateOnly.MaxValue)
        .Append(new DateOnly(world.Today.Year + 1, 1, 1))
        .Where(day => day > world.Today)
        .Min();

    private void AddAudit(Proposal? before, Proposal after, string action, Rule rule, Signature by, (int Seq, string Hash)? last, CaseCommand? command = null)
    {
        var entry = new AuditEntryRow
        {
            ProposalId = after.Id,
            Action = action,
            Rule = rule.Id,
            RegulationVersion = Regulation.Version,
            Before = before is null ? null : Standing(before, null),
            After = Standing(after, command),
        };
        AuditChain.Tie(entry, by, last);
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

    private void AddNotices(CaseStep step, IReadOnlyList<Duty> duties, World world) => db.OutboxMessages.AddRange(NoticesFor.Step(step, duties, world).Select(n => new OutboxMessageRow
    {
        Id = Guid.CreateVersion7(world.Now),
        ProposalId = step.After.Id,
        Number = step.After.Number.ToString(),
        Recipient = n.Recipient,
        Group = n.Group,
        Kind = n.Kind,
        For = n.For,
        By = step.By.By,
        ByFor = step.By.ActingFor,
        Paragraph = n.Paragraph,
        Deadline = n.Deadline,
        CreatedAt = world.Now,
        NextAttemptAt = world.Now,
    }));
}
