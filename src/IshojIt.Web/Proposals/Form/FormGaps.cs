using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Something that is missing or cannot be read: in which step, at which field, by which paragraph. <paramref name="IsBlank"/>: the text only names the field.</summary>
public sealed record FormGap(FormStep Step, string FieldId, string Text, string Paragraph, bool IsBlank = false);

/// <summary>What is missing before the proposal can be submitted, in the order of the steps.</summary>
public static class FormGaps
{
    private static readonly Dictionary<string, string> Paragraphs = new()
    {
        ["personalData"] = Regulation.DataProtection.Paragraph,
        ["hosting"] = Regulation.ItApproves.Paragraph,
        ["identityIntegration"] = Regulation.ItApproves.Paragraph,
        ["usesAi"] = Regulation.ItApproves.Paragraph,
        ["newIntegrations"] = Regulation.NoteConsequentialCosts,
        ["affectedUsers"] = Regulation.NoteConsequentialCosts,
        ["trainingScope"] = Regulation.NoteConsequentialCosts,
        ["mainSystemReplacement"] = Regulation.NoteLargeExpense,
        ["tender"] = Regulation.NoteLargeExpense,
        ["platformShift"] = Regulation.NoteRadicalChange,
        ["contractYears"] = Regulation.Note,
        ["funding"] = Regulation.MoneyIsAppropriated.Paragraph,
    };

    public static IReadOnlyList<FormGap> Of(ProposalDraft draft, ProposalContent content, IStringLocalizer<Texts> texts)
    {
        var errors = Completeness.Of(content);
        var unreadable = draft.Unreadable.Where(DraftFields.IsKnown).ToHashSet();
        var fields = errors.Select(e => KeyOf(e.Path)).Where(DraftFields.IsKnown).Select(key => new FormGap(
            StepOf(key), key, unreadable.Contains(key) ? texts["form.notACount", texts["field." + key].Value] : texts["field." + key], ParagraphOf(key), !unreadable.Contains(key)));
        var checks = errors.Where(e => e.Path.StartsWith("costChecks", StringComparison.Ordinal)).Select(e => (Topic: e.Path["costChecks[".Length..^1], e.Code))
            .Select(e => new FormGap(
                FormStep.Costs, (e.Code == "reason-missing" ? CheckFields.Why : CheckFields.Answer) + e.Topic, texts["check.problem." + e.Code, texts["topic." + e.Topic].Value], Regulation.OrientedOnAllCosts.Paragraph));
        var costs = CostGridIds.Problems(draft.Costs, texts, withStatements: true)
            .Select(p => new FormGap(FormStep.Costs, p.FieldId, p.Text, Regulation.OwnDerivedCosts.Paragraph));
        return [.. fields.Concat(costs).Concat(checks).Concat(StrangeStatements(draft, errors, texts)).OrderBy(g => g.Step)];
    }

    public static FormStep StepOf(string key) => key switch
    {
        "noOtherAreasReason" or DraftMerge.Areas => FormStep.Areas,
        _ when key.StartsWith(DraftMerge.Costs, StringComparison.Ordinal) || key.StartsWith(DraftMerge.Statement, StringComparison.Ordinal) => FormStep.Costs,
        "priceLevel" => FormStep.Costs,
        _ when CheckFields.TopicOf(key) is not null => FormStep.Costs,
        _ when DraftFields.IsIntake(key) => FormStep.It,
        _ => FormStep.Need,
    };

    /// <summary>Where an unanswered question is asked, and the key of its label.</summary>
    public static (FormStep Step, string FieldId, string Label) AskedAt(string path) =>
        path == Rulebook.Costs ? (FormStep.Costs, CostGridIds.Grid, "field.derivedCosts") : (StepOf(KeyOf(path)), KeyOf(path), "field." + KeyOf(path));

    private static string KeyOf(string path) => path.Replace("intake.", "", StringComparison.Ordinal);

    private static string ParagraphOf(string key) => Paragraphs.GetValueOrDefault(key, Regulation.BudgetHolderSubmits.Paragraph);

    /// <summary>Statements of areas that the grid sees nothing wrong with: not affected, or stated twice.</summary>
    private static IEnumerable<FormGap> StrangeStatements(ProposalDraft draft, IReadOnlyList<FieldError> errors, IStringLocalizer<Texts> texts) => errors
        .Where(e => e.Code is "area-not-affected" or "stated-twice" && e.Path.StartsWith(DraftMerge.Statement, StringComparison.Ordinal))
        .Select(e => new AreaCode(e.Path[(DraftMerge.Statement.Length + 1)..^1]))
        .Select(area => new FormGap(
            FormStep.Costs,
            CostGridIds.AddNature(CostGridIds.Grid, area),
            texts["form.strangeStatement", draft.Costs.Areas.FirstOrDefault(a => a.Choice.Code == area)?.Choice.Label ?? area.Value],
            Regulation.OtherAreasDerivedCosts.Paragraph));
}
