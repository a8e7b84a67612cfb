using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.Form;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

public sealed class DraftMergeTests
{
    private static readonly ProposalContent Start = ACase.Content(others: "302");

    [Fact]
    public void What_only_one_changed_is_no_clash_and_both_changes_stay()
    {
        var mine = Start with { Purpose = "mit" };
        var theirs = Start with { Supplier = "deres" };

        var merged = DraftMerge.Merge(Start, mine, theirs, _ => false);

        Assert.All(DraftMerge.Compare(Start, mine, theirs), d => Assert.False(d.IsClash));
        Assert.Equal(("mit", "deres"), (merged.Purpose, merged.Supplier));
    }

    [Theory]
    [InlineData(false, "mit")]
    [InlineData(true, "deres")]
    public void What_both_changed_follows_the_choice(bool takeTheirs, string expected)
    {
        var (mine, theirs) = (Start with { Purpose = "mit" }, Start with { Purpose = "deres" });

        var merged = DraftMerge.Merge(Start, mine, theirs, _ => takeTheirs);

        Assert.True(Assert.Single(DraftMerge.Compare(Start, mine, theirs)).IsClash);
        Assert.Equal(expected, merged.Purpose);
    }

    [Fact]
    public void The_same_change_by_both_is_no_difference()
    {
        Assert.Empty(DraftMerge.Compare(Start, Start with { Purpose = "ens" }, Start with { Purpose = "ens" }));
    }

    [Fact]
    public void Costs_of_different_areas_do_not_clash()
    {
        var mine = Start with { Costs = [.. Start.Costs.Where(c => c.BudgetArea.Value != "301"), .. ACase.Yearly("301", 11)] };
        var theirs = Start with { Costs = [.. Start.Costs.Where(c => c.BudgetArea.Value != "302"), .. ACase.Yearly("302", 22)] };

        var merged = DraftMerge.Merge(Start, mine, theirs, _ => false);

        Assert.Equal([Dkk.FromKroner(11), Dkk.FromKroner(22)], merged.Costs.OrderBy(c => c.BudgetArea).Select(c => c.Amount).Distinct());
    }

    [Fact]
    public void Every_change_is_seen_as_one()
    {
        var unseen = Enumerable.Range(0, 500).Select(Drafts.Any)
            .Where(theirs => !DraftMerge.Same(DraftMerge.Merge(Start, Start, theirs, _ => false) with { BudgetArea = theirs.BudgetArea }, theirs));

        Assert.Empty(unseen);
    }

    [Fact]
    public void Taking_their_text_keeps_what_cannot_be_read_yet_on_the_screen()
    {
        var draft = Drafts.Of(Start);
        draft.Set("cost:301:Licence:0:2028", "ca. 5");

        var next = draft.With(draft.ToContent() with { Purpose = "deres" });

        Assert.Equal(("deres", "ca. 5"), (next["purpose"], next.Get("cost:301:Licence:0:2028")));
    }
}
