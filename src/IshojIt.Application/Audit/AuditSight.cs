using System.Text.Json;
using System.Text.Json.Nodes;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Audit;

/// <summary>
/// What a reader of a case sees of its trail: every act, by whom and when; but what was typed on a closed item, on the draft before it was
/// submitted, or about another case that is still a draft, only where she may read that.
/// </summary>
internal sealed class AuditSight(LoadedCase loaded, UserId reader)
{
    private static readonly string[] OnItems = [CommandKind.PlaceItem.Kebab(), CommandKind.TakeOffItem.Kebab(), CommandKind.MoveItem.Kebab(), CommandKind.RecordOutcome.Kebab()];
    private static readonly string[] OnOthers = [CommandKind.Relate.Kebab(), CommandKind.Split.Kebab(), CommandKind.Merge.Kebab()];
    private static readonly string OnConditions = CommandKind.MeetCondition.Kebab();
    private static readonly string OnDrafts = CommandKind.Save.Kebab();
    private readonly Proposal _case = loaded.Proposal;
    private readonly bool _readsClosed = ClosedItems.MayRead(loaded.Proposal, reader, loaded.World);
    private readonly HashSet<CaseNumber> _hidden = [.. UnseenDrafts.HiddenFrom(reader, loaded.Unopened, loaded.World)];
    private readonly bool _readsDrafts = ProposalVisibility.SeesDraftsOf(loaded.Proposal.Content.BudgetArea, reader, loaded.World.Organisation);

    public AuditEntryRow Of(AuditEntryRow entry)
    {
        if (JsonNode.Parse(entry.After ?? "null") is JsonObject after && after["input"] is JsonObject input && IsHidden(entry, input))
        {
            after.Remove("input");
            entry.After = after.ToJsonString();
        }

        return entry;
    }

    private bool IsHidden(AuditEntryRow entry, JsonObject input) =>
        (!_readsClosed && OnItems.Contains(entry.Action) && _case.Items.Any(i => i.Closed && i.Meeting == (Guid?)input["meeting"] && i.N == (int?)input["n"]))
        || (!_readsClosed && entry.Action == OnConditions && (Guid?)input["condition"] is { } condition && ClosedItems.ConditionsOf(_case).Contains(condition))
        || (_hidden.Count > 0 && OnOthers.Contains(entry.Action) && Named(input).Any(_hidden.Contains))
        || (!_readsDrafts && entry.Action == CaseStore.Creating)
        || (!_readsDrafts && entry.Action == OnDrafts && (string?)JsonNode.Parse(entry.Before ?? "null")?["state"] == ProposalState.Draft.Camel());

    private static IEnumerable<CaseNumber> Named(JsonObject input) => new[] { input["other"], input["part"], input["into"] }.Concat(input["from"] as JsonArray ?? [])
        .OfType<JsonNode>().Select(n => n.Deserialize<CaseNumber>(CaseJson.Options));
}
