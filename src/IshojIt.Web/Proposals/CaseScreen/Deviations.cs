using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>A deviation in words: what happened and when, and why. Those that the app opens by itself have no typed reason.</summary>
public static class Deviations
{
    public static string Title(Deviation d, CaseReading c) => d.Act is { } act
        ? c.L["deviation.title", c.L["start." + act.Camel()].Value, DanishDates.Date(d.Date)]
        : c.L["deviation.title", c.L["deviation." + d.Kind.Camel()].Value, DanishDates.Date(d.Date)];

    public static string Reason(Deviation d, CaseReading c) => c.L[$"deviation.{d.Kind.Camel()}.why"] is { ResourceNotFound: false } known ? known : d.Reason;
}
