using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>A played case as one of the demo people reads it.</summary>
internal static class SeenCase
{
    public static CaseReading SeenBy(this ACase played, string user, IStringLocalizer<Texts> texts) =>
        new(new Application.Proposals.SeenCase(played.Proposal, played.World), new UserId(user), texts);

    /// <summary>A connection that two areas pay for, submitted.</summary>
    public static ACase TwoAreas() => new ACase(ACase.Content(others: "402")).Submitted();
}
