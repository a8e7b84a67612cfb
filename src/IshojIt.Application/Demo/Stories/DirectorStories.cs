using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases that wait for a director: fresh, late, shared, refused in part, raised, lowered, lapsed, and her own.</summary>
internal static class DirectorStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("301", ProposalKind.NewSystem, "Elektronisk frokostbestilling i daginstitutionerne")
            .Because("Madspildet er en fjerdedel, fordi antallet gættes dagen før.", "Forældre melder fra inden kl. 20, og køkkenerne får tallet ved arbejdstids begyndelse.")
            .From("Strandmark Løsninger").Touching("Pladslisten").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 64, AffectsCitizenService = true, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 61_700), Yearly(CostNature.Licence, 38_400), Yearly(CostNature.Saving, 55_000, from: 1)).OnlyOwnArea("Skolernes madordning drives af leverandør og berøres ikke.").Planned(30)
            .Draft(-20, "emil.sagsbehandler").Submit(-17).Acknowledge(-15, "freja.okonomi").Compatible(-11, "Fraværet kan hentes af køkkenerne uden navne.").Assess(-9, "Institutionernes egne budgetter; madspildet betaler det hjem på to år.").DataProtected(-6, "Allergioplysninger bliver i institutionen.").Decide(-1, Route.Director),

        new Story("401", ProposalKind.NewSystem, "Fælles kalender for hjælpemiddeldepotet")
            .Because("Chauffører og terapeuter booker hinanden dobbelt.", "Depotets kørsler og hjemmebesøg lægges i én kalender, som terapeuterne kan skrive i fra Omsorgsbogen.")
            .From("Fjordlinje Software ApS").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 26 })
            .Costs(Once(CostNature.Implementation, 36_900), Yearly(CostNature.Licence, 23_700)).OnlyOwnArea("Depotet betjener kun området selv.").Planned(9)
            .Proposed(-32).Acknowledge(-30, "freja.okonomi").Compatible(-25, "Navn og adresse sendes; ingen helbredsoplysninger.").Assess(-23, "Depotets konto.").DataProtected(-20, "Databehandleraftale underskrevet.").Decide(-13, Route.Director),

        new Story("302", ProposalKind.NewSystem, "Digital tilmelding og betaling til skolernes lejrture")
            .Because("Lærerne samler i dag kontanter ind og fører lister i hånden.", "Forældrene melder til og betaler på telefonen. Ejendomme åbner lejrskolens døre efter listen.")
            .From("Strandmark Løsninger").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, AffectedUsers = 75, AffectsCitizenService = true, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 44_800), Yearly(CostNature.Licence, 29_600), Once(CostNature.Implementation, 18_700, "201"), Yearly(CostNature.Operation, 7_900, "201")).Planned(28)
            .Proposed(-26).Answer(-19, "201", HearingAnswerKind.Objection, "Lejrskolens døre er mekaniske; beløbet rækker ikke til låse på tre huse.").Acknowledge(-24, "freja.okonomi").Compatible(-17, "Betaling holdes hos indløseren.").Assess(-16, "Lejrskolekontoen.").DataProtected(-14, "Kun navn, klasse og kontaktoplysning.").Decide(-8, Route.Director)
            .ApproveAgainst(-4, "dorte.direktor", "201", "Vi nøjes med det ene hus i år; de to andre søges i næste budget."),

        new Story("402", ProposalKind.Connection, "Skolernes PPR på Bostedsbogen")
            .Because("Psykologer og bosteder skriver til hinanden på sikker mail om de samme unge.", "PPR får læseadgang til handleplaner for unge mellem 15 og 18 år, når forældrene har givet samtykke.")
            .Touching("Bostedsbogen").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, IdentityIntegration = true, AffectedUsers = 21, ContractYears = 1 })
            .Costs(Once(CostNature.Implementation, 22_900), Yearly(CostNature.Licence, 12_800), Yearly(CostNature.Licence, 16_400, "302")).Planned(33)
            .Proposed(-30).Answer(-25, "302", HearingAnswerKind.NoObjection, "Ønsket af psykologerne gennem flere år.").CompatibleIf(-22, "Adgangen skal følge samtykket og falde bort ved 18 år.").AcceptConditions(-21).Assess(-20, "Delt mellem de to områder.").DataProtected(-17, "Samtykkeblanket og adgangslog er på plads.").Decide(-15, Route.Director)
            .Approve(-12, "vagn.direktor").Reject(-7, "dorte.direktor", "Skolerne skal ikke betale licens for at læse. Find en pris pr. opslag."),

        new Story("303", ProposalKind.Extension, "Sms-påmindelser om lån og arrangementer")
            .Because("Bøger afleveres for sent, og pladser til arrangementer står tomme.", "Tilmeldingen udvides med sms dagen før. Lånere siger selv til og fra.")
            .From("Tallerup Data ApS").Answers(i => i with { TrainingScope = TrainingScope.None, AffectedUsers = 15, ContractYears = 1 })
            .Costs(Yearly(CostNature.Operation, 26_300)).OnlyOwnArea("Kun bibliotekets lånere.").Planned(26)
            .Proposed(-14).Acknowledge(-12, "ivan.it").Assess(-11, "Portoen falder tilsvarende.").Raise(-9, Route.Director, "inge.it", "Telefonnumre er personoplysninger, og borgerne møder noget nyt.").Decide(-5, Route.Director, by: "inge.it"),

        new Story("401", ProposalKind.NewSystem, "Genoptræning hjemme med film og øvelsesplan")
            .Because("Ventetiden på hold er fem uger; mange kan begynde hjemme.", "Terapeuten sammensætter øvelser som film. Borgeren ser dem på egen tablet og melder tilbage.")
            .From("Nordlund og Vang A/S").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, AffectedUsers = 38, ContractYears = 2, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 47_300), Yearly(CostNature.Licence, 69_500)).OnlyOwnArea("Sundhedscentret er en del af området.").Planned(18)
            .Proposed(-45).Acknowledge(-43, "freja.okonomi").Compatible(-39, "Ingen snitflader; løsningen står alene.", "inge.it").Assess(-38, "Rammen på træningsområdet.").DataProtected(-36, "Øvelserne siger noget om helbred; vurderingen er middel med tiltag.").Decide(-35, Route.Director, by: "inge.it").Approve(-31, "vagn.direktor", "Et godt tilbud til dem, der kan og vil.")
            .Revise(-3, "Leverandøren har lagt den engelske udgave i en dyrere pakke, så licensen stiger fra næste år.", Once(CostNature.Implementation, 47_300), Yearly(CostNature.Licence, 83_900)).Assess(-1, "Stigningen kan holdes i rammen."),

        new Story("203", ProposalKind.NewSystem, "Droneopmåling af tage og veje")
            .Because("Eftersyn af tage kræver lift og en dag pr. bygning.", "Billeder fra drone måles op i et program, som gemmer højder og skader. Flyvningen købes som ydelse.")
            .From("Egeskær Digital A/S").Touching("Bygningsdriften").Answers(i => i with { PersonalData = PersonalData.Ordinary, AffectedUsers = 9, ContractYears = 2 })
            .Costs(Once(CostNature.Acquisition, 78_900), Yearly(CostNature.Licence, 34_200)).OnlyOwnArea("Puljen bærer hele udgiften; Ejendomme og Park og Vej bruger kun resultatet.").Planned(20)
            .Proposed(-22).Acknowledge(-20, "freja.okonomi").Compatible(-15, "Billederne gemmes på eget drev.").Assess(-14, "Direktørens pulje.").DataProtected(-11, "Personer og nummerplader sløres ved indlæsning.").Decide(-4, Route.Director),

        new Story("201", ProposalKind.NewSystem, "Opgavestyring for de tekniske servicemedarbejdere")
            .Because("Fejl meldes på mail, telefon og gule sedler, og ingen ved, hvad der er gjort.", "Meldinger fra skoler og institutioner lander i én liste på telefonen. Billeder og tid skrives i Bygningsdriften.")
            .From("Havblik IT A/S").Touching("Bygningsdriften").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 4, IdentityIntegration = true, AffectedUsers = 48, TrainingScope = TrainingScope.StaffGroup, ContractYears = 3 })
            .Costs(Once(CostNature.Implementation, 104_000), Yearly(CostNature.Licence, 57_800), Once(CostNature.Training, 12_700, "302")).NoRunningCosts("302", "Skolerne melder fejl i browseren og betaler intet til driften.").Planned(24)
            .Proposed(-28).Answer(-23, "302", HearingAnswerKind.CostsConfirmed, "Pedellerne glæder sig.").Acknowledge(-26, "frank.okonomi").Compatible(-20, "Fire snitflader, men tre af dem er filer, vi allerede henter.").Assess(-19, "Ejendommes ramme.").DataProtected(-16, "Kun medarbejdernes egne oplysninger.")
            .Decide(-14, Route.Director, "Tre af de fire snitflader findes i forvejen; reelt er der én ny, og beløbet er lille.").Countersign(-10, true, "Enig. Udgiften ligger langt under grænsen, og bindingen er kort.").Approve(-6, "dorte.direktor", "Skolernes andel er i orden."),

        new Story("101", ProposalKind.NewSystem, "Sikker fildeling med eksterne parter")
            .Because("Store filer sendes i dag på private tjenester, fordi mailen ikke kan tage dem.", "Et delingsrum med udløbsdato og log. Modtageren får en engangskode på telefonen.")
            .From("Klintevig Systemhus A/S").Touching("Sagshylden").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, IdentityIntegration = true, AffectedUsers = 390, ContractYears = 3, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 66_400), Yearly(CostNature.Licence, 91_700)).OnlyOwnArea("IT betaler for alle områder.").Planned(-15)
            .Proposed(-58).Acknowledge(-56, "freja.okonomi").Compatible(-52, "Filerne krypteres med vores egen nøgle.").Assess(-51, "IT's ramme.").DataProtected(-49, "Konsekvensanalyse gennemført sammen med fagområderne.").Decide(-48, Route.Director).Approve(-44, "kirsten.kommunaldirektor").Start(-37, StartAct.ContractSigned)
            .Revise(-8, "Der var 60 flere brugere, end vi regnede med; licensen stiger fra det første år.", Once(CostNature.Implementation, 66_400), Yearly(CostNature.Licence, 108_300)).Assess(-6, "Merudgiften er dækket af en opsagt aftale."),
    ];
}
