using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>What of a filter is chosen, in words, each with the filter that remains without it.</summary>
public static class FilterChips
{
    public static IEnumerable<(string Text, CaseFilter Without)> Of(CaseFilter f, Reader reader, IStringLocalizer<Texts> texts) => new (string? Text, CaseFilter Without)[]
    {
        (f.Text is { } text ? texts["quoted", text].Value : null, f with { Text = null }),
        (f.State is { } state ? texts["state." + state.Camel()].Value : null, f with { State = null }),
        (f.Route is { } route ? texts["route." + route.Camel()].Value : null, f with { Route = null }),
        (f.BudgetArea is { } area ? reader.Area(area) : null, f with { BudgetArea = null }),
        (f.CostArea is { } bearing ? texts["filter.costArea", reader.Area(bearing)].Value : null, f with { CostArea = null }),
        (f.CostYear is { } costYear ? texts["filter.costYear", costYear].Value : null, f with { CostYear = null }),
        (f.Phase is { } phase ? texts["phase." + phase.Camel()].Value : null, f with { Phase = null }),
        (f.Year is { } year ? texts["filter.yearIs", year].Value : null, f with { Year = null }),
        (f.Mine ? texts["view.mine"].Value : null, f with { Mine = false }),
        (f.WaitsForMe ? texts["view.waiting"].Value : null, f with { WaitsForMe = false }),
        (f.Late ? texts["view.late"].Value : null, f with { Late = false }),
        (f.Open ? texts["filter.open"].Value : null, f with { Open = false }),
        (f.WithoutApproval ? texts["view.withoutApproval"].Value : null, f with { WithoutApproval = false }),
    }.Where(c => c.Text is not null).Select(c => (c.Text!, c.Without));
}
