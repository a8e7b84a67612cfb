using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.Form;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

public sealed class FormGapsTests : ComponentContext
{
    private static readonly ProposalContent Empty = new() { Title = "", BudgetArea = new AreaCode("301") };

    [Fact]
    public void An_empty_form_lacks_five_needs_a_reason_a_statement_and_sixteen_answers()
    {
        var counts = Gaps(Drafts.Of(Empty)).GroupBy(g => g.Step).Select(g => (g.Key, g.Count()));

        Assert.Equal([(FormStep.Need, 5), (FormStep.Areas, 1), (FormStep.Costs, 1), (FormStep.It, 16)], counts);
    }

    [Fact]
    public void A_complete_form_lacks_nothing() => Assert.Empty(Gaps(Drafts.Of(ACase.Content())));

    [Fact]
    public void The_form_lacks_something_exactly_when_the_domain_says_so()
    {
        var differing = Enumerable.Range(0, 1000).Where(seed => (Completeness.Of(Drafts.Any(seed)).Count == 0) != (Gaps(Drafts.Of(Drafts.Any(seed))).Count == 0));

        Assert.Empty(differing);
    }

    [Fact]
    public void An_amount_that_cannot_be_read_is_a_gap_at_its_cell()
    {
        var draft = Drafts.Of(ACase.Content());
        draft.Set("cost:301:Licence:0:2028", "halvtreds");

        var gap = Assert.Single(Gaps(draft));

        Assert.Equal((FormStep.Costs, $"udgifter-{draft.Costs.Rows[0].Key}-1"), (gap.Step, gap.FieldId));
    }

    [Theory]
    [InlineData(0, 700)]
    [InlineData(1000, 500)]
    [InlineData(3000, 0)]
    public void The_wait_after_a_key_never_goes_beyond_the_longest(int sinceFirst, int expected)
    {
        var first = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromMilliseconds(expected), SavePace.WaitAfterKey(first, first.AddMilliseconds(sinceFirst)));
    }

    private IReadOnlyList<FormGap> Gaps(ProposalDraft draft) => FormGaps.Of(draft, draft.ToContent(), T);
}
