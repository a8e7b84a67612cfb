using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

public sealed class CommandTableTests
{
    private static readonly RandomPlay Play = RandomPlay.Run(seed: 20261124, games: 400, length: 40);

    [Fact]
    [Guards("R15.2-1")]
    public void Every_state_is_reached_by_play() =>
        Assert.Empty(Enum.GetValues<ProposalState>().Except(Play.Seen.Keys));

    [Fact]
    [Guards("R15.0-2", "R15.2-16")]
    public void Outside_the_table_every_command_of_every_person_is_refused_in_every_state()
    {
        var allowedOutside = from seen in Play.Seen
                             from sample in seen.Value
                             from user in DemoPeople.Everyone
                             from offer in CaseDesk.Offers(sample.Proposal, user, sample.World)
                             where offer.Allowed && !CommandTable.IsOpenIn(offer.Command, seen.Key)
                             select $"{offer.Command} by {user} in {seen.Key}";

        Assert.Empty(allowedOutside);
    }

    [Fact]
    [Guards("R15.0-2")]
    public void Auditor_administrator_and_leader_may_do_nothing_on_any_case()
    {
        UserId[] watchers = [new("rita.revisor"), new("adam.admin"), new("lars.leder")];

        var offered = from seen in Play.Seen.Values
                      from sample in seen
                      from user in watchers
                      from offer in CaseDesk.Offers(sample.Proposal, user, sample.World)
                      where offer.Allowed
                      select offer.Command;

        Assert.Empty(offered);
    }

    [Fact]
    [Guards("R15.2-1")]
    public void Every_state_that_is_not_final_has_a_way_out()
    {
        var left = Play.Moves.Select(m => m.From).ToHashSet();

        Assert.All(Enum.GetValues<ProposalState>().Where(s => !s.IsFinal()), state => Assert.Contains(state, left));
    }
}
