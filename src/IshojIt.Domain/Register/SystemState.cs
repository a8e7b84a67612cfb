namespace IshojIt.Domain.Register;

/// <summary>Where a system of the register is in its life.</summary>
public enum SystemState { Planned, Active, Retired }
