using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using static IshojIt.Application.Demo.Cost;

namespace IshojIt.Application.Demo.Stories;

/// <summary>Cases in work: begun and covered, with actual costs, deviations open and closed.</summary>
internal static class StartedStories
{
    public static IEnumerable<Story> Told() =>
    [
        new Story("401", ProposalKind.NewSystem, "Digitalt tilsyn om natten i plejehjem og hjemmepleje")
            .Because("Beboere vækkes i dag op til tre gange pr. nat af et tilsyn, som en føler kan klare lige så trygt.",
                "Følere i 120 boliger melder fald og uro til nattevagten. Tilkald og svar skrives i Omsorgsbogen. Beboeren eller pårørende siger ja, før der sættes noget op. Bygningsområdet trækker kabler på de to plejehjem.")
            .From("Birkholt Data A/S").Touching("Omsorgsbogen")
            .Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.ExternalEu, NewIntegrations = 2, IdentityIntegration = true, UsesAi = true, Tender = Tender.BelowThreshold, ContractYears = 5, TrainingScope = TrainingScope.StaffGroup, AffectedUsers = 190, AffectsCitizenService = true })
            .Costs(Once(CostNature.Acquisition, 1_240_000), Once(CostNature.Training, 138_000), Yearly(CostNature.Operation, 312_000), Once(CostNature.Implementation, 175_000, "201"), Yearly(CostNature.Operation, 21_400, "201"), Yearly(CostNature.Saving, 265_000, from: 1))
            .Planned(-70).Around(-6)
            .Draft(-38).Submit(-36).Acknowledge(-34, "freja.okonomi").Answer(-30, "201", HearingAnswerKind.CostsConfirmed, "Kablerne kan trækkes sammen med den planlagte renovering.").CompatibleIf(-28, "Nattevagten skal kunne slå anlægget fra lokalt, hvis forbindelsen falder ud.", false)
            .AcceptConditions(-27).Assess(-26, "Rummes i ældreområdets ramme; besparelsen er ikke regnet med.").DataProtected(-25, "Konsekvensanalyse, samtykkeblanket og databehandleraftale foreligger.").Decide(-24, Route.Political)
            .Place(-13, Body.StandingCommittee, -6, committee: "SSU").Outcome(Body.StandingCommittee, -6, Outcome.AdoptedWithRemarks, "Tiltrådt med de faldne bemærkninger om samtykke.", "SSU")
            .Place(-3, Body.FinanceCommittee, -6).Outcome(Body.FinanceCommittee, -6, Outcome.Adopted, "Tiltrådt.").Place(2, Body.CityCouncil, -6)
            .Outcome(Body.CityCouncil, -6, Outcome.Adopted, "Tiltrådt.", with: o => o with { Minority = [new MinorityRecommendation("Et medlem", "Liste K", "Ønsker tilsynet begrænset til de to plejehjem.", true)] })
            .Start(14, StartAct.ContractSigned).Start(72, StartAct.ProductionDataLoaded).Actuals(88, 84),

        new Story("303", ProposalKind.Extension, "Ventelister og afbud i Tilmeldingen på musikskolen")
            .Because("Ledige pladser på musikskolen står tomme i uger, fordi afbud kommer på mail.", "Tilmeldingen åbnes for moduler til venteliste og afbud. Forældrene får tilbuddet om en plads samme dag.")
            .From("Strandmark Løsninger").Touching("Tilmeldingen").Answers(i => i with { AffectedUsers = 7, ContractYears = 1 })
            .Costs(Once(CostNature.Implementation, 16_200), Yearly(CostNature.Licence, 9_400)).OnlyOwnArea("Musikskolen er en del af området.").Planned(-44)
            .Proposed(-68).Acknowledge(-66, "inge.it").Acknowledge(-66, "freja.okonomi").Assess(-64, "Små beløb, holdes i rammen.").Decide(-62, Route.Orientation).Start(-57, StartAct.PaidWorkBegun),

        new Story("201", ProposalKind.Replacement, "Ny adgangskontrol på skoler og rådhus")
            .Because("Nøglebogen kan ikke længere få rettelser, og tabte nøgler koster omstilling af hele bygninger.",
                "Fysiske nøgler afløses af brikker på 22 bygninger. Rettigheder følger ansættelsen i Brugerkartoteket og lukkes samme dag, en medarbejder fratræder.")
            .From("Egeskær Digital A/S").Touching("Nøglebogen", "Brugerkartoteket")
            .Answers(i => i with { PersonalData = PersonalData.Ordinary, NewIntegrations = 1, IdentityIntegration = true, ContractYears = 5, Tender = Tender.BelowThreshold, AffectedUsers = 340, TrainingScope = TrainingScope.StaffGroup })
            .Costs(Once(CostNature.Acquisition, 870_000), Yearly(CostNature.Operation, 148_500), Once(CostNature.InternalHours, 43_200, "101"))
            .NoRunningCosts("101", "Opsætningen i kataloget laves én gang og passes derefter af ejendomsdriften.").Planned(-100)
            .Draft(-175).Submit(-172).Answer(-168, "101", HearingAnswerKind.NoObjection, "Vi har timerne i foråret.").Compatible(-164, "Snitfladen til kataloget er afprøvet i testmiljøet.").Assess(-162, "Ejendommes driftsramme og vedligeholdelsespuljen.").DataProtected(-160, "Log over adgang slettes efter 30 dage; vurderingen er lav.")
            .Decide(-158, Route.Director).Approve(-154, "tage.direktor").Approve(-153, "kirsten.kommunaldirektor").Start(-148, StartAct.ContractSigned).Start(-92, StartAct.GoLive).Actuals(-12, 131, "freja.okonomi"),

        new Story("402", ProposalKind.NewSystem, "Fælles medicinskab med elektronisk kvittering")
            .Because("Fejl i medicinudlevering skal kunne spores til vagt og time.", "To bosteder får medicinskabe, der åbner med medarbejderkort og skriver udleveringen i Bostedsbogen.")
            .From("Lyngtoft IT ApS").Touching("Bostedsbogen").Answers(i => i with { PersonalData = PersonalData.Sensitive, NewIntegrations = 1, AffectedUsers = 54, ContractYears = 3 })
            .Costs(Once(CostNature.Acquisition, 128_700), Yearly(CostNature.Operation, 19_800)).OnlyOwnArea("Hjemmesygeplejen har sine egne skabe.").Planned(-52)
            .Draft(-99).Submit(-97).Deviate(-95, StartAct.ContractSigned, "Leverandørens tilbud udløb, og en leder på bostedet skrev under uden at kende reglerne.", "inge.it")
            .Compatible(-90, "Skabene står på eget net og kan spærres centralt.", "inge.it").Assess(-89, "Inden for rammen.").DataProtected(-87, "Databehandleraftale indgået efterfølgende og journaliseret.").Decide(-86, Route.Director, by: "inge.it")
            .Approve(-81, "vagn.direktor", "Godkendt efterfølgende. Lederen er orienteret om reglerne.").Start(-79, StartAct.PaidWorkBegun).CloseDeviation(-74, DeviationEnd.Covered, "Direktionen har drøftet sagen og fulgt op over for området."),

        new Story("403", ProposalKind.NewSystem, "Ny statslig indgang til sygedagpenge")
            .Because("Loven pålægger kommunerne at tage den fælles indgang i brug.", "Jobcentrets sagsbehandlere får skærmbilleder i den fælles løsning. Oplysninger sendes til Jobsporet hver nat.")
            .Touching("Jobsporet").Answers(i => i with { PersonalData = PersonalData.Sensitive, Hosting = Hosting.JointUnit, NewIntegrations = 1, ImposedBy = ImposedBy.Law, AffectedUsers = 33, ContractYears = 1 })
            .Costs(Once(CostNature.Training, 41_600), Once(CostNature.Integration, 68_900)).NoRunningCosts("403", "Driften betales af staten; kommunen har kun indførelsen.").OnlyOwnArea("Loven omfatter alene jobcentret.").Planned(-33)
            .Proposed(-72).Compatible(-68, "Nattens udveksling bruger den eksisterende sikre forbindelse.").Assess(-67, "Dækkes af lov- og cirkulæremidlerne i rammen.").DataProtected(-65, "Den fælles dataansvarsaftale er tiltrådt.").Decide(-64, Route.Orientation).Start(-60, StartAct.ProductionDataLoaded).Start(-41, StartAct.GoLive),

        new Story("101", ProposalKind.Replacement, "Nyt fjernhjælpsværktøj til Servicebordet")
            .Because("Supporten skal kunne hjælpe hjemmearbejdende uden at kende deres adgangskode.", "Det ældre fjernstyringsprogram afløses af et modul til Servicebordet, hvor brugeren selv godkender hver opkobling.")
            .From("Lyngtoft IT ApS").Touching("Servicebordet").Answers(i => i with { PersonalData = PersonalData.Ordinary, Hosting = Hosting.ExternalEu, IdentityIntegration = true, AffectedUsers = 16 })
            .Costs(Once(CostNature.Implementation, 28_700), Yearly(CostNature.Licence, 64_300)).OnlyOwnArea("Alle områder får hjælpen, men intet område betaler for den.").Planned(-58)
            .Proposed(-88).Acknowledge(-87, "freja.okonomi").Compatible(-84, "Bruger samme login som Servicebordet.").Assess(-83, "IT's egen ramme.").DataProtectionWaived(-82, "Samme behandling som i det program, der afløses; aftalen er kun forlænget.")
            .Decide(-81, Route.Director).Approve(-77, "kirsten.kommunaldirektor").Start(-73, StartAct.ContractSigned).Start(-55, StartAct.GoLive).Actuals(-20, 88),
    ];
}
