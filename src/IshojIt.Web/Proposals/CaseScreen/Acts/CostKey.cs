using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One row of the table of costs: an area and a nature.</summary>
public readonly record struct CostKey(AreaCode Area, CostNature Nature) : IComparable<CostKey>
{
    public int CompareTo(CostKey other) => (Area, Nature).CompareTo((other.Area, other.Nature));
}
