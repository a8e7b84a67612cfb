using System.Data.Common;
using IshojIt.Application.Audit;
using IshojIt.Application.Costs;
using IshojIt.Application.Deviations;
using IshojIt.Application.Jobs;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Application.Notifications;
using IshojIt.Application.Orientations;
using IshojIt.Application.Overview;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Common;

/// <summary>The database; one model, from which each provider has a thin context with migrations of its own.</summary>
public abstract class IshojItDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<DeviationEntryRow> DeviationEntries => Set<DeviationEntryRow>();

    public DbSet<CostLineRow> CostLines => Set<CostLineRow>();

    public DbSet<SystemLinkRow> SystemLinks => Set<SystemLinkRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<OutboxMessageRow> OutboxMessages => Set<OutboxMessageRow>();

    public DbSet<DutyStepRow> DutySteps => Set<DutyStepRow>();

    public DbSet<ScheduledJobRow> ScheduledJobs => Set<ScheduledJobRow>();

    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    public DbSet<CaseCounterRow> CaseCounters => Set<CaseCounterRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<AgendaItemRow> AgendaItems => Set<AgendaItemRow>();

    public DbSet<SystemRow> Systems => Set<SystemRow>();

    public DbSet<SystemUserRow> SystemUsers => Set<SystemUserRow>();

    public DbSet<SystemWordRow> SystemWords => Set<SystemWordRow>();

    public DbSet<SystemAuditEntryRow> SystemAuditEntries => Set<SystemAuditEntryRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<DirectorAreaRow> DirectorAreas => Set<DirectorAreaRow>();

    public DbSet<BudgetAreaRow> BudgetAreas => Set<BudgetAreaRow>();

    public DbSet<RoleAssignmentRow> RoleAssignments => Set<RoleAssignmentRow>();

    public DbSet<SubstituteRow> Substitutes => Set<SubstituteRow>();

    public DbSet<AbsenceRow> Absences => Set<AbsenceRow>();

    public DbSet<OrganisationAuditEntryRow> OrganisationAuditEntries => Set<OrganisationAuditEntryRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    public DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    public DbSet<VisitRow> Visits => Set<VisitRow>();

    /// <summary>The lines of <see cref="CostLines"/>, to be added up.</summary>
    public DbSet<LedgerLine> Ledger => Set<LedgerLine>();

    public DbSet<OrientationRow> Orientations => Set<OrientationRow>();

    public DbSet<PoolRow> Pools => Set<PoolRow>();

    public DbSet<PoolReleaseRow> PoolReleases => Set<PoolReleaseRow>();

    public DbSet<PoolDrawRow> PoolDraws => Set<PoolDrawRow>();

    /// <summary>The parts of the ledger's totals.</summary>
    public DbSet<LedgerSumRow> LedgerSums => Set<LedgerSumRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <summary>Whether the database says that another write came between (a key was taken, a deadlock, busy), so that trying again may succeed.</summary>
    public abstract bool IsConflict(DbException said);

    /// <summary>Until the transaction ends, nobody else adds to the ledger's totals: what is read now is of one instant.</summary>
    public abstract Task HoldLedgerAsync(CancellationToken ct);

    /// <summary>Whether the database says that it can not be used now, and why; null where the app asked something wrong.</summary>
    public abstract Outage? OutageOf(DbException said);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(IshojItDbContext).Assembly);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepWhatWasDecided();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepWhatWasDecided();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void KeepWhatWasDecided()
    {
        if (ChangeTracker.Entries<IAppendOnly>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("What was decided is never overwritten: this row is append-only.");
        }
    }
}

/// <summary>A row that is written once and never changed or deleted.</summary>
public interface IAppendOnly;
