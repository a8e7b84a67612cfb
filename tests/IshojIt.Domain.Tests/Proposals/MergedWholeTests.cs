using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What a merger carries from the parts into the whole, and what it refuses to add up.</summary>
public sealed class MergedWholeTests
{
    private static readonly Settings WithoutLimit = ACase.DemoSettings with { Rulebook = ACase.DemoSettings.Rulebook with { LargeExpense = null } };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Guards("R15.2-10")]
    public void What_a_person_judged_significant_in_a_part_is_significant_in_the_whole(bool theLeadsOwn)
    {
        var played = Asked(1, significant: theLeadsOwn);
        var other = Asked(2, significant: !theLeadsOwn);
        played.Others = [other.Proposal];

        played.Do("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system."));

        var suggestion = played.Proposal.Suggest(played.World);
        Assert.Contains("large-expense", suggestion.PoliticalHits);
        Assert.Equal(Route.Political, suggestion.Route);
        Assert.Equal((new UserId("freja.okonomi"), theLeadsOwn ? null : other.Proposal.Number), (played.Proposal.Judgements[^1].By.By, played.Proposal.Judgements[^1].Part));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void What_was_judged_insignificant_in_the_parts_is_asked_anew_of_the_whole()
    {
        var played = Asked(1, significant: false);
        played.Others = [Asked(2, significant: false).Proposal];

        played.Do("lone.budget", new Merge(null, [new CaseNumber(2026, 2)], "Ét system."));

        Assert.Contains("large-expense", played.Proposal.Suggest(played.World).OpenQuestions);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_judgement_that_no_longer_stood_on_the_part_is_not_carried()
    {
        var played = Asked(1, significant: false);
        var other = Asked(2, significant: true).Revised(c => c with { Costs = [.. ACase.Yearly("301", 12_000)] });
        played.Others = [other.Proposal];

        played.Do("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system."));

        Assert.Empty(played.Proposal.Suggest(played.World).PoliticalHits);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Where_the_lead_is_measured_by_another_rulebook_its_route_is_no_lower_than_a_parts()
    {
        var played = Plain(1);
        var judged = Asked(2, significant: true);
        var measured = Plain(3);
        measured.Alter(p => p with { Rulebook = p.Rulebook! with { LargeExpense = Dkk.FromKroner(1) } });

        foreach (var other in new[] { judged, measured })
        {
            var lead = Plain(1);
            lead.Others = [other.Proposal];
            lead.Do("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system."));

            Assert.Equal(Route.Political, lead.Proposal.Floor(lead.Proposal.Suggest(lead.World)));
        }

        played.Others = [Plain(4).Proposal];
        played.Do("lone.budget", new Merge(null, [new CaseNumber(2026, 4)], "Ét system."));
        Assert.Empty(played.Proposal.Raises);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Amounts_in_prices_of_different_years_are_not_added_up()
    {
        var played = Plain(1);
        var other = Plain(2, c => c with { PriceLevel = 2025 });
        played.Others = [other.Proposal];
        var refused = played.Refused("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system."));

        other.Others = [played.Proposal];
        var offered = other.Refused("lone.budget", new Merge(played.Proposal.Number, [], "Ét system."));

        Assert.Equal(("price-levels-differ", other.Proposal.Number.ToString()), (refused?.Code, refused?.Subject));
        Assert.Equal(("price-levels-differ", played.Proposal.Number.ToString()), (offered?.Code, offered?.Subject));
        played.Others = [other.Revised(c => c with { PriceLevel = 2027 }).Proposal];
        Assert.Null(played.Try("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system.")));
        Assert.Equal(2027, played.Proposal.PriceLevel(played.World));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Another_suppliers_name_is_kept_beside_the_part_that_brought_it()
    {
        var played = Plain(1, c => c with { Supplier = "Nordlys A/S" });
        played.Others = [Plain(2, c => c with { Supplier = "Sydvest ApS", Title = "Den anden" }).Proposal];

        played.Do("lone.budget", new Merge(null, [new CaseNumber(2026, 2)], "Ét system."));

        Assert.Equal("Nordlys A/S", played.Proposal.Content.Supplier);
        Assert.Contains("2026-0002 Den anden (Sydvest ApS)", played.Proposal.Content.Description, StringComparison.Ordinal);
    }

    private static ACase Plain(int sequence, Func<ProposalContent, ProposalContent>? change = null) =>
        new ACase(change?.Invoke(ACase.Content()) ?? ACase.Content(), sequence: sequence).Submitted();

    /// <summary>A case whose large expense the rulebook leaves to the finance centre, which has answered.</summary>
    private static ACase Asked(int sequence, bool significant)
    {
        var played = new ACase(ACase.Content(), sequence: sequence) { Settings = WithoutLimit }.Submitted();
        return played.Do("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, "dækning", null, null, [new JudgementDraft("large-expense", significant, "Skønnet.")]));
    }
}
