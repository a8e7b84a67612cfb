using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Proposals;

/// <summary>A case: the document, and the columns that lists filter and sort by, derived from it in the same transaction.</summary>
public sealed class ProposalRow
{
    public ProposalId Id { get; set; }

    public string Number { get; set; } = "";

    public int Year { get; set; }

    /// <summary>The number within its year: text does not sort the ten thousandth case after the one before it.</summary>
    public int Sequence { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Number, title and supplier as <see cref="CaseSearch"/> folds them.</summary>
    public string SearchText { get; set; } = "";

    public AreaCode BudgetArea { get; set; }

    public UserId? Holder { get; set; }

    public ProposalState State { get; set; }

    public PoliticalStage? Stage { get; set; }

    public Route? Route { get; set; }

    /// <summary>Visible to all who may see cases: submitted, or a draft with a deviation.</summary>
    public bool IsOpenToRoles { get; set; }

    public string? WaitingFor { get; set; }

    public DateOnly? Deadline { get; set; }

    /// <summary>The deadline, or the last day there is: what the list is sorted by.</summary>
    public DateOnly SortDeadline { get; set; }

    /// <summary>The title as Danes sort it.</summary>
    public string TitleKey { get; set; } = "";

    public DateOnly? PlannedStart { get; set; }

    /// <summary>Every requirement of a start holds.</summary>
    public bool IsReady { get; set; }

    /// <summary>Work has begun and a deviation is open.</summary>
    public bool BegunUncovered { get; set; }

    /// <summary>Its money is sought in a coming budget; null where it is not.</summary>
    public BudgetRequestStanding? BudgetRequest { get; set; }

    /// <summary>In øre: what was approved to be spent and nobody granted.</summary>
    public long Unfunded { get; set; }

    /// <summary>The first day on which time alone changes what waits for whom; null for a final case.</summary>
    public DateOnly? RefreshOn { get; set; }

    /// <summary>
    /// The last change of who acts for whom that the row knows of, so that one written while another was entered is found; the highest number for a final
    /// case, which nobody acts on. Written by every write, changed or not.
    /// </summary>
    public int OrganisationVersion { get; set; }

    public string? SupplierKey { get; set; }

    /// <summary>Which lines of the ledger are the case's costs now; 0 before the first submission.</summary>
    public int CostVersion { get; set; }

    public DateTimeOffset? FirstSubmittedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Serialises writes: raised by every one, unlike the case's own version.</summary>
    public int Token { get; set; }

    public string Document { get; set; } = "";
}

/// <summary>One duty of one person, derived from the case and rewritten with it.</summary>
public sealed class DutyRow
{
    public Guid Id { get; set; }

    public ProposalId ProposalId { get; set; }

    public string Number { get; set; } = "";

    public string Title { get; set; } = "";

    public DutyKind Duty { get; set; }

    public UserId User { get; set; }

    public UserId? ActingFor { get; set; }

    public string Paragraph { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public DateOnly? Deadline { get; set; }

    /// <summary>
    /// What the list is sorted and paged by: deadline, since when, case, duty. The same duty written anew has the same key, so that a
    /// page's end stays where it was.
    /// </summary>
    public string SortKey { get; set; } = "";

    public bool Open { get; set; }
}

/// <summary>One line of one cost version: the ledger.</summary>
public sealed class CostLineRow : IAppendOnly
{
    public Guid Id { get; set; }

    public ProposalId ProposalId { get; set; }

    public int CostVersion { get; set; }

    public AreaCode BudgetArea { get; set; }

    public CostNature Nature { get; set; }

    public int Year { get; set; }

    public Dkk Amount { get; set; }

    public bool Permanent { get; set; }
}

/// <summary>That a case names a system of the register as affected.</summary>
public sealed class SystemLinkRow
{
    public ProposalId ProposalId { get; set; }

    public Guid SystemId { get; set; }
}

/// <summary>The last case number of a year.</summary>
public sealed class CaseCounterRow
{
    public int Year { get; set; }

