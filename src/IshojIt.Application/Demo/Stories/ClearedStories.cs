using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cleared cases: ready to start, and not ready for want of data protection, evidence, money or an acknowledgement.</summary>
internal static class ClearedStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("303", ProposalKind.NewSystem, "Selvbetjent aftenåbning på filialbiblioteket")
            .Because("Filialen skal kunne holde åbent til kl. 22 uden personale.", "Lånere låser sig ind med deres kort og en kode. Døre, lys og højttaler styres efter en fast plan, og kameraet gemmer ét døgn.")
            .From("Lyngtoft IT ApS").Answers(i => i with { PersonalData = PersonalData.Ordinary, IdentityIntegration = true, AffectedUsers = 8, AffectsCitizenService = true, ContractYears = 3 })
            .Costs(Once(CostNature.Acquisition, 193_000), Yearly(CostNature.Operation, 26_800)).OnlyOwnArea("Bygningen drives af Kultur og Fritid.").Planned(6)
            .Proposed(-34).Acknowledge(-33, "freja.okonomi").Compatible(-29, "Låsestyringen står på publikumsnettet og kan ikke nå det administrative net.", "inge.it").Assess(-28, "Fondsmidler og egen ramme.").DataProtected(-27, "Kameraovervågningen er skiltet og anmeldt; oplysningspligten er opfyldt.")
            .Decide(-26, Route.Director, by: "inge.it").Approve(-22, "dorte.direktor", "Borgerne har selv valgt åbningstiden i høringen."),

        new Story("402", ProposalKind.Connection, "Bostederne på den fælles vagtplan")
            .Because("Vikarer skal kunne se og tage vagter på tværs af bosteder og plejehjem.", "Fire bosteder kobles på Vagtruden, som ældreområdet allerede bruger. Lønoplysninger går videre til Lønsporet som hidtil.")
            .Touching("Vagtruden").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 96, TrainingScope = TrainingScope.StaffGroup, ContractYears = 1 })
            .Costs(Once(CostNature.Training, 33_700), Yearly(CostNature.Licence, 47_900), Yearly(CostNature.InternalHours, 15_600, "401"))
            .Planned(15).Proposed(-27).Answer(-21, "401", HearingAnswerKind.CostsConfirmed, "Vi passer gerne opsætningen, når timerne følger med.").Compatible(-20, "Samme aftale og samme drift som i ældreområdet.").Assess(-19, "Finansieres af vikarkontoen.")
            .Decide(-16, Route.Director).Approve(-13, "vagn.direktor"),

        new Story("401", ProposalKind.NewSystem, "Skærmbesøg som alternativ til kørte besøg")
            .Because("Korte besøg om medicin og væske kan klares på skærm, så hjemmeplejen når flere.", "Borgere, der ønsker det, låner en tablet med én knap. Besøget planlægges i Omsorgsbogen som ethvert andet.")
            .From("Mosebæk Data").Touching("Omsorgsbogen").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 120, TrainingScope = TrainingScope.StaffGroup, AffectsCitizenService = true, ContractYears = 3 })
            .Costs(Once(CostNature.Acquisition, 215_000), Yearly(CostNature.Licence, 88_300), Yearly(CostNature.Saving, 110_000, from: 2)).OnlyOwnArea("Sygeplejen og hjemmeplejen hører begge under området.").Planned(12)
            .Proposed(-39).Acknowledge(-37, "frank.okonomi").CompatibleIf(-33, "Tabletterne skal styres centralt og kunne slettes på afstand.").AcceptConditions(-32).Assess(-31, "Udgiften holdes i rammen de to første år.").DataProtected(-30, "Risikovurdering med tre tiltag; alle er indført.")
            .Decide(-29, Route.Director).ApproveIf(-24, "vagn.direktor", "Ingen borger må miste et fysisk besøg uden selv at have sagt ja.").Meet(-9, "Central styring er sat op; slettet på afstand som prøve den 3. på to enheder."),

        new Story("202", ProposalKind.NewSystem, "Kort over gravetilladelser til borgere og entreprenører")
            .Because("Hver uge ringer snesevis for at høre, hvorfor vejen er spærret.", "Tilladelser fra Vejkassen vises på et kort med periode og omkørsel. Entreprenøren retter selv sin slutdato.")
            .From("Ravnsø Digital A/S").Touching("Vejkassen").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 12, Funding = Funding.Pool })
            .Costs(Once(CostNature.Implementation, 88_600), Yearly(CostNature.Operation, 17_300)).OnlyOwnArea("Kun vejmyndigheden giver tilladelser.").Planned(22)
            .Proposed(-42).Compatible(-37, "Data stilles til rådighed som åbne data; ingen skriveadgang udefra.").Assess(-36, "Betales af IT-puljen; driften de følgende år holdes i rammen.", AppropriationKind.PoolFunds)
            .Decide(-35, Route.Director).Approve(-31, "tage.direktor"),

        new Story("403", ProposalKind.Extension, "Lovpligtig måling af ventetid i Jobsporet")
            .Because("Fra kvartalsskiftet skal ventetiden fra henvendelse til første samtale indberettes.", "Jobsporet udvides med et felt og en månedlig indberetning. Leverandøren leverer til alle kommuner på samme dag.")
            .From("Tallerup Data ApS").Touching("Jobsporet").Answers(i => i with { PersonalData = PersonalData.None, ImposedBy = ImposedBy.Law, AffectedUsers = 45, Funding = Funding.Pool, ContractYears = 1 })
            .Costs(Once(CostNature.Implementation, 52_800), Yearly(CostNature.Licence, 11_900)).OnlyOwnArea("Indberetningen sker kun fra jobcentret.").Planned(4)
            .Proposed(-18).Acknowledge(-16, "ivan.it").AssessAsUrgent(-14, "Udgiften er pålagt ved lov; bevilling søges ved førstkommende opfølgning.", "Bekendtgørelsen om indberetning på beskæftigelsesområdet", 60).Decide(-12, Route.Orientation),

        new Story("302", ProposalKind.NewSystem, "Lærebøger og prøver på nettet til udskolingen")
            .Because("Udskolingen bruger i dag fem forlags sider med hver sin adgang.", "Én digital hylde med bøger og prøver til 7.-9. klasse. Eleverne logger ind, som de gør i Læringsrummet. Indholdet købes som abonnement pr. elev.")
            .From("Havblik IT A/S").Touching("Læringsrummet").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, IdentityIntegration = true, Tender = Tender.AboveThreshold, ContractYears = 4, AffectedUsers = 260, TrainingScope = TrainingScope.StaffGroup })
            .Costs(For(4, CostNature.Licence, 455_000), Once(CostNature.Training, 62_700)).OnlyOwnArea("Ungdomsskolen deltager ikke i aftalen.").Planned(40).Around(-1)
            .Draft(-42).Submit(-40).Acknowledge(-38, "freja.okonomi").Compatible(-33, "Login og klasser kommer fra Læringsrummet uden ny udvikling.").Assess(-32, "Skolernes bogkonti samles til formålet.", AppropriationKind.Reallocation).DataProtected(-31, "Fire databehandleraftaler er gennemgået.").Decide(-30, Route.Political)
            .Place(-14, Body.FinanceCommittee, -1).Outcome(Body.FinanceCommittee, -1, Outcome.Adopted, "Tiltrådt.").Place(2, Body.CityCouncil, -1)
            .Outcome(Body.CityCouncil, -1, Outcome.AdoptedWithRemarks, "Tiltrådt med de faldne bemærkninger.", with: o => o with { Conditions = [new ConditionDraft("Trykte bøger skal stå til rådighed for elever, der ikke kan bruge skærm.", true)] }),

        new Story("101", ProposalKind.Extension, "Flere samtidige brugere i Mødemappen til udvalgene")
            .Because("Nye udvalgsmedlemmer kan ikke få adgang, fordi alle licenser er i brug.", "Aftalen udvides med 24 brugere til resten af valgperioden.")
            .From("Klintevig Systemhus A/S").Touching("Mødemappen").Answers(i => i with { TrainingScope = TrainingScope.None, AffectedUsers = 24 })
            .Costs(For(3, CostNature.Licence, 14_900)).OnlyOwnArea("Licenserne betales samlet af IT.").Planned(10)
            .Proposed(-5).Assess(-3, "IT's ramme.").Decide(-1, Route.Orientation, by: "inge.it"),
    ];
}
