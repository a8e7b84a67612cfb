using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>A budget area as it can be chosen; <paramref name="Remark"/> says whose it is, such as "dit område".</summary>
public sealed record AreaChoice(AreaCode Code, string Name, string? Remark = null)
{
    public string Label => $"{Code} {Name}";
}
