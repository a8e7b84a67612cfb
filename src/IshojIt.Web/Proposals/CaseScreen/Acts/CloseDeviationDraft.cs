using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Which deviation is closed, how, and when.</summary>
public sealed class CloseDeviationDraft(CaseReading seen) : ActDraft(CommandKind.CloseDeviation, seen)
{
    public string? Deviation { get; set; } = seen.Proposal.OpenDeviations.FirstOrDefault()?.Id.ToString();

    public string? How { get; set; }

    public DateOnly? Date { get; set; } = seen.World.Today;

    public IReadOnlyList<Deviation> Open => [.. Seen.Proposal.OpenDeviations];

    public override string Label(string field) => field switch
    {
        "deviation" => Seen.L["deviation.which"],
        "how" => Seen.L["deviation.how"],
        _ => base.Label(field),
    };

    protected override CaseCommand Command()
    {
        if (!Guid.TryParse(Deviation, out var deviation))
        {
            Fail("deviation", "choose");
        }

        var how = Choice<DeviationEnd>(How, "how");
        return new CloseDeviation(deviation, how, Past(Date, "date"));
    }
}
