using System.Globalization;
using System.Text.RegularExpressions;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Tests.Architecture;
using Xunit;

namespace IshojIt.Web.Tests.Common;

/// <summary>Whatever is refused says why, and who can lift it, in both languages.</summary>
public sealed partial class RefusalWordsTests : ComponentContext
{
    /// <summary>Words of the case desk that look like codes and are none: why an item was taken off or a deviation opened, and faults of a field.</summary>
    private static readonly HashSet<string> NoRefusals = ["approval-lost", "actuals-above-approved", "back-in-review", "sent-back", "number-twice", "area-is-fixed", "council-money", "unknown-pool", "unknown-proposal", "same-proposal", "unknown-line", "nothing-left"];

    public static TheoryData<string> Codes { get; } = new(Written().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_walk_finds_the_codes_of_every_kind()
    {
        string[] expected = ["not-allowed", "own-proposal", "second-seat", "unmet", "open-question", "wrong-state", "out-of-order", "meeting-held", "version-conflict", "not-json-type", "database-busy", "not-found"];

        Assert.Superset(expected.ToHashSet(), Codes.Select(c => c.Data).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_says_why_and_who_can_lift_it(string code)
    {
        foreach (var language in new[] { "da-DK", "en-GB" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

            var words = RefusalWords.Of(new Refusal(RefusalKind.Unmet, code, Regulation.ThroughFinanceCommittee), T);

            Assert.NotEqual("refusal." + code, words.Reason);
            Assert.NotEqual("lifts." + code, words.Lifts);
            Assert.Contains(words.Lifts.TrimEnd('.'), words.Line(T), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("merge-not-offered")]
    [InlineData("other-is-over")]
    [InlineData("other-not-in-review")]
    [InlineData("price-levels-differ")]
    public void A_refusal_about_another_case_names_it(string code)
    {
        var words = RefusalWords.Of(Refusal.Unmet(code, Regulation.SignificantGoesToCouncil, null, "2026-0042"), T);

        Assert.Contains("2026-0042", words.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Requirements))]
    public void Every_requirement_says_who_can_meet_it(RequirementId requirement)
    {
        var words = RefusalWords.Of(Refusal.Unmet("unmet", Regulation.ItApproves, requirement.Camel()), T);

        Assert.StartsWith("Kravet »", words.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("requirement.", words.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("lifts.", words.Lifts, StringComparison.Ordinal);
    }

    public static TheoryData<RequirementId> Requirements() => new(Enum.GetValues<RequirementId>());

    private static IEnumerable<string> Written() => Sources.Under("src", "*.cs").SelectMany(file =>
        Given().Matches(file.Text()).Select(m => m.Groups["code"].Value)
            .Concat(MayHoldCodes(file) ? Hyphened().Matches(file.Text()).Select(m => m.Groups["code"].Value).Where(c => !NoRefusals.Contains(c)) : []));

    /// <summary>Where a code is chosen apart from the refusal that carries it.</summary>
    private static bool MayHoldCodes(Source file) => file.Name.StartsWith("CaseDesk", StringComparison.Ordinal) || file.Name is "Result.cs" or "Outage.cs" or "MeetingPlan.cs" or "Pool.cs" or "SubstituteRules.cs";

    [GeneratedRegex(@"(?:Refusal\.(?:Unmet|NotAllowed)\([^;""]*|new(?: Refusal)?\(RefusalKind\.\w+, )""(?<code>[a-z-]+)""")]
    private static partial Regex Given();

    [GeneratedRegex(@"""(?<code>[a-z]+(?:-[a-z]+)+)""")]
    private static partial Regex Hyphened();
}
