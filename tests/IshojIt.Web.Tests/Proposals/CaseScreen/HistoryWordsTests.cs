using IshojIt.Application.Audit;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

public sealed class HistoryWordsTests : ComponentContext
{
    [Fact]
    public void A_decision_is_told_with_what_was_chosen_its_reason_and_where_the_case_went()
    {
        var entry = Words("decide-route", """{"state":"inReview","costVersion":1}""", """{"state":"awaitingDirector","costVersion":1,"input":{"kind":"decideRoute","route":"director","reason":"Lille sag."}}""");

        Assert.Equal("fastlagde vejen: Direktørgodkendelse", entry.What);
        Assert.Equal("»Lille sag.« · sagen blev: Afventer direktør", entry.Detail);
        Assert.Equal(Regulation.SignificantGoesToCouncil.Paragraph, entry.Paragraph);
    }

    [Fact]
    public void A_substitute_is_named_with_the_one_she_acted_for()
    {
        var entry = Words("director-approve", null, """{"state":"cleared"}""", "vagn.direktor");

        Assert.Equal("ivan.it for vagn.direktor", entry.Who);
    }

    [Fact]
    public void An_entry_without_its_input_tells_only_the_act()
    {
        var entry = Words("record-outcome", """{"state":"political"}""", """{"state":"political"}""");

        Assert.Equal(("skrev beslutningen", null), (entry.What, entry.Detail));
    }

    [Fact]
    public void Saves_that_follow_each_other_are_told_as_one_with_the_first_and_the_latest()
    {
        var first = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
        AuditEntryRow[] entries = [.. Enumerable.Range(1, 14).Select(seq => new AuditEntryRow { Action = "save", By = new UserId("emil.sagsbehandler"), Seq = seq, At = first.AddMinutes(seq), Rule = Regulation.AnyProposal.Id })];

        var told = HistoryWords.Of(TrailLine.Of(entries), entries, SeenCase.TwoAreas().SeenBy("lone.budget", T)).Single();

        Assert.Equal(("gemte kladden 14 gange", first.AddMinutes(1), first.AddMinutes(14)), (told.What, told.Since, told.At));
    }

    [Fact]
    public void An_escalation_stays_between_the_acts_with_its_deadline_and_all_who_were_told()
    {
        var (monday, deadline) = (new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 16));
        TrailLine[] lines = [new(2, 2, monday.AddDays(3)), new(1, 1, monday)];
        EscalationRow[] said =
        [
            new(DutyKind.ReviewCompatibility, LadderStep.ToHead, new UserId("inge.it"), deadline, monday.AddDays(1)),
            new(DutyKind.ReviewCompatibility, LadderStep.ToHead, new UserId("ivan.it"), deadline, monday.AddDays(1)),
        ];

        var timeline = Timeline.Of(lines, said);
        var told = HistoryWords.Of(timeline[1].Said, SeenCase.TwoAreas().SeenBy("lone.budget", T));

        Assert.Equal([2, null, 1], timeline.Select(m => m.Line?.Last));
        Assert.Equal(("Vurdér kompatibilitet", "var ikke gjort til tiden og blev eskaleret", monday.AddDays(1)), (told.Who, told.What, told.At));
        Assert.Equal("Fristen var 16. november 2026. Besked til inge.it og ivan.it", told.Detail);
    }

    private HistoryEntry Words(string action, string? before, string after, string? actingFor = null) => HistoryWords.Of(
        new AuditEntryRow
        {
            Action = action,
            Before = before,
            After = after,
            By = new UserId("ivan.it"),
            ActingFor = actingFor is null ? null : new UserId(actingFor),
            Rule = Regulation.SignificantGoesToCouncil.Id,
        },
        SeenCase.TwoAreas().SeenBy("lone.budget", T));
}
