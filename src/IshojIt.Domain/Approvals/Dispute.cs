using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Approvals;

public enum DisputeMatter { ItRefusal, DirectorRefusal, NoDecider }

/// <summary>A question put to the executive board on one revision, and its settlement by the board as a body.</summary>
public sealed record Dispute(DisputeMatter Matter, string Reason, Signature AskedBy, int Revision, Settlement? Settled = null, bool Fallen = false);

public sealed record Settlement(bool Overruled, DateOnly Date, IReadOnlyList<string> Participants, string Text, Signature By);

/// <summary>A seat on a case that a stand-in can be named for.</summary>
public enum Seat { It, Countersignature, Assessment, DataProtection, Secretary }

public sealed record StandIn(Seat Seat, UserId Person, string Reason, Signature By);

public sealed record Disqualification(UserId Person, Signature By);
