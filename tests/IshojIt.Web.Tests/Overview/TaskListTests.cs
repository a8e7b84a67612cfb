using Bunit;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Overview;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Overview;

public sealed class TaskListTests : ComponentContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly TaskRow[] Tasks =
    [
        new("2026-0043", "Nøglebokse", DutyKind.AnswerHearing, "§ A", Now.AddDays(-10), new DateOnly(2026, 11, 23), null),
        new("2026-0044", "Kalender", DutyKind.Submit, "§ B", Now.AddDays(-2), null, new UserId("lone.budget")),
    ];

    [Fact]
    public void The_most_urgent_has_the_one_filled_button() =>
        Assert.Equal("2026-0043", Assert.Single(List("per.budget").FindAll("a.btn.p")).GetAttribute("href")!.Split('/', '?')[2]);

    [Fact]
    public void Each_says_what_on_which_case_by_when_and_why()
    {
        var text = List("per.budget").Find("[data-duty=answer-hearing]").TextContent;

        Assert.All(["Svar på høringen", "2026-0043", "Nøglebokse", "Forsinket 1 dag", "§ A"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_substitute_is_told_for_whom() =>
        Assert.Contains("som stedfortræder for lone.budget", List("per.budget").Find("[data-duty=submit]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_task_says_that_its_deadline_falls_in_ones_own_absence() =>
        Assert.Contains("Du er fraværende til 30. november", List("per.budget", new Absence(new UserId("per.budget"), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 30))).Find("[data-duty=answer-hearing]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_substitutes_task_says_how_long_the_other_is_away() =>
        Assert.Contains("som stedfortræder for lone.budget, der er fraværende til 30. november", List("per.budget", new Absence(new UserId("lone.budget"), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 30))).Find("[data-duty=submit]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_draft_is_opened_in_its_form() => Assert.Equal("/forslag/2026-0044/rediger", List("per.budget").Find("[data-duty=submit] a.btn").GetAttribute("href"));

    [Theory]
    [InlineData("rita.revisor", true, "Du læser alt og ændrer intet")]
    [InlineData("adam.admin", false, "Du passer organisation")]
    [InlineData("lars.leder", false, "adgange")]
    [InlineData("per.budget", true, "Nye opgaver kommer her")]
    public void Who_has_no_tasks_reads_what_will_be_here(string user, bool seesCases, string words)
    {
        var list = Render<TaskList>(p => p.Add(c => c.Tasks, []).Add(c => c.Count, 0).Add(c => c.Reader, ReaderOf(user)).Add(c => c.SeesCases, seesCases));

        Assert.Contains(words, list.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Duties))]
    public void Every_duty_has_its_words_and_its_link(DutyKind duty)
    {
        Assert.All(["task.", "go.", "duty."], prefix => Assert.False(T[prefix + duty.Kebab()].ResourceNotFound));
        Assert.Contains("2026-0001", ActAddress.Of("2026-0001", duty), StringComparison.Ordinal);
        Assert.NotEmpty(ActAddress.ActsOf(duty));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_act_can_be_told_as_news(CommandKind command) => Assert.False(T["news." + command.Kebab()].ResourceNotFound);

    public static TheoryData<DutyKind> Duties() => [.. Enum.GetValues<DutyKind>()];

    public static TheoryData<CommandKind> Commands() => [.. Enum.GetValues<CommandKind>()];

    private Reader ReaderOf(string user, params Absence[] absences) => new(new UserId(user), new World(Now, DemoPeople.Chart(null, absences).On(new DateOnly(2026, 11, 24)), ACase.DemoSettings), T);

    private IRenderedComponent<TaskList> List(string user, params Absence[] absences) =>
        Render<TaskList>(p => p.Add(c => c.Tasks, Tasks).Add(c => c.Count, 2).Add(c => c.Reader, ReaderOf(user, absences)).Add(c => c.SeesCases, true));
}
