using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Demo;

/// <summary>The proposal that the guided tour begins with: complete, and on its way to the director.</summary>
public static class DemoTour
{
    public static readonly UserId Holder = new("lone.budget");

    /// <summary>Who directs the holder's area.</summary>
    public static readonly UserId Director = new("dorte.direktor");

    private static readonly AreaCode Area = new("301");

    public static ProposalContent Content(World world)
    {
        var horizon = world.Settings.Rulebook.Horizon.ToList();
        return new ProposalContent
        {
            Title = "Digital tavle på stuerne i tre daginstitutioner",
            BudgetArea = Area,
            Kind = ProposalKind.NewSystem,
            Purpose = "Personalet skal kunne se dagens aktiviteter, antal børn og fælles beskeder ét sted i stedet for på papir, i telefonen og på en opslagstavle.",
            Description = "En skærm på hver stue i tre daginstitutioner med et lille system bag. 45 medarbejdere bruger det. Tavlen viser antal og aktiviteter, aldrig navne eller andre oplysninger om børnene.",
            PlannedStart = world.Today.AddMonths(3),
            NoOtherAreasReason = "Kun de tre daginstitutioner bruger tavlerne.",
            Intake = new Intake
            {
                PersonalData = PersonalData.None,
                Hosting = Hosting.ExternalEu,
                NewIntegrations = 0,
                IdentityIntegration = false,
                UsesAi = false,
                MainSystemReplacement = false,
                Tender = Tender.None,
                ContractYears = 3,
                PlatformShift = false,
                TrainingScope = TrainingScope.Team,
                AffectedUsers = 45,
                AffectsCitizenService = false,
                ImposedBy = ImposedBy.None,
                JoinsJointBody = false,
                AdoptsPolicy = false,
                Funding = Funding.WithinFrame,
            },
            Costs =
            [
                new CostLine(Area, CostNature.Acquisition, horizon[0], Dkk.FromKroner(96_000)),
                .. horizon.Select(year => new CostLine(Area, CostNature.Licence, year, Dkk.FromKroner(28_000), Permanent: true)),
            ],
            DerivedCosts = [new DerivedCostStatement(Area, None: false)],
        };
    }
}
