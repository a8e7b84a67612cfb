using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The name under which the browser keeps what is typed in the form of an act on a case.</summary>
internal static class ActSlot
{
    public static string Of(string number, CommandKind act) => $"{number}:{act.Kebab()}";
}
