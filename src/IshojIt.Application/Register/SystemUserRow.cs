using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IshojIt.Application.Register;

/// <summary>A budget area that uses a system, by the case that gave it the use.</summary>
public sealed class SystemUserRow
{
    public Guid SystemId { get; set; }

    public AreaCode BudgetArea { get; set; }

    public ProposalId ProposalId { get; set; }
}

internal sealed class SystemUserMapping : IEntityTypeConfiguration<SystemUserRow>
{
    public void Configure(EntityTypeBuilder<SystemUserRow> builder)
    {
        builder.ToTable("SystemUsers");
        builder.HasKey(u => new { u.SystemId, u.BudgetArea, u.ProposalId });
        builder.HasIndex(u => u.ProposalId);
    }
}
