using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>What a reader is told: her one act, whose turn it is, the criteria, a refusal, and nothing of a closed item.</summary>
public sealed class ReadingTests : ComponentContext
{
    [Theory]
    [InlineData("ivan.it", CommandKind.AcknowledgeOrientation)]
    [InlineData("freja.okonomi", CommandKind.AssessAppropriation)]
    [InlineData("per.budget", CommandKind.AnswerHearing)]
    [InlineData("lone.budget", null)]
    [InlineData("rita.revisor", null)]
    public void In_review_each_reader_has_her_own_act(string reader, CommandKind? expected)
    {
        Assert.Equal(expected, PrimaryAct.Of(SeenCase.TwoAreas().SeenBy(reader, T)));
    }

    [Fact]
    public void The_reader_comes_first_among_those_who_are_waited_for()
    {
        var waits = WaitingFor.Of(SeenCase.TwoAreas().SeenBy("per.budget", T));

        Assert.Equal(("dig", "svar på høring", true), (waits[0].Who, waits[0].What, waits[0].IsMine));
    }

    [Fact]
    public void Each_deadline_of_an_office_stands_at_its_own_duty()
    {
        var waits = WaitingFor.Of(SeenCase.TwoAreas().SeenBy("per.budget", T)).Single(w => w.Who.EndsWith("Økonomi", StringComparison.Ordinal));

        Assert.Equal("vurdér bevillingen (frist 16. november 2026) og kvittér for orientering om udgifter (frist 9. november 2026)", waits.WhatAndWhen);
    }

    [Fact]
    public void After_an_act_everybody_who_is_waited_for_is_named_or_counted()
    {
        var two = WaitingFor.Line(SeenCase.TwoAreas().SeenBy("per.budget", T));
        var four = WaitingFor.Line(new ACase(ACase.Content(others: ["402", "302"])).Submitted().SeenBy("per.budget", T));

        Assert.Equal("dig: svar på høring; Direktionscenter – Økonomi: vurdér bevillingen og kvittér for orientering om udgifter; Direktionscenter – IT: kvittér for orientering om udgifter", two);
        Assert.StartsWith("dig: svar på høring; ", four, StringComparison.Ordinal);
        Assert.EndsWith(" og 1 til", four, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soren.budget", "dorte.direktor er fraværende 3. november til 24. november; soren.budget er stedfortræder")]
    [InlineData(null, "dorte.direktor er fraværende 3. november til 24. november; ingen stedfortræder: kommunaldirektøren kan godkende")]
    public void A_deadline_in_an_absence_is_told_with_who_can_act_instead(string? substitute, string expected)
    {
        var (dorte, from, to) = (new UserId("dorte.direktor"), new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 24));
        var chart = DemoPeople.Chart(substitute is null ? [] : [new Substitute(dorte, new UserId(substitute), Role.Director, from, to)], [new Absence(dorte, from, to)]);
        var reading = new ACase(ACase.Content(), "lone.budget", chart).Submitted().Assessed().Decided(Route.Director).SeenBy("lone.budget", T);

        Assert.Contains(expected, WaitingFor.Of(reading).Select(w => w.Away));
        Assert.Contains(expected, WaitingFor.Absences(reading.Proposal, reading.World, reading.Reader, T));
    }

    [Fact]
    public void Before_the_absence_comes_near_nothing_is_told_of_it()
    {
        var chart = DemoPeople.Chart([], [new Absence(new UserId("dorte.direktor"), new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 9))]);
        var reading = new ACase(ACase.Content(), "lone.budget", chart).Submitted().Assessed().Decided(Route.Director).SeenBy("lone.budget", T);

        Assert.All(WaitingFor.Of(reading), w => Assert.Null(w.Away));
    }

    [Fact]
    public void A_passed_deadline_is_told_as_late()
    {
        var played = SeenCase.TwoAreas().Wait(16);

        var waits = WaitingFor.Of(played.SeenBy("freja.okonomi", T));

        Assert.EndsWith("(forsinket 2 dage)", waits[0].WhatAndWhen, StringComparison.Ordinal);
    }

    [Fact]
    public void All_fifteen_criteria_are_listed_with_what_was_compared()
    {
        var rows = CriterionRows.Of(SeenCase.TwoAreas().SeenBy("lone.budget", T));

        Assert.Equal(15, rows.Count);
        Assert.Equal(["minor"], rows.Where(r => r.IsHit).Select(r => r.Id));
        Assert.Equal("80.000\u00A0kr. mod grænsen 2.000.000\u00A0kr.", rows.Single(r => r.Id == "large-expense").Figures);
    }

    [Fact]
    public void A_refusal_says_what_by_which_paragraph_and_who_can_lift_it()
    {
        var played = SeenCase.TwoAreas();
        var reading = played.SeenBy("ivan.it", T);
        var refusal = reading.Offers.Single(o => o.Command == CommandKind.DecideRoute).Refusal!;

        var words = reading.Words(refusal);

        Assert.Equal(("402 har ikke svaret på høringen", "per.budget"), (words.Reason, words.Lifts));
        Assert.NotNull(words.Paragraph);
    }

    [Fact]
    public void A_command_in_the_wrong_state_names_those_whom_the_case_waits_for()
    {
        var reading = SeenCase.TwoAreas().SeenBy("lone.budget", T);

        var words = reading.Words(reading.Offers.Single(o => o.Command == CommandKind.Submit).Refusal!);

        Assert.Equal("Det kan ikke ske, mens sagen er: Under behandling.", words.Reason);
        Assert.StartsWith("Sagen venter på ", words.Lifts, StringComparison.Ordinal);
        Assert.Contains("per.budget", words.Lifts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lone.budget", true)]
    [InlineData("per.budget", false)]
    public void The_words_of_a_closed_items_outcome_are_for_those_whose_work_it_is(string reader, bool reads)
    {
        var played = new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Assessed().Decided(Route.Political);
        played.Do("signe.sekretaer", new PlaceItem(Guid.Parse("00000000-0000-0000-0000-000000000009"), Body.FinanceCommittee, played.World.Today, 1, 1, true, "personforhold", "Lukket punkt", [new ItemPoint(1, "at forslaget godkendes", PointKind.Approval)]))
            .Outcome(Body.FinanceCommittee, new ItemOutcome(Outcome.SentBack) { Text = "Fortrolig grund." });

        var reading = played.SeenBy(reader, T);

        Assert.Equal(reads ? "Fortrolig grund." : null, reading.StateReason);
        Assert.Equal(reads, reading.Reads(reading.Proposal.Items[0]));
    }
}
