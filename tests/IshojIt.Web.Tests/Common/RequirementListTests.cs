using Bunit;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class RequirementListTests : ComponentContext
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly RequirementRow[] Rows =
    [
        new("itOriented", RequirementMark.Met, "IT er orienteret", "version 2", "Ivan (IT)", "§ A") { Since = new DateOnly(2026, 11, 11) },
        new("approved", RequirementMark.Missing, "Direktøren har ikke godkendt", "Direktøren afgør sagen.", "Vagn", "§ B") { Deadline = Today.AddDays(3) },
        new("dataProtectionDone", RequirementMark.Missing, "Databeskyttelse er ikke på plads", "Vedlæg aftalen.", "Per", "§ C") { IsMine = true },
        new("approvalCovers", RequirementMark.Follows, "Ingen godkendelse", "Af sig selv.", null, "§ D"),
    ];

    [Fact]
    public void The_unmet_come_before_the_met()
    {
        var ids = List().FindAll("[data-requirement]").Select(e => e.GetAttribute("data-requirement"));

        Assert.Equal(["approved", "dataProtectionDone", "approvalCovers", "itOriented"], ids);
    }

    [Fact]
    public void The_head_counts_both()
    {
        var counts = List().FindAll("h2 ~ [data-tone]").Select(e => e.TextContent.Trim());

        Assert.Equal(["3 mangler", "1 opfyldt"], counts);
    }

    [Fact]
    public void An_unmet_requirement_says_what_who_when_and_why()
    {
        var text = List().Find("[data-requirement=approved]").TextContent;

        Assert.All(["Mangler:", "Direktøren afgør sagen.", "Vagn", "Om 3 arbejdsdage", "frist 27. november 2026", "§ B"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_waits_for_the_reader_says_you()
    {
        var text = List().Find("[data-requirement=dataProtectionDone]").TextContent;

        Assert.Contains("Dig", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Per", text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_is_met_nothing_is_missing()
    {
        var list = Render<RequirementList>(p => p.Add(c => c.Rows, [Rows[0]]).Add(c => c.Today, Today));

        Assert.Empty(list.FindAll("[data-mark=Missing]"));
        Assert.DoesNotContain("mangler", list.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<RequirementList> List() => Render<RequirementList>(p => p.Add(c => c.Rows, Rows).Add(c => c.Today, Today));
}
