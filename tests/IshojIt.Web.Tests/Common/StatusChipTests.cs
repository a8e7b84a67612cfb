using Bunit;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class StatusChipTests : ComponentContext
{
    [Theory]
    [InlineData(ProposalState.Draft, "Kladde", Tone.Neutral)]
    [InlineData(ProposalState.InReview, "Under behandling", Tone.Neutral)]
    [InlineData(ProposalState.Returned, "Sendt retur", Tone.Warn)]
    [InlineData(ProposalState.AwaitingDirector, "Afventer direktør", Tone.Neutral)]
    [InlineData(ProposalState.Political, "Til politisk behandling", Tone.Neutral)]
    [InlineData(ProposalState.Cleared, "Godkendt", Tone.Neutral)]
    [InlineData(ProposalState.Started, "Iværksat", Tone.Ok)]
    [InlineData(ProposalState.ReferredToBudget, "Henvist til budgetforhandlingerne", Tone.Neutral)]
    [InlineData(ProposalState.Closed, "Afsluttet", Tone.Neutral)]
    [InlineData(ProposalState.Rejected, "Afslået", Tone.Err)]
    [InlineData(ProposalState.Withdrawn, "Trukket tilbage", Tone.Neutral)]
    public void A_state_has_one_word_and_one_tone(ProposalState state, string word, Tone tone)
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.State, state)).Find("[data-tone]");

        Assert.Equal((word, tone.ToString()), (chip.TextContent.Trim(), chip.GetAttribute("data-tone")));
    }

    [Fact]
    public void A_cleared_case_is_ready_only_while_every_requirement_holds()
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.State, ProposalState.Cleared).Add(c => c.Ready, true)).Find("[data-tone]");

        Assert.Equal(("Klar til iværksættelse", "Ok"), (chip.TextContent.Trim(), chip.GetAttribute("data-tone")));
    }

    [Fact]
    public void On_its_own_page_a_running_state_is_marked_as_the_present_one()
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.State, ProposalState.InReview).Add(c => c.Present, true)).Find("[data-tone]");

        Assert.Equal("Accent", chip.GetAttribute("data-tone"));
    }

    [Fact]
    public void A_refusal_stays_red_on_its_own_page()
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.State, ProposalState.Rejected).Add(c => c.Present, true)).Find("[data-tone]");

        Assert.Equal("Err", chip.GetAttribute("data-tone"));
    }
}
