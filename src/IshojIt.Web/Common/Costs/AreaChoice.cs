using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>A budget area as it can be chosen; <paramref name="Remark"/> says whose it is, such as "dit område", and <paramref name="Fixed"/> that it cannot be taken away.</summary>
public sealed record AreaChoice(AreaCode Code, string Name, string? Remark = null, bool Fixed = false)
{
    public string Label => $"{Code} {Name}";
}
