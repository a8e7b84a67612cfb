using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Meetings;

/// <summary>Bodies by their names; a standing committee by its own where the meeting says which.</summary>
public static class BodyNames
{
    public static string Body(this IStringLocalizer<Texts> texts, Body body, string? committee = null) =>
        body == Domain.Meetings.Body.StandingCommittee && !string.IsNullOrWhiteSpace(committee) ? committee : texts["body." + body.Camel()];
}
