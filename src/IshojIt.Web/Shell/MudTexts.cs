using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace IshojIt.Web.Shell;

/// <summary>MudBlazor's own texts (pagers, pickers, tables) from our resources; a text that is not there stays MudBlazor's.</summary>
public sealed class MudTexts(IStringLocalizer<Texts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
