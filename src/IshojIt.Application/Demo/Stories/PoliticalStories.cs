using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases on the political track, one at each turn of it.</summary>
internal static class PoliticalStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("102", ProposalKind.Replacement, "Genudbud af indkøbs- og fakturaløsningen")
            .Because("Aftalen om Fakturakøen udløber, og ordrer skrives stadig på papir i en tredjedel af institutionerne.", "Indkøb, varemodtagelse og faktura samles i én løsning for alle områder. Udbuddet gennemføres med nabokommunen som observatør.")
            .From("Tallerup Data ApS").Touching("Fakturakøen", "Regnskabsbogen").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 3, IdentityIntegration = true, MainSystemReplacement = true, Tender = Tender.AboveThreshold, ContractYears = 6, AffectedUsers = 420, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Acquisition, 780_000), Once(CostNature.Integration, 265_000), Yearly(CostNature.Operation, 418_000), Once(CostNature.Training, 54_000, "301"), Once(CostNature.Training, 71_000, "302"))
            .NoRunningCosts("301", "Institutionerne sparer tid, men får ingen nye udgifter til drift.").NoRunningCosts("302", "Skolesekretærerne får ét system i stedet for to; driften betales centralt.").Planned(120)
            .Draft(-33).Submit(-31).Answer(-26, "302", HearingAnswerKind.CostsConfirmed, "Kurserne kan lægges i elevernes ferie.").Acknowledge(-29, "freja.okonomi").Compatible(-22, "Tre snitflader efter den fælleskommunale model; testmiljø følger med.", "inge.it").Assess(-20, "Driften svarer til den nuværende aftale.").DataProtected(-18, "Risikovurdering foretaget; krav indarbejdet i udbuddet.").Decide(-15, Route.Political, by: "inge.it"),

        new Story("201", ProposalKind.NewSystem, "Intelligent styring af varme og ventilation")
            .Because("Bygningernes energiforbrug skal ned med 15 procent, uden at nogen fryser.", "Styringen lærer bygningens træghed og vejrudsigten. Tyve bygninger kobles på, og målinger hentes fra Energimåleren.")
            .From("Egeskær Digital A/S").Touching("Energimåleren").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 2, UsesAi = true, Tender = Tender.BelowThreshold, ContractYears = 5, AffectedUsers = 13, Funding = Funding.BudgetedCapital })
            .Costs(Once(CostNature.Acquisition, 1_650_000), Once(CostNature.Implementation, 470_000), Yearly(CostNature.Operation, 96_400), Yearly(CostNature.Saving, 380_000, from: 1)).OnlyOwnArea("Besparelsen på varme tilfalder anlægspuljen; ingen andre områder har udgifter.").Planned(70)
            .Draft(-36).Submit(-34).Acknowledge(-32, "freja.okonomi").CompatibleIf(-28, "Styringen skal stå på teknisk net bag egen brandmur.").Assess(-26, "Rådighedsbeløb afsat; frigivelse skal søges i Byrådet.", AppropriationKind.CapitalRelease, by: "frank.okonomi").Decide(-25, Route.Political)
            .Place(-9, Body.StandingCommittee, 1, committee: "TBU").Place(-9, Body.FinanceCommittee, 1),

        new Story("302", ProposalKind.NewSystem, "Bærbare til alle elever i 3.-6. klasse")
            .Because("Elever uden egen computer er bagud i de nye lærebøger.", "Elleve hundrede bærbare med central styring udleveres over to år. Skift af styresystem på skolernes faste maskiner følger med.")
            .Answers(i => i with { PersonalData = PersonalData.Ordinary, IdentityIntegration = true, PlatformShift = true, Tender = Tender.AboveThreshold, ContractYears = 3, AffectedUsers = 1_150, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Acquisition, 2_150_000), Once(CostNature.Acquisition, 1_980_000, year: 1), Yearly(CostNature.Operation, 228_000), Once(CostNature.InternalHours, 310_000, "101"))
            .NoRunningCosts("101", "Supporten af eleverne ligger på skolerne; IT sætter kun op.").Planned(90).Around(0)
            .Draft(-33).Submit(-30).Answer(-24, "101", HearingAnswerKind.Objection, "Vi har ikke timer til begge årgange i samme skoleår.").Compatible(-22, "Maskinerne styres som personalets.", "inge.it").Assess(-21, "Skoleområdets ramme over to år.").Decide(-19, Route.Political, by: "inge.it").Place(-12, Body.StandingCommittee, 0, committee: "BUU").Place(-12, Body.FinanceCommittee, 1),

        new Story("403", ProposalKind.Replacement, "Nyt tidsbestillings- og nummersystem i borgerservice")
            .Because("Nummerkøen står over for udløb, og hver fjerde borger går forgæves.", "Borgere bestiller tid hjemmefra og melder sig ved en skærm. Sagsbehandleren ser, hvem der venter, og hvorfor.")
            .From("Lyngtoft IT ApS").Touching("Nummerkøen").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 3, AffectsCitizenService = true, ContractYears = 4, AffectedUsers = 52 })
            .Costs(Once(CostNature.Acquisition, 168_500), Yearly(CostNature.Licence, 73_200)).OnlyOwnArea("Biblioteket har takket nej til at være med.").Planned(55).Around(0)
            .Draft(-31).Submit(-29).Acknowledge(-28, "freja.okonomi").CompatibleIf(-24, "Cpr-nummer må ikke vises på skærmen i venterummet.").AcceptConditions(-23).Assess(-22, "Inden for rammen.").DataProtected(-20, "Kun nummer og ærinde vises; vurderingen er lav.").Decide(-18, Route.Political)
            .Place(-11, Body.StandingCommittee, 0, committee: "EBU").Place(-11, Body.FinanceCommittee, 0).Outcome(Body.StandingCommittee, 0, Outcome.Adopted, "Tiltrådt.", "EBU"),

        new Story("401", ProposalKind.NewSystem, "Robotter til rengøring af fællesarealer på plejecentrene")
            .Because("Rengøringen mangler hænder, og fællesarealerne kan tages uden for spisetiderne.", "Seks robotter med kort over gangene. De styres af husets tekniske personale; ingen billeder gemmes.")
            .From("Havblik IT A/S").Answers(i => i with { Hosting = Hosting.ExternalEu, AffectedUsers = 28, ContractYears = 8, Tender = Tender.BelowThreshold, Funding = Funding.SupplementaryOnce })
            .Costs(Once(CostNature.Acquisition, 735_000), Yearly(CostNature.Operation, 84_600), Once(CostNature.Decommissioning, 22_500, year: 3)).OnlyOwnArea("Robotterne ejes og passes af plejecentrene.").Planned(35).Around(0)
            .Draft(-36).Submit(-34).Acknowledge(-33, "frank.okonomi").Compatible(-29, "Robotterne kører på gæstenettet uden adgang til systemer.").Assess(-27, "Tillægsbevilling i år ét med dækning i uforbrugte midler på området.", AppropriationKind.SupplementaryAppropriation).Decide(-25, Route.Political)
            .Place(-10, Body.StandingCommittee, 0, committee: "SSU").Outcome(Body.StandingCommittee, 0, Outcome.Adopted, "Tiltrådt.", "SSU").Place(-2, Body.FinanceCommittee, 0).Place(-2, Body.CityCouncil, 0).Outcome(Body.FinanceCommittee, 0, Outcome.AdoptedWithRemarks, "Tiltrådt med de faldne bemærkninger om personalets inddragelse."),

        new Story("303", ProposalKind.NewSystem, "Fælles billetsalg for museum, sommerscene og svømmebad")
            .Because("Gæsten skal kunne købe én samlet dagsbillet.", "Tre kasseløsninger afløses af ét salg på nettet og i luger. Afregning sker til Regnskabsbogen hver nat.")
            .From("Fjordlinje Software ApS").Touching("Regnskabsbogen").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 4, Tender = Tender.BelowThreshold, ContractYears = 4, AffectedUsers = 37, AffectsCitizenService = true })
            .Costs(Once(CostNature.Implementation, 245_000), Yearly(CostNature.Licence, 132_700), Yearly(CostNature.Income, 65_000, from: 1), Once(CostNature.Integration, 33_900, "102")).NoRunningCosts("102", "Nattens afregning passer sig selv efter opsætningen.").Planned(80)
            .Draft(-30).Submit(-28).Answer(-24, "102", HearingAnswerKind.NoObjection, "Kontoplanen har plads til de nye konti.").Compatible(-22, "Betalingen holdes helt hos indløseren.").Assess(-20, "Kulturområdets ramme; forventede indtægter er ikke indregnet.").DataProtected(-19, "Kun navn og mail; slettes efter et år.").Decide(-17, Route.Political)
            .Place(-6, Body.StandingCommittee, 1, committee: "KFU").Place(-6, Body.FinanceCommittee, 1).Place(-6, Body.CityCouncil, 1),

        new Story("101", ProposalKind.Replacement, "Udskiftning af netværk og trådløst net på 31 adresser")
            .Because("Udstyret er fra før skolernes digitale prøver og falder ud ugentligt.", "Alle switche og antenner udskiftes over ti måneder. Trafikken opdeles i elev-, personale- og teknisk net.")
            .Answers(i => i with { NewIntegrations = 0, PlatformShift = true, Tender = Tender.AboveThreshold, ContractYears = 7, AffectedUsers = 2_300, TrainingScope = TrainingScope.None, Funding = Funding.BudgetedCapital })
            .Costs(Once(CostNature.Acquisition, 4_850_000), Once(CostNature.Implementation, 1_120_000), Yearly(CostNature.Operation, 365_000), Once(CostNature.Implementation, 420_000, "201"), Yearly(CostNature.Operation, 54_200, "201")).Planned(65).Around(-1)
            .Draft(-39).Submit(-37).Answer(-31, "201", HearingAnswerKind.CostsConfirmed, "Strøm og skabe er regnet med.").Compatible(-29, "Vores egen målarkitektur.").Assess(-27, "Rådighedsbeløb i investeringsoversigten; frigivelse søges.", AppropriationKind.CapitalRelease, by: "frank.okonomi").Decide(-26, Route.Political, by: "inge.it")
            .Place(-12, Body.FinanceCommittee, -1).Outcome(Body.FinanceCommittee, -1, Outcome.Postponed, "Udsat. Udvalget ønsker en oversigt over skolernes egne planer."),

        new Story("202", ProposalKind.NewSystem, "Styring af gadelys efter trafik og vejr")
            .Because("Lyset skal dæmpes, når ingen er der, og tændes, hvor nogen går.", "Tre tusinde lamper får en styreenhed. Driften kan se fejl på kort og behøver ikke køre ronden.")
            .From("Sølager Systemer ApS").Touching("Træregistret").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 1, ContractYears = 10, Tender = Tender.AboveThreshold, AffectedUsers = 17, Funding = Funding.BudgetedCapital })
            .Costs(Once(CostNature.Acquisition, 2_640_000), Yearly(CostNature.Operation, 187_000), Yearly(CostNature.Saving, 520_000, from: 1)).OnlyOwnArea("Stibelysning på skolerne er holdt ude.").Planned(50).Around(-1)
            .Draft(-41).Submit(-39).Acknowledge(-38, "freja.okonomi").Compatible(-34, "Åben protokol; styringen kan skiftes uden at skifte lamper.").Assess(-32, "Anlægsmidler på vejområdet; frigivelse kræves.", AppropriationKind.CapitalRelease).Decide(-31, Route.Political).Place(-13, Body.StandingCommittee, -1, committee: "TBU").Outcome(Body.StandingCommittee, -1, Outcome.Adopted, "Tiltrådt.", "TBU")
            .Place(-3, Body.FinanceCommittee, -1).Outcome(Body.FinanceCommittee, -1, Outcome.AdoptedWithChange, "Tiltrådt med den ændring, at stierne ved søen tages først.").Place(2, Body.CityCouncil, -1)
            .Outcome(Body.CityCouncil, -1, Outcome.AdoptedWithChange, "Tiltrådt, idet forsøget begynder med 1.800 lamper ved søen og stationen."),

        new Story("102", ProposalKind.Extension, "Forlængelse af lønaftalen under forhandling")
            .Because("Aftalen om Lønsporet kan forlænges i to år, hvis vi siger til inden fristen.", "Leverandøren tilbyder en lavere pris mod binding. Pris og vilkår er fortrolige, til aftalen er indgået.")
            .From("Ravnsø Digital A/S").Touching("Lønsporet").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.JointUnit, ContractYears = 8, AffectedUsers = 30, TrainingScope = TrainingScope.None })
            .Costs(Yearly(CostNature.Licence, 446_000)).OnlyOwnArea("Lønnen køres af centeret for alle områder.").Planned(60)
            .Proposed(-21).Acknowledge(-19, "frank.okonomi").CompatibleIf(-16, "Adgang for de to nye lønspecialister skal ske med personligt login.", false, "inge.it").Assess(-15, "Billigere end i dag med omkring 30.000 om året.", by: "frank.okonomi").DataProtectionWaived(-14, "Behandlingen er uændret og vurderet sidste år.").Decide(-12, Route.Political, by: "inge.it")
            .Place(-5, Body.FinanceCommittee, 1, "Forhandling om pris, styrelseslovens § 10", "Aftaleforhold"),

        new Story("103", ProposalKind.NewSystem, "Samlet ledelsesinformation på tværs af områderne")
            .Because("Direktionen får tal fra otte regneark, som ikke passer sammen.", "Måltavlen samler økonomi, fravær og sagstal én gang i døgnet. Hver leder ser kun egne enheder.")
            .From("Mosebæk Data").Touching("Måltavlen", "Regnskabsbogen").Answers(i => i with { PersonalData = PersonalData.Ordinary, NewIntegrations = 2, IdentityIntegration = true, AffectedUsers = 140, TrainingScope = TrainingScope.StaffGroup, ContractYears = 3 })
            .Costs(Once(CostNature.Implementation, 342_000), Yearly(CostNature.Licence, 97_800)).OnlyOwnArea("Områderne leverer data, de allerede har.").Planned(75)
            .Proposed(-29).Acknowledge(-28, "freja.okonomi").Compatible(-23, "Kun læseadgang til kilderne.").Assess(-21, "Stabens ramme.").DataProtected(-20, "Små enheder vises ikke, så ingen kan kendes.").Decide(-18, Route.Director).Raise(-14, Route.Political, "kirsten.kommunaldirektor", "Hvad Byrådet skal måle os på, bør Byrådet selv tage stilling til."),
    ];
}
