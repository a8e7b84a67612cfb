using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases that are over: closed, abandoned, rejected, withdrawn.</summary>
internal static class EndedStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("301", ProposalKind.NewSystem, "Digital dagbog mellem dagplejen og hjemmet")
            .Because("Forældre til dagplejebørn skal kunne se dagens forløb ét sted, så beskeder ikke længere går gennem private telefoner.",
                "Dagplejens 38 hjem får en fælles dagbog med billeder, søvn og måltider. Løsningen afløser papirbogen og dagplejernes egne beskedtjenester. Børnenes stamdata hentes fra Pladslisten en gang i døgnet.")
            .From("Fjordlinje Software ApS").Touching("Pladslisten")
            .Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, IdentityIntegration = true, ContractYears = 4, AffectedUsers = 46, Tender = Tender.BelowThreshold })
            .Costs(Once(CostNature.Acquisition, 86_500), Once(CostNature.Training, 24_300), Yearly(CostNature.Licence, 52_400))
            .OnlyOwnArea("Dagplejen hører alene under Dagtilbud, og ingen andre områder bruger eller betaler løsningen.").Planned(-160)
            .Draft(-235, "emil.sagsbehandler").Submit(-231)
            .Acknowledge(-229, "freja.okonomi").Compatible(-226, "Stamdata kan hentes fra Pladslisten gennem den snitflade, der allerede er i drift.")
            .Assess(-224, "Kan rummes i Dagtilbuds driftsramme, kontoen for pædagogisk udvikling.").DataProtected(-223, "Risikovurdering og databehandleraftale er journaliseret.")
            .Decide(-222, Route.Director).Approve(-219, "dorte.direktor", "Godt at de private telefoner udgår.").Start(-214, StartAct.ContractSigned).Start(-176, StartAct.GoLive)
            .Actuals(-62, 93).Close(-58),

        new Story("303", ProposalKind.Extension, "Flere sale og baner i Lokalekalenderen")
            .Because("Foreningerne skal kunne se og søge alle 14 haller og baner, ikke kun de fem største.",
                "Den aftale, vi har om Lokalekalenderen, udvides med ni lokaler. Intet nyt installeres, og data om foreningerne er uændrede.")
            .From("Strandmark Løsninger").Touching("Lokalekalenderen").Answers(i => i with { TrainingScope = TrainingScope.None, AffectedUsers = 9 })
            .Costs(Yearly(CostNature.Licence, 13_600)).OnlyOwnArea("Hallerne bookes og drives af Kultur og Fritid selv.").Planned(-120)
            .Proposed(-178).Acknowledge(-176, "ivan.it").Assess(-174, "Holdes inden for fritidsområdets ramme.").Decide(-172, Route.Orientation, by: "inge.it")
            .Start(-168, StartAct.ContractSigned).Actuals(-34, 100, "freja.okonomi").Close(-31),

        new Story("202", ProposalKind.NewSystem, "Følere i byens affaldsspande")
            .Because("Driftsgårdens vogne skal køre efter, hvor fyldt der er, og ikke efter ugedag.",
                "To hundrede spande i bymidten og på stranden får en føler, der melder niveau to gange i døgnet. Målingerne vises på et kort for driftslederne. Forsøget løber et år.")
            .From("Sølager Systemer ApS").Answers(i => i with { Hosting = Hosting.ExternalEu, AffectedUsers = 11, ContractYears = 1 })
            .Costs(Once(CostNature.Acquisition, 164_000), Yearly(CostNature.Operation, 31_500)).OnlyOwnArea("Kun Park og Vej tømmer spandene.").Planned(-95)
            .Proposed(-150).Compatible(-145, "Ingen snitflader til egne systemer; sim-kort indkøbes på den fælles aftale.").Assess(-144, "Finansieres af renholdelseskontoen.")
            .Decide(-142, Route.Director).Approve(-139, "tage.direktor").Start(-133, StartAct.ContractSigned)
            .Abandon(-70, "Dækningen på stranden var for ringe til, at målingerne kunne bruges. Leverandøren har taget udstyret retur uden regning."),

        new Story("302", ProposalKind.Replacement, "Nyt elevadministrationssystem på alle skoler")
            .Because("Den nuværende aftale udløber, og skolernes sekretærer taster de samme oplysninger tre steder.",
                "Fraværshæftet og to regneark afløses af ét elevadministrationssystem på kommunens ni skoler. Indskrivning, klassedannelse og fravær samles, og oplysningerne deles med Læringsrummet og Skemabordet.")
            .From("Nordlund og Vang A/S").Touching("Fraværshæftet", "Læringsrummet")
            .Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 2, IdentityIntegration = true, MainSystemReplacement = true, Tender = Tender.AboveThreshold, ContractYears = 6, TrainingScope = TrainingScope.StaffGroup, AffectedUsers = 210 })
            .Costs(Once(CostNature.Acquisition, 690_000), Once(CostNature.DataMigration, 185_000), Once(CostNature.Training, 96_000), Yearly(CostNature.Operation, 284_000), Once(CostNature.Decommissioning, 38_500, year: 1))
            .OnlyOwnArea("Systemet bruges kun af skolerne; SFO'erne er en del af området.").Planned(-90).Around(-8)
            .Draft(-34).Submit(-32).Acknowledge(-30, "freja.okonomi").Compatible(-25, "Begge snitflader følger den fælleskommunale model.", "inge.it").Assess(-24, "Afsat i skoleområdets ramme fra budgetvedtagelsen.").DataProtected(-22, "Konsekvensanalysen er godkendt med to anbefalinger.")
            .Decide(-21, Route.Political, by: "inge.it").Place(-14, Body.StandingCommittee, -8, committee: "BUU").Place(-13, Body.FinanceCommittee, -8)
            .Outcome(Body.StandingCommittee, -8, Outcome.Adopted, "Tiltrådt.", "BUU").Outcome(Body.FinanceCommittee, -8, Outcome.Adopted, "Tiltrådt.")
            .Place(2, Body.CityCouncil, -8).Outcome(Body.CityCouncil, -8, Outcome.Adopted, "Tiltrådt.")
            .Start(12, StartAct.TenderPublished).Start(60, StartAct.ContractSigned).Start(96, StartAct.GoLive).Actuals(118, 97).Close(122),

        new Story("402", ProposalKind.NewSystem, "Talegenkendelse til journalføring på bostederne")
            .Because("Medarbejderne bruger op mod en time pr. vagt på at skrive; tale skal give tid tilbage til beboerne.",
                "Notater indtales på vagttelefonen, omsættes til tekst og lægges i Bostedsbogen efter gennemlæsning. Lyden behandles hos leverandøren.")
            .From("Mosebæk Data").Touching("Bostedsbogen")
            .Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 1, UsesAi = true, AffectedUsers = 85, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 74_800), Yearly(CostNature.Licence, 118_200)).OnlyOwnArea("Ældreområdet har fravalgt at være med i forsøget.").Planned(-40)
            .Proposed(-118).Acknowledge(-116, "freja.okonomi").CompatibleIf(-111, "Lydfiler slettes senest efter ét døgn.").AcceptConditions(-110).Assess(-109, "Kan dækkes af området i år ét; derefter skal der findes plads.")
            .DataProtectionWaived(-107, "Vurderes først ved en eventuel godkendelse; forslaget stilles i bero af direktøren.").Decide(-106, Route.Director)
            .Reject(-101, "vagn.direktor", "Borgerne på bostederne kan ikke give et reelt samtykke til optagelse. Kom igen med en løsning, hvor lyden aldrig forlader telefonen."),

        new Story("103", ProposalKind.NewSystem, "Borgerapp med nyheder, tilmelding og anvisninger")
            .Because("Byrådet ønsker én indgang til kommunen på telefonen for de mange, der aldrig kommer på hjemmesiden.",
                "En app med nyheder, afstemninger, affaldskalender og tilmelding til arrangementer. Appen viser indhold fra hjemmesiden og sender push-beskeder efter bydel.")
            .From("Havblik IT A/S").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 4, AffectsCitizenService = true, Tender = Tender.BelowThreshold, ContractYears = 4, AffectedUsers = 22 })
            .Costs(Once(CostNature.Implementation, 910_000), Yearly(CostNature.Operation, 236_000), Once(CostNature.InternalHours, 142_000, "101"))
            .NoRunningCosts("101", "IT bruger timer i indførelsesåret; driften ligger hos leverandøren.").Planned(-30).Around(-5)
            .Draft(-40).Submit(-38).Answer(-33, "101", HearingAnswerKind.CostsConfirmed, "Timetallet svarer til vores eget skøn.").Compatible(-30, "Hjemmesidens indhold kan læses uden ny udvikling.").Assess(-29, "Finansieres ved omprioritering af kommunikationskontoen.", AppropriationKind.Reallocation)
            .DataProtected(-27, "Enkel risikovurdering; ingen følsomme oplysninger.").Decide(-26, Route.Political).Place(-15, Body.FinanceCommittee, -5)
            .Outcome(Body.FinanceCommittee, -5, Outcome.NotAdopted, "Ikke tiltrådt. Et flertal ønsker pengene brugt på hjemmesiden.").Place(2, Body.CityCouncil, -5)
            .Outcome(Body.CityCouncil, -5, Outcome.NotAdopted, "Forkastet med 12 stemmer mod 7. Mindretallet ønskede et års forsøg.", with: o => o with { Votes = new Votes(7, 12) }),

        new Story("403", ProposalKind.NewSystem, "Videomøder med tolk i borgerservice")
            .Because("Tolkebistand skal kunne skaffes på ti minutter i stedet for tre dage.", "Tre skærme i borgerservice kobles til en tolketjeneste, så borger, medarbejder og tolk ser hinanden.")
            .From("Bøgevang Software").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, AffectedUsers = 18 })
            .Costs(Once(CostNature.Acquisition, 57_300), Yearly(CostNature.Licence, 28_900)).OnlyOwnArea("Jobcentrets egen aftale om tolke berøres ikke.").Planned(-20)
            .Proposed(-96).Compatible(-91, "Kører i browseren; intet installeres.").Assess(-90, "Inden for rammen.")
            .Withdraw(-86, "Regionens tolketjeneste har åbnet en gratis adgang for kommuner, så forslaget er overflødigt."),

        new Story("102", ProposalKind.NewSystem, "Robot til afstemning af mellemregninger")
            .Because("Afstemningen ved månedens slutning optager to medarbejdere i fire dage.", "En softwarerobot henter posteringer i Regnskabsbogen, parrer dem og lister afvigelserne.")
            .From("Tallerup Data ApS").Touching("Regnskabsbogen").Answers(i => i with { NewIntegrations = 1, IdentityIntegration = true, AffectedUsers = 6, ContractYears = 3 })
            .Costs(Once(CostNature.Implementation, 132_500), Yearly(CostNature.Licence, 46_700)).OnlyOwnArea("Robotten arbejder kun i centerets egne konti.").Planned(-15)
            .Draft(-62).Submit(-60, by: "ida.budget").Compatible(-56, "Robotten får sin egen systembruger med læseadgang.", "inge.it").Assess(-55, "Dækkes af centerets ramme.", by: "frank.okonomi").Decide(-54, Route.Director, by: "inge.it")
            .Withdraw(-47, "Den næste udgave af Regnskabsbogen får funktionen uden merpris. Vi venter på den."),
    ];
}
