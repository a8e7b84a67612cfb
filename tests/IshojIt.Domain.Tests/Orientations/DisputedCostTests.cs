using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Orientations;

public sealed class DisputedCostTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly AreaCode Heard = new("402");

    [Fact]
    [Guards("R15.2-7")]
    public void Both_sides_are_told_by_the_area_s_dearest_year()
    {
        var hearing = Asked(Line("402", 2027, 90_000), Line("402", 2028, 40_000), Line("301", 2027, 500_000)) with
        {
            Answers = [Answer(HearingAnswerKind.CostsDisputed, Line("402", 2027, 60_000), Line("402", 2028, 120_000))],
        };

        Assert.Equal(new DisputedCost(Dkk.FromKroner(90_000), Dkk.FromKroner(120_000)), DisputedCost.Of(hearing));
    }

    [Fact]
    public void Costs_that_are_confirmed_are_not_disputed() =>
        Assert.Null(DisputedCost.Of(Asked(Line("402", 2027, 90_000)) with { Answers = [Answer(HearingAnswerKind.CostsConfirmed)] }));

    [Fact]
    public void An_unanswered_hearing_disputes_nothing() => Assert.Null(DisputedCost.Of(Asked(Line("402", 2027, 90_000))));

    private static Hearing Asked(params CostLine[] lines) => new(Heard, 1, Now, new DateOnly(2026, 12, 8), lines, null, []);

    private static HearingAnswer Answer(HearingAnswerKind kind, params CostLine[] costs) => new(kind, costs, null, new Signature(new UserId("per.budget"), Role.BudgetHolder, null, Now), false);

    private static CostLine Line(string area, int year, int kroner) => new(new AreaCode(area), CostNature.Operation, year, Dkk.FromKroner(kroner));
}
