using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases under review: new, late, in hearing, refused by IT, before the executive board, with a lowered route.</summary>
internal static class ReviewStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("401", ProposalKind.NewSystem, "Beregning af de daglige køreruter i hjemmeplejen")
            .Because("Assistenterne bruger 40 minutter om dagen på at finde rækkefølgen.", "Ruterne regnes ud fra Vagtrudens vagter og borgernes ønskede tider. Planlæggeren kan altid flytte et besøg.")
            .From("Havblik IT A/S").Touching("Vagtruden").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 2, UsesAi = true, AffectedUsers = 180, TrainingScope = TrainingScope.StaffGroup, ContractYears = 3 })
            .Costs(Once(CostNature.Implementation, 187_500), Yearly(CostNature.Licence, 142_000), Yearly(CostNature.Saving, 210_000, from: 1), Once(CostNature.InternalHours, 26_900, "101"), Once(CostNature.Integration, 28_400, "102"))
            .NoRunningCosts("101", "IT bruger kun timer ved opkoblingen.").NoRunningCosts("102", "Kørselsgodtgørelsen beregnes derefter af sig selv i Lønsporet.").Planned(55).Proposed(-1),

        new Story("203", ProposalKind.NewSystem, "Register over asbest og andre farlige stoffer i bygninger")
            .Because("Håndværkere skal vide, hvad der er i væggen, før de borer.", "Prøver og billeder pr. rum samles, og håndværkeren ser dem på en qr-kode ved indgangen.")
            .From("Bøgevang Software").Touching("Bygningsdriften").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 29, ContractYears = 4 })
            .Costs(Once(CostNature.Acquisition, 93_400), Once(CostNature.DataMigration, 48_700), Yearly(CostNature.Operation, 21_900)).OnlyOwnArea("Puljen bærer forsøget; almene boliger har deres eget register.").Planned(17)
            .Proposed(-15).Acknowledge(-13, "freja.okonomi").Assess(-10, "Puljen har plads til både forsøg og drift."),

        new Story("301", ProposalKind.NewSystem, "Fælles skriftlig overlevering fra børnehave til skole")
            .Because("Vigtig viden om barnet går tabt, når papiret ligger i en skuffe.", "Pædagogen udfylder et skema i Dagsrytmen, forældrene godkender det, og skolen læser det i Læringsrummet.")
            .From("Nordlund og Vang A/S").Touching("Dagsrytmen", "Læringsrummet").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 2, AffectedUsers = 155, AffectsCitizenService = true, TrainingScope = TrainingScope.StaffGroup, ContractYears = 3 })
            .Costs(Once(CostNature.Implementation, 118_600), Yearly(CostNature.Licence, 35_700), Yearly(CostNature.Licence, 31_800, "302")).Planned(60)
            .Draft(-13, "emil.sagsbehandler").Submit(-10).Acknowledge(-8, "freja.okonomi").Compatible(-5, "Begge systemer kan levere og modtage skemaet.", "inge.it").Assess(-4, "Delt efter børnetal."),

        new Story("402", ProposalKind.NewSystem, "Digital betaling og lommepenge på bostederne")
            .Because("Beboernes kontanter tælles og føres i hånden to gange om dagen.", "Beboeren får et kort med loft, og værgen ser forbruget. Regnskabet følger Regnskabsbogens kontoplan.")
            .From("Fjordlinje Software ApS").Touching("Regnskabsbogen").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 62, ContractYears = 2, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 57_900), Yearly(CostNature.Operation, 43_700), Yearly(CostNature.InternalHours, 27_400, "102"), Once(CostNature.Training, 8_300, "401")).NoRunningCosts("401", "Ældreområdet låner kun kurset og får ingen drift.").Planned(48)
            .Proposed(-18).Answer(-13, "401", HearingAnswerKind.NoObjection, "Vi vil gerne høre om erfaringerne.").Answer(-11, "102", HearingAnswerKind.CostsDisputed, "Afstemning pr. beboer tager det dobbelte af det anførte.").Acknowledge(-16, "frank.okonomi").Compatible(-9, "Banken står for kortene; vi får kun posteringer.").Assess(-7, "Områdets ramme; Økonomis timer er indregnet.").DataProtected(-5, "Værgens indsigt er beskrevet og afgrænset."),

        new Story("303", ProposalKind.Connection, "Museets samling søgbar på hjemmesiden")
            .Because("Kun to procent af samlingen kan ses; resten ligger i kælderen.", "Registreringerne vises på nettet med billede og sted. Skolerne kan låne digitale æsker til undervisning.")
            .From("Klintevig Systemhus A/S").Answers(i => i with { Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 6, ContractYears = 2 })
            .Costs(Once(CostNature.DataMigration, 52_300), Yearly(CostNature.Operation, 14_700), Yearly(CostNature.Licence, 6_800, "302")).Planned(38)
            .Proposed(-16).Acknowledge(-15, "freja.okonomi").Compatible(-10, "Hjemmesiden henter, samlingen ligger hos museet.").Assess(-8, "Museets bevilling."),

        new Story("202", ProposalKind.NewSystem, "Parkeringsvagternes nye håndterminaler")
            .Because("De gamle terminaler kan ikke læse el-køretøjers tilladelser.", "Tolv telefoner med skanner og kvittering. Billeder af pladsen følger afgiften.")
            .From("Bøgevang Software").Touching("Vejkassen").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalOutsideEu, NewIntegrations = 1, AffectedUsers = 19, ContractYears = 3 })
            .Costs(Once(CostNature.Acquisition, 96_700), Yearly(CostNature.Licence, 39_300)).OnlyOwnArea("Vagterne er ansat i Park og Vej.").Planned(27)
            .Proposed(-12).Acknowledge(-11, "freja.okonomi").Assess(-9, "Afgifterne dækker.").Disqualify(-8, "dina.databeskyttelse").StandIn(-7, Seat.DataProtection, "tina.budget", "Den databeskyttelsesansvarlige er gift med en af vagterne.").NotCompatible(-4, "drift", "Billederne ligger uden for EU, og leverandøren kan ikke flytte dem."),

        new Story("403", ProposalKind.NewSystem, "Prøveordning med samtaleassistent til jobsøgende")
            .Because("Ledige skal kunne øve en jobsamtale, når det passer dem.", "En assistent stiller spørgsmål ud fra stillingsopslaget og giver råd. Intet gemmes efter samtalen.")
            .From("Mosebæk Data").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, UsesAi = true, AffectsCitizenService = true, AffectedUsers = 31, ContractYears = 1 })
            .Costs(Once(CostNature.Implementation, 49_200), Yearly(CostNature.Operation, 76_300)).OnlyOwnArea("Ungeindsatsen er en del af jobcentret.").Planned(42)
            .Proposed(-20).Acknowledge(-19, "freja.okonomi").Assess(-15, "Projektmidler i første år, derefter rammen.", by: "frank.okonomi").NotCompatible(-13, "data", "Leverandøren kan ikke vise, hvad assistenten er trænet på.").DataProtected(-9, "Høj risiko; brugen skal være frivillig og uden navne.")
            .AskBoard(-6, "Ordningen er frivillig, og staten betaler. Vi beder direktionen veje det mod IT's indvending."),

        new Story("102", ProposalKind.NewSystem, "Elektronisk rejseafregning på telefonen")
            .Because("Bilag bliver væk, og udlæg betales først efter seks uger.", "Medarbejderen fotograferer bilaget; beløbet læses og sendes til leder og løn.")
            .From("Strandmark Løsninger").Touching("Lønsporet").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 1, AffectedUsers = 410, ContractYears = 2, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Implementation, 38_900), Yearly(CostNature.Licence, 58_700)).OnlyOwnArea("Betales og drives af lønkontoret.").Planned(32)
            .Proposed(-24).Acknowledge(-22, "freja.okonomi").Assess(-19, "Portoen og papiret betaler en del.").NotCompatible(-18, "identitet", "Telefonerne kan ikke logge ind med vores to-faktor.", "inge.it").DataProtected(-16, "Bilag slettes efter bogføringsfristen.").AskBoard(-14, "Leverandøren indfører to-faktor inden sommer; vi kan begynde med 20 prøvebrugere.")
            .Settle(-3, DisputeMatter.ItRefusal, true, "Direktionen tilsidesætter indvendingen for en prøve på højst tyve brugere, indtil to-faktor er på plads."),

        new Story("103", ProposalKind.NewSystem, "Høringsportal for lokalplaner og politikker")
            .Because("Høringssvar kommer på fem måder og skal skrives af.", "Borgere kommenterer direkte i teksten, svar samles pr. afsnit, og staben kan sende kvittering til alle.")
            .From("Ravnsø Digital A/S").Touching("Sagshylden").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, NewIntegrations = 3, AffectsCitizenService = true, AffectedUsers = 35, ContractYears = 2 })
            .Costs(Once(CostNature.Implementation, 72_600), Yearly(CostNature.Licence, 49_300)).OnlyOwnArea("Staben driver portalen for alle udvalg.").Planned(36)
            .Proposed(-19).Acknowledge(-18, "freja.okonomi").CompatibleIf(-12, "Svar med cpr-nummer skal kunne fjernes fra visningen samme dag.", false).Assess(-11, "Stabens ramme.").DataProtected(-8, "Høringssvar er offentlige; det fremgår ved indsendelsen.")
            .Decide(-2, Route.Director, "De tre snitflader findes; der ændres intet i Sagshylden."),

        new Story("101", ProposalKind.Extension, "Fælles mikrofon- og kameraudstyr i alle mødelokaler")
            .Because("Halvdelen af møderne holdes delt mellem rådhuset og hjemmet.", "Aftalen om mødeudstyr udvides med elleve lokaler. Udstyret følger brugernes eget login.")
            .From("Lyngtoft IT ApS").Answers(i => i with { AffectedUsers = 240, TrainingScope = TrainingScope.None, ContractYears = 3 })
            .Costs(Once(CostNature.Acquisition, 182_400), Yearly(CostNature.Operation, 15_200), Once(CostNature.Training, 9_300, "103"))
            .NoRunningCosts("103", "Mødesekretærerne skal på kursus én gang; udstyret passes af IT.").Planned(25)
            .Proposed(-9).Acknowledge(-8, "freja.okonomi").Assess(-6, "IT's anskaffelseskonto.").RequireIt(-4, "Kameraerne kan styres udefra; det skal vurderes, før de kommer på nettet."),

        new Story("302", ProposalKind.NewSystem, "Laserskærer og 3d-printere med fælles styring")
            .Because("Håndværk og design skal have tidens værktøj.", "Ni værksteder får skærer og printere, der styres fra elevernes maskiner med kø og spærring ved fejl.")
            .From("Egeskær Digital A/S").Answers(i => i with { IdentityIntegration = true, AffectedUsers = 34, ContractYears = 1 })
            .Costs(Once(CostNature.Acquisition, 274_000), Yearly(CostNature.Operation, 23_600), Yearly(CostNature.Operation, 11_700, "201")).Planned(14)
            .Proposed(-11).Acknowledge(-9, "freja.okonomi").Deviate(-7, StartAct.ContractSigned, "To skoler havde bestilt med fondens frist for øje, før sagen var rejst.").Assess(-5, "Fonden dækker halvdelen."),
    ];
}
