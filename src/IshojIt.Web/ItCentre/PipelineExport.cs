using IshojIt.Application.Common;
using IshojIt.Application.Pipeline;
using IshojIt.Application.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.ItCentre;

/// <summary>A view of the pipeline as files, for those whose page it is.</summary>
public static class PipelineExport
{
    public static void MapPipelineExport(this WebApplication app)
    {
        app.MapGet(PipelineAddress.Page + ".xlsx", (HttpContext http, SystemPipeline systems, StartPipeline starts, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts) =>
            FileAsync(http, systems, starts, store, texts, (sheet, today) => WorkbookFile.OfAsync(workbooks, sheet, texts["pipeline.file"], today, http.RequestAborted))).RequireAuthorization();
        app.MapGet(PipelineAddress.Page + ".csv", (HttpContext http, SystemPipeline systems, StartPipeline starts, CaseStore store, IStringLocalizer<Texts> texts) =>
            FileAsync(http, systems, starts, store, texts, (sheet, today) => Task.FromResult(CsvFile.DanishOf(sheet, texts["pipeline.file"], today)))).RequireAuthorization();
    }

    private static async Task<IResult> FileAsync(
        HttpContext http, SystemPipeline systems, StartPipeline starts, CaseStore store, IStringLocalizer<Texts> texts, Func<Sheet, DateOnly, Task<IResult>> write)
    {
        if (http.User.User() is not { } user || await store.WorldAsync(http.RequestAborted) is not { } world || !PipelineRight.Has(user, world.Organisation))
        {
            return Results.NotFound();
        }

        var query = http.Request.Query;
        var question = PipelineAddress.Read(query["visning"], query["maaneder"], query["uden"]);
        return await write(new PipelineSheet(systems, starts, new Reader(user, world, texts), texts).Of(question, http.RequestAborted), world.Today);
    }
}
