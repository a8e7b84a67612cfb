using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

/// <summary>What is usually forgotten is either a line, or a no with its reason.</summary>
public sealed class CostCheckTests
{
    [Fact]
    [Guards("R15.2-8")]
    public void A_topic_is_open_until_a_line_or_an_answer_speaks_of_it()
    {
        CostLine[] lines = [new(new AreaCode("301"), CostNature.Training, 2027, Dkk.FromKroner(1))];

        var open = CostCheck.Open(lines, [new CostCheck(CostTopic.StaffHours, CostAnswer.None, "Leverandøren gør det hele.")]);

        Assert.DoesNotContain(CostTopic.Training, open);
        Assert.DoesNotContain(CostTopic.StaffHours, open);
        Assert.Equal(Enum.GetValues<CostTopic>().Length - 2, open.Count);
    }

    [Fact]
    [Guards("R15.2-8")]
    public void A_no_without_a_reason_is_not_submitted()
    {
        var content = ACase.Content() with { CostChecks = [new CostCheck(CostTopic.DataMigration, CostAnswer.None)] };

        Assert.Equal([new FieldError("costChecks[dataMigration]", "reason-missing")], Completeness.Of(content));
    }

    [Fact]
    [Guards("R15.2-6", "R15.2-8")]
    public void An_answer_that_the_lines_contradict_holds_the_submission_back()
    {
        var content = ACase.Content() with
        {
            Costs = [.. ACase.Content().Costs, new CostLine(new AreaCode("301"), CostNature.Training, 2027, Dkk.FromKroner(900))],
            CostChecks =
            [
                new CostCheck(CostTopic.Interfaces, CostAnswer.Stated), new CostCheck(CostTopic.Training, CostAnswer.None, "Alle kender systemet."),
                new CostCheck(CostTopic.ParallelOperation, CostAnswer.Stated), new CostCheck(CostTopic.DataMigration, CostAnswer.None, "Intet at flytte."),
            ],
        };

        Assert.Equal([new FieldError("costChecks[interfaces]", "lines-missing"), new FieldError("costChecks[training]", "none-but-lines")], Completeness.Of(content));
    }

    [Fact]
    [Guards("R15.2-2")]
    public void Answering_the_questions_is_a_change_that_a_returned_case_may_be_sent_in_with()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("ivan.it", new ReturnCase("Hvad med uddannelse?"));
        Assert.Equal("nothing-changed", played.Try("lone.budget", new Submit()));

        played.Do("lone.budget", new Save(played.Proposal.Content with { CostChecks = [new CostCheck(CostTopic.Training, CostAnswer.None, "Alle kender systemet.")] }));

        Assert.Null(played.Try("lone.budget", new Submit()));
    }
}
