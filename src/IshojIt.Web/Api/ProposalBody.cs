using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Api;

/// <summary>Reads the proposal of the API; what is missing stays missing until submit, what is there must be well formed.</summary>
public static class ProposalBody
{
    private const decimal MostHours = 100_000m;

    public static ProposalContent Read(BodyReader body, Organisation org) => new()
    {
        Title = body.Text("title", ProposalContentValidator.LongestTitle),
        BudgetArea = Area(body, "budgetArea", org),
        Kind = body.OptionalChoice<ProposalKind>("kind"),
        Purpose = body.OptionalText("purpose", ProposalContentValidator.LongestProse),
        Description = body.OptionalText("description", ProposalContentValidator.LongestProse),
        PlannedStart = body.OptionalDate("plannedStart"),
        Supplier = body.OptionalText("supplier", ProposalContentValidator.LongestSupplier),
        AffectedSystems = Ids(body, "affectedSystems"),
        AffectedBudgetAreas = Areas(body, "affectedBudgetAreas", org),
        NoOtherAreasReason = body.OptionalText("noOtherAreasReason"),
        Intake = body.Nested("intake", Intake) ?? new Intake(),
        Costs = body.List("costs", line => CostLine(line, org)),
        PriceLevel = body.OptionalCount("priceLevel", 2000, 2100),
        CostChecks = Checks(body),
        DerivedCosts = body.List("derivedCosts", d => new DerivedCostStatement(Area(d, "budgetArea", org), d.Flag("none"), d.OptionalText("reason"))),
    };

    public static CostLine CostLine(BodyReader line, Organisation org)
    {
        var read = new CostLine(
            Area(line, "budgetArea", org), line.Choice<CostNature>("nature"), line.Count("year", 2000, 2100), line.Amount("amount"),
            line.OptionalFlag("permanent") ?? false, line.OptionalText("note", ProposalContentValidator.LongestNote),
            line.OptionalText("account", ProposalContentValidator.LongestAccount), line.OptionalNumber("hours", MostHours));
        if (read.Hours is not null && read.Nature != CostNature.InternalHours)
        {
            line.Fail("hours", "hours-are-internal");
        }

        return read;
    }

    /// <summary>One answer a topic.</summary>
    private static IReadOnlyList<CostCheck> Checks(BodyReader body)
    {
        var checks = body.List("costChecks", c => new CostCheck(c.Choice<CostTopic>("topic"), c.Choice<CostAnswer>("answer"), c.OptionalText("reason")), 20);
        foreach (var (check, i) in checks.Select((c, i) => (c, i)).Where(c => checks.Take(c.i).Any(before => before.Topic == c.c.Topic)))
        {
            body.Fail($"costChecks[{i}].topic", "stated-twice");
        }

        return checks;
    }

    public static AreaCode Area(BodyReader body, string name, Organisation org)
    {
        var code = new AreaCode(body.Text(name, 20));
        if (code.Value.Length > 0 && org.Area(code) is null)
        {
            body.Fail(name, "unknown-area");
        }

        return code;
    }

    private static IReadOnlyList<AreaCode> Areas(BodyReader body, string name, Organisation org)
    {
        var codes = body.Texts(name);
        for (var i = 0; i < codes.Count; i++)
        {
            if (org.Area(new AreaCode(codes[i])) is null)
            {
                body.Fail($"{name}[{i}]", "unknown-area");
            }
        }

        return [.. codes.Select(c => new AreaCode(c)).Distinct()];
    }

    private static IReadOnlyList<Guid> Ids(BodyReader body, string name)
    {
        var texts = body.Texts(name);
        var ids = new List<Guid>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (Guid.TryParse(texts[i], out var id))
            {
                ids.Add(id);
            }
            else
            {
                body.Fail($"{name}[{i}]", "not-an-id");
            }
        }

        return ids;
    }

    private static Intake Intake(BodyReader i) => new()
    {
        PersonalData = i.OptionalChoice<PersonalData>("personalData"),
        Hosting = i.OptionalChoice<Hosting>("hosting"),
        NewIntegrations = i.OptionalCount("newIntegrations"),
        IdentityIntegration = i.OptionalFlag("identityIntegration"),
        UsesAi = i.OptionalFlag("usesAi"),
        MainSystemReplacement = i.OptionalFlag("mainSystemReplacement"),
        Tender = i.OptionalChoice<Tender>("tender"),
        ContractYears = i.OptionalCount("contractYears", 0, 100),
        PlatformShift = i.OptionalFlag("platformShift"),
        TrainingScope = i.OptionalChoice<TrainingScope>("trainingScope"),
        AffectedUsers = i.OptionalCount("affectedUsers"),
        AffectsCitizenService = i.OptionalFlag("affectsCitizenService"),
        ImposedBy = i.OptionalChoice<ImposedBy>("imposedBy"),
        JoinsJointBody = i.OptionalFlag("joinsJointBody"),
        AdoptsPolicy = i.OptionalFlag("adoptsPolicy"),
        Funding = i.OptionalChoice<Funding>("funding"),
    };
}