    public int Last { get; set; }
}

internal sealed class ProposalMapping :
    IEntityTypeConfiguration<ProposalRow>, IEntityTypeConfiguration<DutyRow>, IEntityTypeConfiguration<CostLineRow>, IEntityTypeConfiguration<SystemLinkRow>,
    IEntityTypeConfiguration<CaseCounterRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> builder)
    {
        builder.ToTable("Proposals");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Number).HasMaxLength(12);
        builder.Property(p => p.Title).HasMaxLength(ProposalContentValidator.LongestTitle);
        builder.Property(p => p.TitleKey).HasMaxLength(DanishOrder.KeyLength);
        builder.Property(p => p.SearchText).HasMaxLength(CaseSearch.Longest);
        builder.Property(p => p.WaitingFor).HasMaxLength(WaitingColumn.Longest);
        builder.Property(p => p.SupplierKey).HasMaxLength(200);
        builder.Property(p => p.Token).IsConcurrencyToken();
        builder.HasIndex(p => p.Number).IsUnique();
        // Lists walk one of these in its order and filter on the way, whatever was asked for: documents make the rows themselves too wide to walk.
        // A narrow index on the same columns would be taken instead, and each row opened: that the number is unique keeps year and sequence so.
        builder.HasIndex(p => new { p.UpdatedAt, p.Year, p.Sequence, p.State, p.Route, p.BudgetArea, p.Holder, p.IsOpenToRoles, p.BegunUncovered, p.SortDeadline, p.CostVersion, p.SearchText, p.Id })
            .HasDatabaseName("IX_Proposals_ByUpdate");
        builder.HasIndex(p => new { p.Year, p.Sequence, p.State, p.Route, p.BudgetArea, p.Holder, p.IsOpenToRoles, p.BegunUncovered, p.SortDeadline, p.CostVersion, p.SearchText, p.Id })
            .HasDatabaseName("IX_Proposals_ByNumber");
        builder.HasIndex(p => new { p.Year, p.UpdatedAt, p.Sequence, p.State, p.Route, p.BudgetArea, p.Holder, p.IsOpenToRoles, p.BegunUncovered, p.SortDeadline, p.CostVersion, p.SearchText, p.Id })
            .HasDatabaseName("IX_Proposals_OfYear");
        builder.HasIndex(p => new { p.SortDeadline, p.Year, p.Sequence });
        builder.HasIndex(p => new { p.TitleKey, p.Year, p.Sequence });
        builder.HasIndex(p => new { p.PlannedStart, p.Year, p.Sequence, p.State, p.IsOpenToRoles, p.BudgetArea, p.Id }).HasDatabaseName("IX_Proposals_ByStart");
        builder.HasIndex(p => p.Holder);
        builder.HasIndex(p => p.RefreshOn);
        builder.HasIndex(p => new { p.Unfunded, p.Year, p.Sequence });
        builder.HasIndex(p => new { p.BudgetRequest, p.Year, p.Sequence });
        builder.HasIndex(p => p.OrganisationVersion);
        builder.HasIndex(p => new { p.BudgetArea, p.SupplierKey });
        builder.HasIndex(p => p.SupplierKey);
    }

    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("Duties");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Number).HasMaxLength(12);
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.Paragraph).HasMaxLength(60);
        builder.Property(d => d.SortKey).HasMaxLength(120);
        builder.HasIndex(d => new { d.User, d.Open, d.SortKey });
        // With the person: asked by the case alone, every case of a list would be sought among all duties of hers.
        builder.HasIndex(d => new { d.ProposalId, d.User, d.Open });
    }

    public void Configure(EntityTypeBuilder<CostLineRow> builder)
    {
        builder.ToTable("CostLines");
        builder.HasKey(c => c.Id);
        // Down to the year, so that "is there a later one" is answered within the case and not across its area.
        builder.HasIndex(c => new { c.ProposalId, c.CostVersion, c.BudgetArea, c.Nature, c.Year });
        builder.HasIndex(c => new { c.BudgetArea, c.Year });
    }

    public void Configure(EntityTypeBuilder<SystemLinkRow> builder)
    {
        builder.ToTable("SystemLinks");
        builder.HasKey(l => new { l.ProposalId, l.SystemId });
        builder.HasIndex(l => l.SystemId);
    }

    public void Configure(EntityTypeBuilder<CaseCounterRow> builder)
    {
        builder.ToTable("CaseCounters");
        builder.HasKey(c => c.Year);
        builder.Property(c => c.Year).ValueGeneratedNever();
        builder.Property(c => c.Last).IsConcurrencyToken();
    }
}
