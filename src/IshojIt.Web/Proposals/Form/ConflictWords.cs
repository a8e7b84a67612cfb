using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Who it was that changed the same draft: another person, or oneself in another window.</summary>
public static class ConflictWords
{
    /// <summary>Ends the keys of texts that say it otherwise where nobody else was in it.</summary>
    public static string Suffix(IReadOnlyList<UserId> writers, UserId me) => writers.Count > 0 && writers.All(w => w == me) ? ".own" : "";

    public static string Title(IReadOnlyList<UserId> writers, UserId me, FieldWords words, IStringLocalizer<Texts> texts)
    {
        var others = string.Join(", ", writers.Where(w => w != me).Select(w => words.PersonName(w)));
        return others.Length > 0 ? texts["formConflict.title.by", others] : texts["formConflict.title" + Suffix(writers, me)];
    }
}
