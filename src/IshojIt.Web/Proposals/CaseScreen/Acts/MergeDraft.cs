using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Offers the case to be laid into another, or lays others into this one; proposed are those that were offered.</summary>
public sealed class MergeDraft : ActDraft
{
    public MergeDraft(CaseReading seen)
        : base(CommandKind.Merge, seen)
    {
        var offered = Offered;
        Way = offered.Count > 0 ? Taking : Offering;
        Proposals = offered.Count > 0 ? string.Join(", ", offered) : null;
    }

    public const string Offering = "into", Taking = "take";

    public string? Way { get; set; }

    public string? Into { get; set; }

    /// <summary>Case numbers, with commas or blanks between them.</summary>
    public string? Proposals { get; set; }

    public string? Reason { get; set; }

    /// <summary>The cases whose holders have offered them to this one.</summary>
    public IReadOnlyList<string> Offered => [.. Seen.Proposal.Links.Where(l => l.Kind == LinkKind.MergeProposed).Select(l => l.Other.ToString()).Distinct()
        .Where(n => Seen.Proposal.Links.All(l => l.Kind != LinkKind.MergedFrom || l.Other.ToString() != n))];

    public override bool IsBinding => Way == Taking;

    public override bool IsDangerous => Way == Taking;

    public override string Consequence => Seen.L[Way == Taking ? "give.merge.take" : "give.merge"];

    public override void Name(string number) => (Into, Proposals) = (number, Proposals ?? number);

    public override IEnumerable<ConfirmItem> Summary() => [new(Seen.L["whole.taken"], Proposals ?? "")];

    protected override CaseCommand Command()
    {
        var reason = Text(Reason, "reason");
        if (Way != Taking)
        {
            return new Merge(Number(Into, "into"), [], reason);
        }

        var typed = (Proposals ?? "").Split([',', ' ', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.Length == 0)
        {
            Fail("proposals", "missing");
        }

        return new Merge(null, [.. typed.Select(n => Number(n, "proposals"))], reason);
    }
}
