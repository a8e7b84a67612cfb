namespace IshojIt.Domain.Meetings;

/// <summary>A political body, in the order that a case passes them.</summary>
public enum Body { StandingCommittee, FinanceCommittee, CityCouncil }
