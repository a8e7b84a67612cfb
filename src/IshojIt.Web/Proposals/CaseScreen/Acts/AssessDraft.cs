using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Where the money comes from, with the Finance centre's answers to what the rulebook asks it.</summary>
public sealed class AssessDraft(CaseReading seen) : ActDraft(CommandKind.AssessAppropriation, seen)
{
    public string? Assessment { get; set; }

    public string? Cover { get; set; }

    public string? Pool { get; set; }

    /// <summary>The pools that can be chosen, as they stand; null until the form has read them.</summary>
    public IReadOnlyList<Pool>? Pools { get; set; }

    public Pool? ChosenPool => Pools?.FirstOrDefault(p => p.Id.ToString("D") == Pool);

    public override World World => Seen.World with { Pool = ChosenPool };

    public bool IsUrgent { get; set; }

    public string? LegalBasis { get; set; }

    public DateOnly? Due { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<JudgementLine> Judgements { get; } = [.. seen.Suggestion.QuestionsFor(Judge.FinanceCentre).Select(q => new JudgementLine(q))];

    public bool NeedsCover => Assessment is nameof(AppropriationKind.Reallocation) or nameof(AppropriationKind.SupplementaryAppropriation);

    public bool NeedsPool => Assessment == nameof(AppropriationKind.PoolFunds);

    public override string Label(string field) => JudgementLabel(field) ?? field switch
    {
        "assessment" => Seen.L["assess.kind"],
        "pool" or "basis" or "due" => Seen.L["assess." + field],
        _ => base.Label(field),
    };

    protected override CaseCommand Command()
    {
        var kind = Choice<AppropriationKind>(Assessment, "assessment");
        // Of a pool the cover is for what it can not pay; the domain knows whether there is any.
        var cover = NeedsCover ? Text(Cover, "cover") : NeedsPool ? Optional(Cover) : null;
        var pool = NeedsPool ? Text(Pool, "pool") : null;
        if (IsUrgent && Due is null)
        {
            Fail("due", "missing");
        }

        var urgency = IsUrgent ? new StatutoryUrgency(Text(LegalBasis, "basis"), Due ?? default) : null;
        foreach (var line in Judgements)
        {
            JudgementProblems(line);
        }

        return new AssessAppropriation(kind, cover, pool, urgency, [.. Judgements.Select(j => j.Draft)]) { Note = Optional(Note) };
    }

    private void JudgementProblems(JudgementLine line)
    {
        if (line.Answer is null)
        {
            Fail("judgement-" + line.Criterion, "choose");
        }

        Text(line.Reason, $"judgement-{line.Criterion}-reason");
    }
}
