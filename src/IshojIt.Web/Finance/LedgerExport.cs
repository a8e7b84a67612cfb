using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Finance;

/// <summary>The finance page's table of areas and years as files, for those whose desk it stands on.</summary>
public static class LedgerExport
{
    public static void MapLedgerExport(this WebApplication app)
    {
        app.MapGet("/oekonomi/udgifter.xlsx", (HttpContext http, CostLedger ledger, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts, string? fase, CancellationToken ct) =>
            FileAsync(http, ledger, store, texts, fase, (sheet, today) => WorkbookFile.OfAsync(workbooks, sheet, texts["ledger.file"], today, ct), ct)).RequireAuthorization();
        app.MapGet("/oekonomi/udgifter.csv", (HttpContext http, CostLedger ledger, CaseStore store, IStringLocalizer<Texts> texts, string? fase, CancellationToken ct) =>
            FileAsync(http, ledger, store, texts, fase, (sheet, today) => Task.FromResult(CsvFile.DanishOf(sheet, texts["ledger.file"], today)), ct)).RequireAuthorization();
    }

    /// <summary>The address of a file of what the page shows.</summary>
    public static string Address(string kind, CasePhase? phase) => phase is { } one ? $"/oekonomi/udgifter.{kind}?fase={one.Camel()}" : $"/oekonomi/udgifter.{kind}";

    private static async Task<IResult> FileAsync(
        HttpContext http, CostLedger ledger, CaseStore store, IStringLocalizer<Texts> texts, string? fase, Func<Sheet, DateOnly, Task<IResult>> write, CancellationToken ct)
    {
        if (http.User.User() is not { } user || await store.WorldAsync(ct) is not { } world || new Reader(user, world, texts) is not { } reader || !FinanceTabs.IsFor(reader))
        {
            return Results.NotFound();
        }

        var phase = FinancePage.PhaseOf(fase);
        var answer = await ledger.ReadAsync(new LedgerQuestion(Phase: phase), user, ct);
        var asked = texts["ledger.asked", texts["phase." + (phase?.Camel() ?? "all")].Value, DanishDates.Date(world.Today)];
        return await write(CostSheet.Derived(answer, new LedgerNames(reader, texts, LedgerGroup.BudgetArea, new Dictionary<string, string>()), asked, texts), world.Today);
    }
}
