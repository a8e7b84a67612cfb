using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>What the steps and the rail show of the form, and what they ask of it.</summary>
public sealed class FormScreen
{
    public required FormState State { get; init; }

    public required FormStep Step { get; init; }

    public required IReadOnlyList<FormGap> Gaps { get; init; }

    public required FieldWords Words { get; init; }

    public required RouteWords Route { get; init; }

    /// <summary>The chosen systems, as the register knows them.</summary>
    public required IReadOnlyList<SystemChoice> Systems { get; init; }

    public required IReadOnlyList<SystemOverlap> Overlaps { get; init; }

    /// <summary>Areas that the register and earlier cases say are affected.</summary>
    public required IReadOnlyList<AffectedArea> Affected { get; init; }

    /// <summary>Areas that the person may write for.</summary>
    public required IReadOnlyList<AreaChoice> OwnAreas { get; init; }

    /// <summary>After a try to submit.</summary>
    public required bool ShowErrors { get; init; }

    /// <summary>The address of a step, and of a field in it.</summary>
    public required Func<FormStep, string?, string> Address { get; init; }

    public required Func<string, string?, Task> Set { get; init; }

    /// <summary>After a change that went past <see cref="Set"/>: in the grid, or of the chosen systems.</summary>
    public required Func<Task> Changed { get; init; }

    public ProposalDraft Draft => State.Draft;

    public string? this[string key] => Draft[key];

    public IReadOnlyList<FormGap> GapsOf(FormStep step) => [.. Gaps.Where(g => g.Step == step)];

    /// <summary>What is wrong with a simple field: a text that cannot be read at once, a missing one after a try to submit.</summary>
    public string? Problem(string key, IStringLocalizer<Texts> texts) => Gaps.FirstOrDefault(g => g.FieldId == key) is not { } gap ? null
        : Draft[key] is { Length: > 0 } && Draft.Unreadable.Contains(key) ? gap.Text
        : ShowErrors ? texts["error.missing"].Value : null;

    public string HolderOf(AreaCode area) => Words.PersonName(State.Organisation.HolderOf(area));
}
