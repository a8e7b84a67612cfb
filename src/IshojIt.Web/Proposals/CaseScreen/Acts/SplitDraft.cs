using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Moves some of the cost lines to a new draft. Lines are ticked by area and nature, as the table of costs shows them.</summary>
public sealed class SplitDraft(CaseReading seen) : ActDraft(CommandKind.Split, seen)
{
    private readonly HashSet<CostKey> _moved = [];

    public string? Title { get; set; }

    public string? Reason { get; set; }

    public override bool IsBinding => true;

    /// <summary>What can be moved: all years of a nature in an area go together.</summary>
    public IReadOnlyList<CostKey> Rows => [.. Seen.Proposal.Content.Costs.Select(l => new CostKey(l.BudgetArea, l.Nature)).Distinct().Order()];

    public bool IsMoved(CostKey row) => _moved.Contains(row);

    public void Move(CostKey row, bool moved) => _ = moved ? _moved.Add(row) : _moved.Remove(row);

    /// <summary>What the moved lines of a row cost in all years together.</summary>
    public Dkk SumOf(CostKey row) => Seen.Proposal.Content.Costs.Where(l => l.BudgetArea == row.Area && l.Nature == row.Nature).Sum(l => l.Amount);

    public override IEnumerable<ConfirmItem> Summary() =>
    [
        new(Seen.L["act.title"], Title ?? ""),
        new(Seen.L["whole.moved"], string.Join(", ", Rows.Where(IsMoved).Select(r => $"{Seen.L["nature." + r.Nature.Camel()]} ({Seen.Area(r.Area)})"))),
    ];

    protected override CaseCommand Command()
    {
        var lines = Seen.Proposal.Content.Costs.Index().Where(l => _moved.Contains(new CostKey(l.Item.BudgetArea, l.Item.Nature))).Select(l => l.Index + 1).ToList();
        if (lines.Count == 0 || lines.Count == Seen.Proposal.Content.Costs.Count)
        {
            Fail("lines", lines.Count == 0 ? "missing" : "nothing-left");
        }

        return new Split(Text(Title, "title"), lines, Text(Reason, "reason"));
    }
}
