using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Testing;

/// <summary>The demo organisation as the domain sees it; every person is invented.</summary>
public static class DemoPeople
{
    private static readonly (string Code, string Director)[] Directors =
        [("BORN", "dorte.direktor"), ("VELF", "vagn.direktor"), ("TEKN", "tage.direktor"), ("ADMI", "kirsten.kommunaldirektor")];

    private static readonly (string Code, string Area, string Holder)[] Areas =
    [
        ("101", "ADMI", "ida.budget"), ("102", "ADMI", "finn.budget"), ("103", "ADMI", "tina.budget"),
        ("201", "TEKN", "ole.budget"), ("202", "TEKN", "eva.budget"), ("203", "TEKN", "tage.direktor"),
        ("301", "BORN", "lone.budget"), ("302", "BORN", "soren.budget"), ("303", "BORN", "maja.budget"),
        ("401", "VELF", "anna.budget"), ("402", "VELF", "per.budget"), ("403", "VELF", "jens.budget"),
    ];

    private static readonly (string User, Role Role, bool Head)[] Officers =
    [
        ("ivan.it", Role.ItCentre, false), ("inge.it", Role.ItCentre, true),
        ("freja.okonomi", Role.FinanceCentre, false), ("frank.okonomi", Role.FinanceCentre, true),
        ("kirsten.kommunaldirektor", Role.ChiefExecutive, false), ("signe.sekretaer", Role.CommitteeSecretary, false),
        ("dina.databeskyttelse", Role.DataProtection, false), ("dag.direktion", Role.ExecutiveBoard, false),
        ("dorte.direktor", Role.ExecutiveBoard, false), ("vagn.direktor", Role.ExecutiveBoard, false),
        ("tage.direktor", Role.ExecutiveBoard, false), ("kirsten.kommunaldirektor", Role.ExecutiveBoard, false),
        ("rita.revisor", Role.Auditor, false), ("adam.admin", Role.Administrator, false), ("lars.leder", Role.Leader, false),
    ];

    public static OrganisationChart Chart(IReadOnlyList<Substitute>? substitutes = null, IReadOnlyList<Absence>? absences = null, params RoleAssignment[] more)
    {
        RoleAssignment[] assignments =
        [
            .. Directors.Select(d => new RoleAssignment(new UserId(d.Director), Role.Director, d.Code, false, null, null)),
            .. Areas.Select(a => new RoleAssignment(new UserId(a.Holder), Role.BudgetHolder, a.Code, false, null, null)),
            .. Officers.Select(o => new RoleAssignment(new UserId(o.User), o.Role, null, o.Head, null, null)),
            new RoleAssignment(new UserId("emil.sagsbehandler"), Role.ProposalEditor, "lone.budget", false, null, null),
            .. more,
        ];
        return new OrganisationChart(
            [.. assignments.Select(a => a.User).Distinct().Select(u => new Person(u, u.Value))],
            [.. Directors.Select(d => new DirectorArea(new DirectorAreaCode(d.Code), d.Code))],
            [.. Areas.Select(a => new BudgetArea(new AreaCode(a.Code), a.Code, new DirectorAreaCode(a.Area), "ØPU"))],
            assignments, substitutes ?? [], absences ?? []);
    }

    public static IReadOnlyList<UserId> Everyone { get; } = [.. Chart().People.Select(p => p.User)];
}
