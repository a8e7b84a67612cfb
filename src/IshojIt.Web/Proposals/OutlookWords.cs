using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals;

/// <summary>A draft's route in words, no firmer than its answers make it.</summary>
public static class OutlookWords
{
    /// <summary>"Foreløbigt: Direktørgodkendelse – kan blive højere"</summary>
    public static string Headline(Route route, RouteOutlook outlook, IStringLocalizer<Texts> texts)
    {
        var name = texts["route." + route.Camel()].Value;
        return !outlook.IsCarried ? texts["outlook.open"]
            : outlook.CouldRaise.Count > 0 ? texts[route < Route.Political ? "outlook.raisable" : "outlook.referable", name]
            : outlook.IsProvisional ? texts["outlook.provisional", name]
            : name;
    }
}
