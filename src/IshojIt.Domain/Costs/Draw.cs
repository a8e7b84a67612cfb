using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>
/// What an assessment took from a pool: the case's gross expenses in the pool's year. It is held while the assessment stands, and given back
/// when that falls. <paramref name="Name"/> is what the pool was called, so that the case says it by itself.
/// </summary>
public sealed record Draw(Guid Pool, string Name, int Year, Dkk Amount);
