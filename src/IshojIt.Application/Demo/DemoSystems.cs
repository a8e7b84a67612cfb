using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;

namespace IshojIt.Application.Demo;

/// <summary>The demo register. Every system and supplier is invented.</summary>
internal static class DemoSystems
{
    /// <summary>The contracts end counted from the day given, some soon and one lately, though it is still in use.</summary>
    public static IEnumerable<SystemFields> Of(DateOnly today)
    {
        SystemFields System(string name, string owner, string area, string? supplier, int? monthsLeft, Hosting hosting, SystemState state, params string[] interfaces) =>
            new(name, owner, new AreaCode(area), supplier, monthsLeft is { } months ? EndOfMonth(today.AddMonths(months)) : null, hosting, interfaces, state);

        return
        [
            System("Sagshylden", "ida.budget", "101", "Klintevig Systemhus A/S", 31, Hosting.ExternalEu, SystemState.Active, "Brugerkartoteket", "Mødemappen"),
            System("Brugerkartoteket", "ida.budget", "101", null, null, Hosting.OnPremises, SystemState.Active, "Lønsporet"),
            System("Servicebordet", "ida.budget", "101", "Lyngtoft IT ApS", 9, Hosting.ExternalEu, SystemState.Active, "Brugerkartoteket"),
            System("Fællesdrevet", "ida.budget", "101", null, null, Hosting.OnPremises, SystemState.Retired),
            System("Regnskabsbogen", "finn.budget", "102", "Ravnsø Digital A/S", 26, Hosting.JointUnit, SystemState.Active, "Lønsporet", "Sagshylden"),
            System("Lønsporet", "finn.budget", "102", "Ravnsø Digital A/S", 26, Hosting.JointUnit, SystemState.Active, "Regnskabsbogen"),
            System("Fakturakøen", "finn.budget", "102", "Tallerup Data ApS", 5, Hosting.ExternalEu, SystemState.Active, "Regnskabsbogen"),
            System("Mødemappen", "tina.budget", "103", "Klintevig Systemhus A/S", 19, Hosting.ExternalEu, SystemState.Active, "Sagshylden"),
            System("Måltavlen", "tina.budget", "103", "Mosebæk Data", null, Hosting.OnPremises, SystemState.Planned, "Regnskabsbogen"),
            System("Bygningsdriften", "ole.budget", "201", "Egeskær Digital A/S", 14, Hosting.ExternalEu, SystemState.Active, "Energimåleren"),
            System("Energimåleren", "ole.budget", "201", "Egeskær Digital A/S", 14, Hosting.ExternalEu, SystemState.Active),
            System("Nøglebogen", "ole.budget", "201", "Bøgevang Software", 3, Hosting.OnPremises, SystemState.Active, "Brugerkartoteket"),
            System("Vejkassen", "eva.budget", "202", "Sølager Systemer ApS", 22, Hosting.ExternalEu, SystemState.Active, "Sagshylden"),
            System("Træregistret", "eva.budget", "202", null, null, Hosting.OnPremises, SystemState.Active),
            System("Salttavlen", "eva.budget", "202", "Sølager Systemer ApS", -2, Hosting.ExternalEu, SystemState.Retired),
            System("Pladslisten", "lone.budget", "301", "Fjordlinje Software ApS", 17, Hosting.ExternalEu, SystemState.Active, "Regnskabsbogen"),
            System("Dagsrytmen", "lone.budget", "301", "Havblik IT A/S", 11, Hosting.ExternalEu, SystemState.Active, "Pladslisten", "Brugerkartoteket"),
            System("Læringsrummet", "soren.budget", "302", "Nordlund og Vang A/S", 29, Hosting.ExternalEu, SystemState.Active, "Brugerkartoteket"),
            System("Skemabordet", "soren.budget", "302", "Nordlund og Vang A/S", 7, Hosting.ExternalEu, SystemState.Active, "Læringsrummet"),
            System("Fraværshæftet", "soren.budget", "302", "Bøgevang Software", -8, Hosting.OnPremises, SystemState.Retired),
            System("Lokalekalenderen", "maja.budget", "303", "Strandmark Løsninger", -1, Hosting.OnPremises, SystemState.Active),
            System("Tilmeldingen", "maja.budget", "303", "Strandmark Løsninger", 20, Hosting.ExternalEu, SystemState.Active, "Regnskabsbogen"),
            System("Omsorgsbogen", "anna.budget", "401", "Birkholt Data A/S", 33, Hosting.ExternalEu, SystemState.Active, "Vagtruden", "Brugerkartoteket"),
            System("Vagtruden", "anna.budget", "401", "Havblik IT A/S", 10, Hosting.ExternalEu, SystemState.Active, "Lønsporet"),
            System("Bostedsbogen", "per.budget", "402", "Birkholt Data A/S", 6, Hosting.ExternalEu, SystemState.Active, "Sagshylden"),
            System("Jobsporet", "jens.budget", "403", "Tallerup Data ApS", 24, Hosting.JointUnit, SystemState.Active, "Sagshylden"),
            System("Nummerkøen", "jens.budget", "403", "Lyngtoft IT ApS", 4, Hosting.OnPremises, SystemState.Active),
        ];
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
