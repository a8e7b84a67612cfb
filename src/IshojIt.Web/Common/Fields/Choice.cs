using IshojIt.Domain.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Fields;

/// <summary>One choice of a field. <paramref name="Detail"/> says what it means or leads to.</summary>
public sealed record Choice(string Value, string Label, string? Detail = null)
{
    /// <summary>Every value of an enum, worded by the texts <c>prefix.value</c>.</summary>
    public static IReadOnlyList<Choice> Of<T>(IStringLocalizer texts, string prefix)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), texts[$"{prefix}.{v.Camel()}"]))];
}
