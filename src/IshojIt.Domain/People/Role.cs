namespace IshojIt.Domain.People;

/// <summary>What a person is in the municipality, as far as the app is concerned.</summary>
public enum Role
{
    BudgetHolder,
    ProposalEditor,
    ItCentre,
    FinanceCentre,
    Director,
    ChiefExecutive,
    ExecutiveBoard,
    DataProtection,
    CommitteeSecretary,
    Leader,
    Auditor,
    Administrator,
}
