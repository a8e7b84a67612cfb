using IshojIt.Application.Common;

namespace IshojIt.Web.Common;

/// <summary>A sheet as the file that a browser saves.</summary>
public static class WorkbookFile
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<IResult> OfAsync(IWorkbooks workbooks, Sheet sheet, string name, DateOnly today, CancellationToken ct)
    {
        // The package's parts are written out of order, so the file is finished on disk before it is sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await workbooks.WriteAsync(sheet, file, ct);
        file.Position = 0;
        return Results.File(file, Kind, $"{name}-{today:yyyy-MM-dd}.xlsx");
    }
}
