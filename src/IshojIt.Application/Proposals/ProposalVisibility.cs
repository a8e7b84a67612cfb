using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Application.Proposals;

/// <summary>Who sees a case (R15.0-2): every query starts here, and what is not seen does not exist.</summary>
public static class ProposalVisibility
{
    private static readonly Role[] Seeing =
    [
        Role.BudgetHolder, Role.ProposalEditor, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.ExecutiveBoard,
        Role.DataProtection, Role.CommitteeSecretary, Role.Auditor,
    ];

    /// <summary>Whether the person's role lets her see submitted cases, and with them the meetings.</summary>
    public static bool SeesCases(UserId actor, Organisation org) =>
        org.Assignments.Any(a => a.User == actor && Seeing.Contains(a.Role)) || org.Substitutes.Any(s => s.By == actor && Seeing.Contains(s.Role));

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
        var holders = org.Assignments.Where(a => a.User == actor && a.Role == Role.ProposalEditor && a.Unit is not null).Select(a => new UserId(a.Unit!))
            .Concat(org.Substitutes.Where(s => s.By == actor && s.Role == Role.BudgetHolder).Select(s => s.For))
            .Append(actor)
            .Distinct().ToList();
        return [.. org.BudgetAreas.Where(a => org.HolderOf(a.Code) is { } holder && holders.Contains(holder)).Select(a => a.Code)];
    }
}
