using FluentValidation;
using IshojIt.Application.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Proposals;

/// <summary>How long a proposal's texts may be. What it must state is the domain's to judge, at the submission.</summary>
public sealed class ProposalContentValidator : AbstractValidator<ProposalContent>
{
    public const int LongestTitle = 200, LongestSupplier = 200, LongestProse = 20_000, LongestReason = 4_000, LongestNote = 400, LongestAccount = 60;

    public ProposalContentValidator()
    {
        RuleFor(c => c.Title).AtMost(LongestTitle);
        RuleFor(c => c.Purpose).AtMost(LongestProse);
        RuleFor(c => c.Description).AtMost(LongestProse);
        RuleFor(c => c.Supplier).AtMost(LongestSupplier);
        RuleFor(c => c.NoOtherAreasReason).AtMost(LongestReason);
        RuleForEach(c => c.Costs).ChildRules(line =>
        {
            line.RuleFor(l => l.Note).AtMost(LongestNote);
            line.RuleFor(l => l.Account).AtMost(LongestAccount);
        });
        RuleForEach(c => c.CostChecks).ChildRules(check => check.RuleFor(c => c.Reason).AtMost(LongestReason));
        RuleForEach(c => c.DerivedCosts).ChildRules(statement => statement.RuleFor(s => s.Reason).AtMost(LongestReason));
    }

    public static ProposalContentValidator Instance { get; } = new();
}
