using IshojIt.Application.Costs;

namespace IshojIt.Web.Common;

/// <summary>Sees to the ledger's totals before the first request: fills them where there are none, and with <c>Ledger:Rebuild</c> compares them with the lines and writes them anew.</summary>
public static partial class LedgerStart
{
    public static async Task KeepLedgerAsync(this WebApplication app)
    {
        var keeping = app.Services.GetRequiredService<LedgerKeeping>();
        if (await keeping.FillAsync(CancellationToken.None))
        {
            Filled(app.Logger);
        }

        if (!app.Configuration.GetValue<bool>("Ledger:Rebuild"))
        {
            return;
        }

        foreach (var fault in await keeping.CheckAsync(CancellationToken.None))
        {
            Differs(app.Logger, fault.At, fault.Stored, fault.OfTheLines);
        }

        await keeping.RebuildAsync(CancellationToken.None);
        Filled(app.Logger);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The ledger's totals were added up from the lines")]
    private static partial void Filled(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "The ledger's total at {At} was {Stored} and the lines say {OfTheLines}")]
    private static partial void Differs(ILogger log, Domain.Costs.LedgerKey at, Domain.Costs.LedgerAmounts stored, Domain.Costs.LedgerAmounts ofTheLines);
}
