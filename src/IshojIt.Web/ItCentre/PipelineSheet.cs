using System.Runtime.CompilerServices;
using IshojIt.Application.Common;
using IshojIt.Application.Pipeline;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.ItCentre;

/// <summary>The pipeline as a sheet: the same rows as on the page, all of them.</summary>
internal sealed class PipelineSheet(SystemPipeline systems, StartPipeline starts, Reader reader, IStringLocalizer<Texts> texts)
{
    private const int PageSize = 200;

    public Sheet Of(PipelineQuestion question, CancellationToken ct) => question.View == PipelineView.PlannedStart
        ? new Sheet(texts["pipeline.view.plannedStart"], Starting, StartsAsync(ct)) { Above = Above(question) }
        : new Sheet(texts["pipeline.view." + question.View.Camel()], Touched, SystemsAsync(question, ct)) { Above = Above(question) };

    private IReadOnlyList<SheetColumn> Touched =>
    [
        new(texts["it.system"], CellKind.Text), new(texts["field.supplier"], CellKind.Text), new(texts["col.area"], CellKind.Text), new(texts["systems.owner"], CellKind.Text),
        new(texts["it.contractEnd"], CellKind.Date), new(texts["pipeline.quarter.head"], CellKind.Text), new(texts["pipeline.nextStart"], CellKind.Date),
        new(texts["pipeline.caseCount"], CellKind.Count), new(texts["it.openCases"], CellKind.Text), new(texts["pipeline.mind"], CellKind.Text),
    ];

    private IReadOnlyList<SheetColumn> Starting =>
    [
        new(texts["column.number"], CellKind.Text), new(texts["column.title"], CellKind.Text), new(texts["col.area"], CellKind.Text), new(texts["column.holder"], CellKind.Text),
        new(texts["column.plannedStart"], CellKind.Date), new(texts["column.state"], CellKind.Text), new(texts["column.deadline"], CellKind.Date),
        new(texts["pipeline.systems"], CellKind.Text), new(texts["pipeline.awaitsReview"], CellKind.Text), new(texts["pipeline.mind"], CellKind.Text),
    ];

    private string[] Above(PipelineQuestion question) =>
    [
        texts["pipeline.view." + question.View.Camel() + ".title"],
        question.View == PipelineView.ContractEnd ? texts["pipeline.asked", question.Months, DanishDates.Date(reader.Today)] : texts["pipeline.asOf", DanishDates.Date(reader.Today)],
    ];

    private async IAsyncEnumerable<IReadOnlyList<object?>> SystemsAsync(PipelineQuestion question, [EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        do
        {
            var page = question.View == PipelineView.System
                ? await systems.ByNameAsync(reader.Me, after, PageSize, ct)
                : await systems.ByContractEndAsync(question.ContractsFrom(reader.Today), reader.Me, after, PageSize, ct);
            foreach (var s in page.Items)
            {
                var cases = string.Join(", ", s.Cases.Select(c => $"{c.Number} {c.Title}"));
                yield return
                [
                    s.Name, s.Supplier, reader.Area(s.BudgetArea), s.Owner is { Length: > 0 } owner ? reader.FullName(new(owner)) : null,
                    s.ContractEnd, s.ContractEnd is { } end ? PipelineWords.Quarter(end, texts) : null, s.NextStart,
                    s.Count, s.Count > s.Cases.Count ? $"{cases}, {texts["it.moreCases", s.Count]}" : cases,
                    s is { Count: 0, ContractEnd: { } ending } ? PipelineWords.Unattended(ending, reader.Today, texts) : null,
                ];
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> StartsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        do
        {
            var page = await starts.ReadAsync(reader.Me, after, PageSize, ct);
            foreach (var s in page.Items)
            {
                yield return
                [
                    s.Case.Number, s.Case.Title, reader.Area(s.BudgetArea), reader.FullName(s.Holder), s.PlannedStart, texts["state." + s.Case.State.Camel()].Value, s.Deadline,
                    string.Join(", ", s.Systems.Select(t => t.Name)), texts[s.AwaitsReview ? "pipeline.yes" : "pipeline.no"].Value, PipelineWords.Prospect(s, texts),
                ];
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
