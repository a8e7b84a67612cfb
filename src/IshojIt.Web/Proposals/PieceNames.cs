using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals;

/// <summary>What a case is summed with, by its numbers; a part that is not the reader's to see has none.</summary>
public static class PieceNames
{
    public static IEnumerable<string> Pieces(this IStringLocalizer<Texts> texts, IEnumerable<EarlierPiece> pieces) =>
        pieces.Select(e => e.IsNamed ? e.Number.ToString() : texts["whole.unsubmitted"].Value);
}
