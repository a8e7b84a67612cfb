using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Application.Proposals;

/// <summary>Who sees a case (R15.0-2): every query starts here, and what is not seen does not exist.</summary>
public static class ProposalVisibility
{
    /// <summary>The roles that see submitted cases: not those who are only leaders or administrators.</summary>
    public static IReadOnlyList<Role> Seeing { get; } =
    [
        Role.BudgetHolder, Role.ProposalEditor, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard,
        Role.DataProtection, Role.CommitteeSecretary, Role.Auditor,
    ];

    /// <summary>Whether the person's role lets her see submitted cases, and with them the meetings.</summary>
    public static bool SeesCases(UserId actor, Organisation org) =>
        org.RolesOf(actor).Overlaps(Seeing);

    public static IQueryable<ProposalRow> VisibleTo(this IQueryable<ProposalRow> cases, UserId actor, Organisation org)
    {
        if (!SeesCases(actor, org))
        {
            return cases.Where(p => false);
        }

        if (org.Has(actor, Role.Auditor))
        {
            return cases;
        }

        var areas = DraftAreasOf(actor, org);
        return cases.Where(p => p.IsOpenToRoles || areas.Contains(p.BudgetArea));
    }

    /// <summary>Whether drafts of the area are the person's to read: its holder, her editors and substitutes, the auditor.</summary>
    public static bool SeesDraftsOf(AreaCode area, UserId actor, Organisation org) => org.Has(actor, Role.Auditor) || DraftAreasOf(actor, org).Contains(area);

    private static List<AreaCode> DraftAreasOf(UserId actor, Organisation org)
    {
        var holders = org.HoldersWorkedFor(actor);
        return [.. org.BudgetAreas.Where(a => org.HolderOf(a.Code) is { } holder && holders.Contains(holder)).Select(a => a.Code)];
    }
}
