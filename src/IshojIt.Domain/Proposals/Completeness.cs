using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>What a proposal must state to be submitted (R15.0-1, R15.2-1, -6, -7). Paths are those of the API.</summary>
public static class Completeness
{
    public static IReadOnlyList<FieldError> Of(ProposalContent content)
    {
        (string Path, bool Stated)[] fields =
        [
            ("title", !string.IsNullOrWhiteSpace(content.Title)),
            ("kind", content.Kind is not null),
            ("purpose", !string.IsNullOrWhiteSpace(content.Purpose)),
            ("description", !string.IsNullOrWhiteSpace(content.Description)),
            ("plannedStart", content.PlannedStart is not null),
            .. IntakeFields(content.Intake),
        ];
        var errors = fields.Where(f => !f.Stated).Select(f => new FieldError(f.Path, "missing")).ToList();
        errors.AddRange(DerivedCosts(content));
        errors.AddRange(content.CostChecks.Select(c => (c.Topic, Problem: c.Problem(content.Costs))).Where(c => c.Problem is not null).Select(c => new FieldError($"costChecks[{c.Topic.Camel()}]", c.Problem!)));
        return errors;
    }

    /// <summary>The position on derived operating costs: one for the own and each affected area, and on there being no other areas.</summary>
    public static IReadOnlyList<FieldError> DerivedCosts(ProposalContent content)
    {
        var errors = new List<FieldError>();
        var others = content.AffectedAreas();
        if (others.Count == 0 && string.IsNullOrWhiteSpace(content.NoOtherAreasReason))
        {
            errors.Add(new FieldError("noOtherAreasReason", "missing"));
        }

        AreaCode[] areas = [content.BudgetArea, .. others];
        errors.AddRange(areas.Select(area => StatementError(content, area)).Where(e => e is not null)!);
        errors.AddRange(content.DerivedCosts.Where(d => !areas.Contains(d.BudgetArea)).Select(d => new FieldError($"derivedCosts[{d.BudgetArea}]", "area-not-affected")));
        return errors;
    }

    private static FieldError? StatementError(ProposalContent content, AreaCode area)
    {
        var statements = content.DerivedCosts.Where(d => d.BudgetArea == area).ToList();
        var hasDerived = content.Costs.Any(c => c.BudgetArea == area && c.IsDerived);
        var code = statements switch
        {
            [] => "missing",
            [_, _, ..] => "stated-twice",
            [{ None: true }] when hasDerived => "none-but-lines",
            [{ None: true } s] when string.IsNullOrWhiteSpace(s.Reason) => "reason-missing",
            [{ None: false }] when !hasDerived => "lines-missing",
            _ => null,
        };
        return code is null ? null : new FieldError($"derivedCosts[{area}]", code);
    }

    private static IEnumerable<(string Path, bool Stated)> IntakeFields(Intake i) =>
    [
        ("intake.personalData", i.PersonalData is not null),
        ("intake.hosting", i.Hosting is not null),
        ("intake.newIntegrations", i.NewIntegrations is not null),
        ("intake.identityIntegration", i.IdentityIntegration is not null),
        ("intake.usesAi", i.UsesAi is not null),
        ("intake.mainSystemReplacement", i.MainSystemReplacement is not null),
        ("intake.tender", i.Tender is not null),
        ("intake.contractYears", i.ContractYears is not null),
        ("intake.platformShift", i.PlatformShift is not null),
        ("intake.trainingScope", i.TrainingScope is not null),
        ("intake.affectedUsers", i.AffectedUsers is not null),
        ("intake.affectsCitizenService", i.AffectsCitizenService is not null),
        ("intake.imposedBy", i.ImposedBy is not null),
        ("intake.joinsJointBody", i.JoinsJointBody is not null),
        ("intake.adoptsPolicy", i.AdoptsPolicy is not null),
        ("intake.funding", i.Funding is not null),
    ];
}
