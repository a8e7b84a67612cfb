using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Testing;
using IshojIt.Web.Proposals.Form;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

public sealed class ProposalDraftTests
{
    [Fact]
    public void Whatever_was_stored_comes_back_unchanged_from_the_form()
    {
        var changed = Enumerable.Range(0, 2000).Where(seed => !DraftMerge.Same(Drafts.Any(seed), Drafts.Of(Drafts.Any(seed)).ToContent()));

        Assert.Empty(changed);
    }

    [Fact]
    public void Lines_outside_the_horizon_and_notes_are_kept()
    {
        var line = new CostLine(new AreaCode("301"), CostNature.Licence, 2035, Dkk.FromKroner(7), true, "option");

        var kept = Drafts.Of(ACase.Content() with { Costs = [line, line with { Year = 2028 }] }).ToContent().Costs;

        Assert.Equal([2028, 2035], kept.Select(l => l.Year).Order());
        Assert.All(kept, l => Assert.Equal("option", l.Note));
    }

    [Fact]
    public void A_count_that_cannot_be_read_stays_as_typed_and_is_not_saved()
    {
        var draft = Drafts.Of(ACase.Content());

        draft.Set("affectedUsers", "ca. tolv");

        Assert.Equal(("ca. tolv", null), (draft["affectedUsers"], draft.ToContent().Intake.AffectedUsers));
        Assert.Equal(["affectedUsers"], draft.Unreadable);
    }

    [Fact]
    public void A_kept_cell_finds_its_row_again_or_makes_it()
    {
        var draft = Drafts.Of(ACase.Content());

        draft.Set("cost:302:Training:0:2028", "1.500");

        Assert.Contains(new CostLine(new AreaCode("302"), CostNature.Training, 2028, Dkk.FromKroner(1500)), draft.ToContent().Costs);
        Assert.Equal("1.500", draft.Get("cost:302:Training:0:2028"));
    }

    [Fact]
    public void An_area_with_costs_cannot_be_taken_away()
    {
        var draft = Drafts.Of(ACase.Content(others: "302"));

        draft.Affect(new AreaCode("302"), false);

        Assert.Equal([new AreaCode("302")], draft.ToContent().AffectedAreas());
    }

    [Fact]
    public void An_area_added_in_the_grid_is_affected()
    {
        var draft = Drafts.Of(ACase.Content());

        draft.Costs.AddArea(Drafts.ChoiceOf(new AreaCode("401"), draft.Own)!);
        draft.FollowGrid();

        Assert.Equal([new AreaCode("401")], draft.ToContent().AffectedBudgetAreas);
    }

    [Fact]
    public void Another_own_area_leaves_the_costs_where_they_are()
    {
        var draft = Drafts.Of(ACase.Content());

        draft.Set(ProposalDraft.BudgetArea, "302");

        Assert.Equal((new AreaCode("302"), 4), (draft.ToContent().BudgetArea, draft.ToContent().Costs.Count(c => c.BudgetArea.Value == "301")));
    }
}
