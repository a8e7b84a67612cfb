using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Orientations;

/// <summary>A question back to the holder stops nobody's clock, silently or otherwise.</summary>
public sealed class QuestionTests
{
    [Fact]
    [Guards("R15.2-8")]
    public void A_question_is_the_holders_duty_and_changes_no_other()
    {
        var played = new ACase(ACase.Content()).Submitted();
        var (before, version) = (Duties.Of(played.Proposal, played.World), played.Proposal.Version);

        played.Do("freja.okonomi", new AskHolder("Er uddannelsen med?"));

        var after = Duties.Of(played.Proposal, played.World);
        var asked = after.Single(d => d.Kind == DutyKind.AnswerQuestion);
        Assert.Equal(("lone.budget", null), (asked.User!.Value.Value, asked.Deadline));
        Assert.Equal(before.Select(d => (d.Kind, d.Since, d.Deadline)), after.Where(d => d != asked).Select(d => (d.Kind, d.Since, d.Deadline)));
        Assert.Equal((version, Centre.FinanceCentre), (played.Proposal.Version, played.Proposal.Questions.Single().Centre));
    }

    [Fact]
    [Guards("R15.2-8")]
    public void The_answer_ends_the_duty_and_stands_beside_the_question_for_good()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("ivan.it", new AskHolder("Hvem drifter det?"));
        var question = played.Proposal.Questions.Single().Id;

        played.Do("lone.budget", new AnswerQuestion(question, "Leverandøren."));

        Assert.DoesNotContain(Duties.Of(played.Proposal, played.World), d => d.Kind == DutyKind.AnswerQuestion);
        Assert.Equal(("Leverandøren.", new UserId("lone.budget")), (played.Proposal.Questions[0].Answer!.Text, played.Proposal.Questions[0].Answer!.By.By));
        Assert.Equal("no-such-question-asked", played.Try("lone.budget", new AnswerQuestion(question, "Noget andet.")));
    }

    [Theory]
    [InlineData("dorte.direktor")]
    [InlineData("soren.budget")]
    [InlineData("lone.budget")]
    [Guards("R15.2-8")]
    public void Only_the_two_centres_ask(string user) => Assert.Equal("not-allowed", new ACase(ACase.Content()).Submitted().Try(user, new AskHolder("Hvorfor?")));

    [Fact]
    [Guards("R15.2-8")]
    public void An_open_question_holds_no_orientation_back_from_running_out()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("freja.okonomi", new AskHolder("Er uddannelsen med?")).Wait(20);

        Assert.True(StartGate.Evaluate(played.Proposal, played.World).Single(r => r.Id == RequirementId.FinanceOrientedOnAllCosts).Met);
    }
}
