using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases at the holder's desk: drafts, returned ones, and those that wait for the next budget.</summary>
internal static class WrittenStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("302", ProposalKind.NewSystem, "Digitale tavler i alle klasselokaler")
            .Because("De gamle projektorer kan ikke længere repareres.", "Hundrede og fyrre tavler i tre bølger. Udgiften søges i næste års budget.")
            .Answers(i => i with { Tender = Tender.AboveThreshold, AffectedUsers = 320, ContractYears = 5, Funding = Funding.NextBudget, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Acquisition, 2_870_000, year: 1), Yearly(CostNature.Operation, 118_000, from: 1)).OnlyOwnArea("Tavlerne hænger kun på skolerne.").Planned(200)
            .Proposed(-33).Acknowledge(-31, "freja.okonomi").Compatible(-28, "Tavlerne har ingen snitflader.").Assess(-26, "Kan ikke rummes; henvises til budgetforhandlingerne.", AppropriationKind.NextBudget, by: "frank.okonomi").Decide(-24, Route.NextBudget),

        new Story("202", ProposalKind.NewSystem, "Elektroniske skilte ved indfaldsvejene")
            .Because("Trafikken skal ledes uden om kø og arbejde.", "Fire skilte med tekst, der styres fra driftsgården. Strøm og fundament følger med.")
            .From("Strandmark Løsninger").Answers(i => i with { AffectedUsers = 10, ContractYears = 6, Tender = Tender.BelowThreshold })
            .Costs(Once(CostNature.Acquisition, 1_380_000), Yearly(CostNature.Operation, 61_200)).OnlyOwnArea("Skiltene står på kommunens egne veje.").Planned(150)
            .Proposed(-25).Acknowledge(-23, "freja.okonomi").Compatible(-20, "Styringen står på teknisk net.").ReferToBudget(-12, "frank.okonomi", "Der er ikke afsat anlægsmidler; sagen bør indgå i de kommende budgetforhandlinger."),

        new Story("401", ProposalKind.NewSystem, "Ny kaldetavle og nødkald på plejecentret ved skoven")
            .Because("Anlægget er fra byggeriet og kan ikke få reservedele.", "Nødkald fra 86 boliger går til personalets telefoner, og svartider kan følges.")
            .From("Lyngtoft IT ApS").Answers(i => i with { PersonalData = PersonalData.Sensitive, NewIntegrations = 1, AffectedUsers = 90, ContractYears = 8, TrainingScope = TrainingScope.StaffGroup, Funding = Funding.CashReserve })
            .Costs(Once(CostNature.Acquisition, 1_090_000), Yearly(CostNature.Operation, 72_800), Once(CostNature.Implementation, 140_000, "201")).NoRunningCosts("201", "Kabelføringen er en engangsudgift; anlægget passes af plejecentret.").Planned(100).Around(-2)
            .Draft(-40).Submit(-38).Answer(-32, "201", HearingAnswerKind.CostsConfirmed, "Kan udføres i sommerferien.").Compatible(-30, "Telefonerne er dem, vi har.").Assess(-28, "Kassetræk; kræver tillægsbevilling.", AppropriationKind.SupplementaryAppropriation).DataProtected(-27, "Svartider gøres op uden navne.").Decide(-26, Route.Political)
            .Place(-12, Body.FinanceCommittee, -2).Outcome(Body.FinanceCommittee, -2, Outcome.ReferredToBudget, "Henvist til budgetforhandlingerne."),

        new Story("301", ProposalKind.NewSystem, "Tale- og sprogvurdering på tablet")
            .Because("Sprogvurderingen tager to timer pr. barn og skrives ind bagefter.", "Pædagog og barn spiller opgaverne igennem, og resultatet regnes ud med det samme.")
            .From("Birkholt Data A/S").Touching("Dagsrytmen").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.Unknown, AffectedUsers = 44, ContractYears = 2 })
            .Costs(Once(CostNature.Licence, 29_400), Once(CostNature.Training, 19_200)).NoRunningCosts("301", "Licensen er købt for hele perioden.").OnlyOwnArea("Skolerne tester selv i børnehaveklassen.").Planned(40)
            .Draft(-16, "emil.sagsbehandler").Submit(-14).Assess(-10, "Sprogpuljen i rammen.").Return(-3, "ivan.it", "Det skal fremgå, hvor oplysningerne ligger, og hvem der er databehandler. Skriv også, hvad der sker efter aftalens udløb."),

        new Story("201", ProposalKind.NewSystem, "Solceller med overvågning på tolv tage")
            .Because("Kommunen skal selv producere en femtedel af sin strøm.", "Anlæggene måles hvert kvarter, og fejl meldes til driften. Leverandøren driver overvågningen.")
            .From("Bøgevang Software").Touching("Energimåleren").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 1, ContractYears = 12, Tender = Tender.AboveThreshold, AffectedUsers = 8, Funding = Funding.BudgetedCapital })
            .Costs(Once(CostNature.Acquisition, 5_240_000), Yearly(CostNature.Operation, 83_700), Yearly(CostNature.Saving, 610_000, from: 1)).OnlyOwnArea("Strømmen afregnes i Ejendomme.").Planned(130).Around(-1)
            .Draft(-38).Submit(-36).Acknowledge(-34, "freja.okonomi").Compatible(-31, "Målerne har eget net.").Assess(-29, "Anlægspuljen; frigivelse søges.", AppropriationKind.CapitalRelease).Decide(-28, Route.Political).Place(-12, Body.StandingCommittee, -1, committee: "TBU").Outcome(Body.StandingCommittee, -1, Outcome.Adopted, "Tiltrådt.", "TBU").Place(-2, Body.FinanceCommittee, -1)
            .Outcome(Body.FinanceCommittee, -1, Outcome.SentBack, "Sendt tilbage. Udvalget ønsker tagenes levetid oplyst."),

        new Story("402", ProposalKind.NewSystem, "Samtykke og fuldmagt som digital blanket")
            .Because("Papirblanketter forsvinder mellem bosted, læge og pårørende.", "Blanketten udfyldes på skærm med letlæst tekst og oplæsning og lægges på sagen.")
            .From("Havblik IT A/S").Touching("Bostedsbogen").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 58, AffectsCitizenService = true })
            .Costs(Once(CostNature.Implementation, 81_300), Yearly(CostNature.Licence, 24_800)).OnlyOwnArea("Formularen laves kun til voksne med handicap.").Planned(50)
            .Proposed(-38).Acknowledge(-36, "freja.okonomi").Compatible(-33, "Blanketten lander i den eksisterende mappe.").ReferToBudget(-30, "vagn.direktor", "Der er ikke plads i årets ramme; tag den med i budgetforslaget.").Resume(-6),

        new Story("301", ProposalKind.Extension, "Flere sprog i beskederne fra Dagsrytmen")
            .Because("En fjerdedel af familierne læser ikke dansk ubesværet.", "Beskeder oversættes til seks sprog; den danske tekst står altid ved siden af.")
            .From("Havblik IT A/S").Touching("Dagsrytmen").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, UsesAi = true, AffectedUsers = 205 })
            .Costs(Yearly(CostNature.Licence, 32_600)).OnlyOwnArea("Skolerne oversætter i deres eget system.").Planned(65).Draft(-2, "emil.sagsbehandler"),

        new Story("303", ProposalKind.NewSystem, "Lydguide til byens kunst og mindesmærker")
            .Because("Værkerne står uden forklaring.", "Gående hører om værket på telefonen, når de står ved det.")
            .Answers(i => i with { PersonalData = PersonalData.None, AffectedUsers = 5, Hosting = Hosting.ExternalEu }).Costs(Once(CostNature.Implementation, 43_800)).Planned(110).Unfinished().Draft(-7, "maja.budget"),

        new Story("403", ProposalKind.NewSystem, "Sms-kø for hasteærinder i borgerservice")
            .Because("Borgere uden tid skal ikke stå i kø i to timer.", "Der skrives en sms med nummer og forventet tid, og borgeren kan gå imens.")
            .From("Strandmark Løsninger").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, AffectedUsers = 20, AffectsCitizenService = true })
            .Costs(Yearly(CostNature.Operation, 19_700)).OnlyOwnArea("Kun hasteærinder i borgerservice.").Planned(20)
            .Draft(-6).Deviate(-4, StartAct.PaidWorkBegun, "En medarbejder tog leverandørens prøve i brug ved disken, og den blev hængende."),
    ];
}
