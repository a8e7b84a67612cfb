using Bunit;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Proposals.CaseScreen.Acts;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

public sealed class ActFieldsTests : ComponentContext
{
    /// <summary>Acts that have their form on the case and are open in no need of a further history.</summary>
    public static TheoryData<CommandKind> Forms => [.. CommandTable.Rows.Select(r => r.Command).Where(c => ActAddress.IsOnCase(c) && c is not (CommandKind.AnswerHearing or CommandKind.Settle))];

    private static readonly string[] Groups = ["command", "do", "give", "done", "about", "history"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_act_on_the_case_has_a_form_and_its_texts(CommandKind kind)
    {
        var draft = ActDrafts.New(kind, SeenCase.TwoAreas().SeenBy("lone.budget", T));

        var form = Render<ActFields>(p => p.Add(f => f.Draft, draft));

        Assert.NotEmpty(form.Markup);
        Assert.All(Groups, group => Assert.False(T[$"{group}.{kind.Kebab()}"].ResourceNotFound, group));
    }

    [Fact]
    public void A_field_with_a_problem_says_it_beside_the_field()
    {
        var draft = ActDrafts.New(CommandKind.Withdraw, SeenCase.TwoAreas().SeenBy("lone.budget", T));
        draft.Read();

        var form = Render<ActFields>(p => p.Add(f => f.Draft, draft));

        Assert.Equal("Skal udfyldes.", form.Find("#withdraw-reason-problem").TextContent);
        Assert.Equal("true", form.Find("#withdraw-reason").GetAttribute("aria-invalid"));
    }

    /// <summary>Each line of the summary begins with what the form calls its field.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void A_problem_in_the_summary_is_named_as_its_field_is(CommandKind kind)
    {
        var draft = ActDrafts.New(kind, SeenCase.TwoAreas().SeenBy("lone.budget", T));
        draft.Read();

        var form = Render<ActFields>(p => p.Add(f => f.Draft, draft));

        Assert.All(draft.Problems, problem => Assert.StartsWith(NameOf(form, problem.FieldId), problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_own_figures_are_asked_only_where_the_cost_is_disputed()
    {
        var form = Render<ActFields>(p => p.Add(f => f.Draft, ActDrafts.New(CommandKind.AnswerHearing, SeenCase.TwoAreas().SeenBy("per.budget", T))));
        var before = form.FindAll("input[inputmode=numeric]").Count;

        form.Find("input[value=CostsDisputed]").Change("CostsDisputed");

        Assert.Equal((0, 8), (before, form.FindAll("input[inputmode=numeric]").Count));
    }

    private static string NameOf(IRenderedComponent<ActFields> form, string field) =>
        form.Find($"#{field}").GetAttribute("aria-label") ?? (form.FindAll($"label[for='{field}'], #{field} > legend")[0].ChildNodes[0].TextContent.Trim());

    [Fact]
    public void A_director_decides_between_all_that_she_may_do()
    {
        var awaiting = SeenCase.TwoAreas().Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.Objection, []) { Note = "uenig" }).Assessed().Decided(Route.Director);

        var panel = Render<ActPanel>(p => p
            .Add(a => a.Draft, ActDrafts.New(CommandKind.DirectorApprove, awaiting.SeenBy("dorte.direktor", T)))
            .Add(a => a.Give, _ => Task.FromResult<Refusal?>(null)));

        Assert.Equal("Din afgørelse: Godkend", panel.Find("h2").TextContent);
        Assert.Equal(["director-reject", "return", "raise-route"], panel.FindAll("[data-testid=decisions] a").Select(a => a.GetAttribute("href")!.Split('=')[1]));
        Assert.Contains("uenig", panel.Find("#director-approve-objection-402-help").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.FindAll("[data-testid=objections]"));
    }

    [Fact]
    public void What_may_not_be_done_now_stands_in_the_menu_with_its_reason()
    {
        var menu = Render<ActMenu>(p => p.Add(m => m.Case, SeenCase.TwoAreas().SeenBy("ivan.it", T)));

        var blocked = menu.FindAll(".blocked").Single(b => b.TextContent.Contains("Fastlæg vejen", StringComparison.Ordinal)).TextContent;

        Assert.Contains("402 har ikke svaret på høringen", blocked, StringComparison.Ordinal);
        Assert.Contains("Hvem kan gøre noget: per.budget", blocked, StringComparison.Ordinal);
        Assert.Empty(menu.FindAll("button[disabled]"));
    }
}
