using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals;

/// <summary>A case as its reader sees it, carried from the first rendering into the circuit; the organisation and the settings are not.</summary>
public sealed record CarriedCase(string Document, string EarlierPieces, bool RegisterEntryIsActive)
{
    public static CarriedCase? Of(SeenCase? seen) => seen is null
        ? null
        : new(CaseJson.Write(seen.Proposal), CaseJson.Carry(seen.World.EarlierPieces), seen.World.RegisterEntryIsActive);

    public SeenCase In(World world) => new(CaseJson.Read(Document), world with
    {
        EarlierPieces = CaseJson.Carried<List<EarlierPiece>>(EarlierPieces),
        RegisterEntryIsActive = RegisterEntryIsActive,
    });
}
