using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>A person who may act, in which role, and for whom when by substitution.</summary>
public sealed record Capacity(UserId User, Role Role, UserId? ActingFor = null);

/// <summary>The three deciding seats: nobody fills two on one case.</summary>
internal enum DecidingSeat { It, Countersignature, Director }
