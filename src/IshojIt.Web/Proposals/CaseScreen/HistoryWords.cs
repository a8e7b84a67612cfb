using System.Text.Json.Nodes;
using IshojIt.Application.Audit;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>An entry of the audit trail in plain Danish: who, for whom, what was chosen, in which words, and where the case went.</summary>
public static class HistoryWords
{
    /// <summary>What was chosen in an act: the field of the input, and the group of texts that words it.</summary>
    private static readonly Dictionary<string, (string Field, string Texts)> Chosen = new()
    {
        ["review-compatibility"] = ("result", "review"),
        ["answer-hearing"] = ("answer", "hearing"),
        ["assess-appropriation"] = ("assessment", "appropriation"),
        ["close-data-protection"] = ("result", "dp"),
        ["decide-route"] = ("route", "route"),
        ["raise-route"] = ("route", "route"),
        ["countersign-route"] = ("agreed", "agreed"),
        ["settle"] = ("overruled", "overruled"),
        ["assign-stand-in"] = ("seat", "seat"),
        ["place-item"] = ("body", "body"),
        ["start"] = ("act", "start"),
        ["register-deviation"] = ("act", "start"),
        ["close-deviation"] = ("how", "deviation"),
        ["close"] = ("completed", "completed"),
    };

    private static readonly string[] Words = ["reason", "text", "evidence", "cover", "note"];

    /// <summary>The lines of a trail, each told by its last entry.</summary>
    public static IEnumerable<HistoryEntry> Of(IEnumerable<TrailLine> lines, IReadOnlyList<AuditEntryRow> entries, CaseReading c) =>
        lines.Select(line => (Line: line, Entry: entries.FirstOrDefault(e => e.Seq == line.Last))).Where(l => l.Entry is not null).Select(l => Of(l.Entry!, c) is var told && l.Line.Count == 1
            ? told
            : told with { What = c.L["history.saves", l.Line.Count], Since = l.Line.Since });

    public static HistoryEntry Of(AuditEntryRow entry, CaseReading c)
    {
        var before = JsonNode.Parse(entry.Before ?? "null");
        var after = JsonNode.Parse(entry.After ?? "null");
        var input = after?["input"] as JsonObject;
        var what = c.L["history." + entry.Action].Value;
        var chosen = ChosenIn(entry.Action, input, c);
        return new HistoryEntry(
            entry.ActingFor is { } absent ? c.Acting(Name(entry.By, c), entry.By, absent, c.Named(absent), entry.At) : Name(entry.By, c),
            chosen is null ? what : $"{what}: {chosen}",
            entry.At,
            Regulation.All.FirstOrDefault(r => r.Id == entry.Rule)?.Paragraph,
            Joined(Typed(input, c), Moved(before, after, c)));
    }

    /// <summary>That a duty was escalated, to all who were told at once.</summary>
    public static HistoryEntry Of(IReadOnlyList<EscalationRow> said, CaseReading c) => new(
        c.L["duty." + said[0].Duty.Kebab()],
        c.L[said[0].Step == LadderStep.ToBoard ? "history.escalated.board" : "history.escalated"],
        said[0].At,
        Detail: c.L["history.escalated.to", DanishDates.Date(said[0].Deadline), c.And(said.Select(e => c.Named(e.To)))]);

    private static string Name(UserId by, CaseReading c) => by == c.User ? c.L["you.acted"] : c.Named(by);

    private static string? ChosenIn(string action, JsonObject? input, CaseReading c)
    {
        if (action == "record-outcome" && input?["outcome"]?["outcome"] is { } outcome)
        {
            return c.L["outcome." + outcome];
        }

        if (action == "record-actual-costs" && input?["year"] is { } year)
        {
            return year.ToString();
        }

        var word = Chosen.TryGetValue(action, out var field) && input?[field.Field] is { } value ? c.L[$"{field.Texts}.{value}"] : null;
        var about = input?["budgetArea"] is { } area ? c.AreaName(new AreaCode((string)area!))
            : input?["person"] is { } person ? c.Named(new UserId((string)person!))
            : null;
        return word is null ? about : about is null ? word.Value : $"{about}, {word}";
    }

    private static string? Typed(JsonObject? input, CaseReading c)
    {
        var words = Words.Select(w => input?[w] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null)
            .Append(input?["outcome"] is JsonObject outcome ? (string?)outcome["text"] : null)
            .Append(input?["answer"] is JsonValue answer && input["kind"]?.ToString() == "submit" ? answer.ToString() : null)
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        return words is null ? null : c.L["quoted", words].Value;
    }

    private static string? Moved(JsonNode? before, JsonNode? after, CaseReading c)
    {
        var (from, to) = (before?["state"]?.ToString(), after?["state"]?.ToString());
        var moved = from is null || to is null || from == to ? null : c.L["history.moved", c.L["state." + to].Value].Value;
        var costs = before?["costVersion"]?.ToString() != after?["costVersion"]?.ToString() && before is not null ? c.L["history.costVersion", after!["costVersion"]!.ToString()].Value : null;
        return Joined(moved, costs);
    }

    private static string? Joined(string? a, string? b) => a is null ? b : b is null ? a : $"{a} · {b}";
}
