using System.Globalization;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One architecture point in a review that is being written.</summary>
public sealed class PointLine(string point, bool isOwn)
{
    public string? Point { get; set; } = point;

    /// <summary>Added by the reviewer, beside the fixed ones.</summary>
    public bool IsOwn => isOwn;

    public string? Verdict { get; set; }

    public string? Note { get; set; }
}

/// <summary>The IT centre's review: a result, its conditions, and the points of the architecture gone through.</summary>
public sealed class ReviewDraft(CaseReading seen) : ActDraft(CommandKind.ReviewCompatibility, seen)
{
    public string? Result { get; set; }

    public string? Note { get; set; }

    public List<ConditionLine> Conditions { get; } = [new()];

    public List<PointLine> Points { get; } = [.. ReviewPoints.All.Select(p => new PointLine(p, false))];

    public bool IsOnConditions => Result == nameof(ReviewResult.CompatibleOnConditions);

    public bool IsApprovalRequired => Seen.Proposal.ItApprovalIsRequired();

    public override string Consequence => Result is null ? base.Consequence : Seen.L["give.review-compatibility." + char.ToLowerInvariant(Result[0]) + Result[1..]];

    public override string Label(string field) => field.Split('-') switch
    {
        ["condition", var n] => Seen.L["condition.n", int.Parse(n, CultureInfo.InvariantCulture) + 1],
        ["point", var n] => PointName(n),
        ["point", _, "name"] => Seen.L["review.point.name"],
        ["point", var n, _] => Seen.L["review.point.noteOf", PointName(n)],
        _ => base.Label(field),
    };

    private string PointName(string index) => Points[int.Parse(index, CultureInfo.InvariantCulture)] is { IsOwn: false, Point: { } fixedPoint } ? ReviewPoints.Name(fixedPoint, Seen.L) : Seen.L["review.verdict"];

    protected override CaseCommand Command()
    {
        var result = Choice<ReviewResult>(Result, "result");
        var conditions = IsOnConditions ? ConditionLine.Read(Conditions) : [];
        if (IsOnConditions && conditions.Count == 0)
        {
            Fail("condition-0", "condition");
        }

        if (Result is not null && result == ReviewResult.NotCompatible && Points.All(p => p.Verdict != nameof(PointVerdict.NotCompatible)))
        {
            Fail("point-0", "point");
        }

        foreach (var (line, i) in Points.Select((p, i) => (p, i)).Where(x => x.p.Verdict == nameof(PointVerdict.NotCompatible)))
        {
            Text(line.Note, $"point-{i}-note");
        }

        foreach (var (line, i) in Points.Select((p, i) => (p, i)).Where(x => x.p.IsOwn && x.p.Verdict is not null))
        {
            Text(line.Point, $"point-{i}-name");
        }

        return new ReviewCompatibility(result, conditions, [.. Points.Where(p => p.Verdict is not null)
            .Select(p => new ReviewPoint(p.Point?.Trim() ?? "", Enum.Parse<PointVerdict>(p.Verdict!), Optional(p.Note)))])
        { Note = Optional(Note) };
    }
}
