using System.Globalization;
using IshojIt.Application.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace IshojIt.Web.ItCentre;

/// <summary>Which view of the pipeline is asked for; <paramref name="Months"/> and <paramref name="Unattended"/> are for contract ends alone.</summary>
public sealed record PipelineQuestion(PipelineView View, int Months, bool Unattended)
{
    /// <summary>Contracts that end before this day.</summary>
    public ContractFilter ContractsFrom(DateOnly today) => new(today.AddMonths(Months), Unattended);
}

/// <summary>A view of the pipeline as its address writes it, so that it can be shared.</summary>
public static class PipelineAddress
{
    public const string Page = "/it/paa-vej";

    public const int UsualMonths = 24;

    private static readonly (PipelineView View, string Name)[] Views = [(PipelineView.ContractEnd, "udloeb"), (PipelineView.PlannedStart, "start"), (PipelineView.System, "system")];

    /// <summary>How far ahead contract ends are shown.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [12, UsualMonths, 36];

    public static PipelineQuestion Read(string? view, string? months, string? unattended) => new(
        Views.FirstOrDefault(v => v.Name == view).View,
        int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && Horizons.Contains(asked) ? asked : UsualMonths,
        !string.IsNullOrEmpty(unattended));

    public static string Of(PipelineQuestion question, string? after = null) => Written(Page, question, after);

    public static string Export(string kind, PipelineQuestion question) => Written($"{Page}.{kind}", question, null);

    private static string Written(string page, PipelineQuestion question, string? after) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["visning"] = question.View == PipelineView.ContractEnd ? null : Views.Single(v => v.View == question.View).Name,
        ["maaneder"] = question.View != PipelineView.ContractEnd || question.Months == UsualMonths ? null : question.Months.ToString(CultureInfo.InvariantCulture),
        ["uden"] = question is { View: PipelineView.ContractEnd, Unattended: true } ? "1" : null,
        ["efter"] = after,
    });
}
