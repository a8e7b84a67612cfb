using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The twelve requirements in the words of the screen: what is wrong and what to do, or what holds and what it rests on.</summary>
public static class RequirementRows
{
    public static IReadOnlyList<RequirementRow> Of(CaseReading c) => [.. c.Requirements.Select(r => r.Met ? Met(r, c) : Unmet(r, c))];

    private static RequirementRow Unmet(Requirement r, CaseReading c)
    {
        var follows = Follows(r, c.Proposal);
        var allowed = follows ? null : r.Acts.Select(a => (CommandKind?)a).FirstOrDefault(a => c.IsAllowed(a!.Value));
        var isMine = !follows && (r.WhoCan.Any(w => IsReader(w, c)) || (allowed is not null && r.WhoCan.All(w => w.Role == Role.Director)));
        var act = isMine ? allowed : null;
        return new RequirementRow(r.Id.Camel(), follows ? RequirementMark.Follows : RequirementMark.Missing, Title(r, c), UnmetDetail.Of(r, c),
            follows ? c.L[c.Proposal.IsSubmitted ? "requirements.followsApproval" : "requirements.followsSubmission"] : Who(r, c), r.Rule.Paragraph)
        {
            IsMine = isMine,
            Deadline = follows ? null : r.Deadline ?? DutyDeadline(r, c),
            Since = follows || r.Since is not { } since ? null : DanishCalendar.DateOf(since),
            Address = act is { } command ? c.AddressOf(command) : null,
            Act = act is { } named ? c.L["command." + named.Kebab()].Value : null,
        };
    }

    private static RequirementRow Met(Requirement r, CaseReading c) => new(
        r.Id.Camel(), RequirementMark.Met, c.L[$"requirement.{r.Id.Camel()}.met"], r.Applies ? MetDetail.Of(r, c) : c.L["requirement.notasked"],
        r.By is { } by ? c.By(by, r.ActingFor) : null, r.Rule.Paragraph)
    {
        IsMine = r.By == c.User,
        Since = r.Applies && r.Since is { } since ? DanishCalendar.DateOf(since) : null,
    };

    /// <summary>Comes by itself with another requirement, so that nobody has to do anything for it.</summary>
    private static bool Follows(Requirement r, Proposal p) =>
        r is { Id: RequirementId.ApprovalCovers, Missing: "no-approval" }
        || (!p.IsSubmitted && r.Id is not (RequirementId.Submitted or RequirementId.DerivedCostsStated));

    private static string Title(Requirement r, CaseReading c)
    {
        var key = $"missing.{r.Id.Camel()}.{r.Missing}";
        var subject = (r.Id, r.Subject) switch
        {
            (_, null) => null,
            (RequirementId.OtherAreasHeard, { } area) => c.AreaName(new AreaCode(area)),
            (RequirementId.Approved, { } share) => c.DirectorArea(new DirectorAreaCode(share)),
            (_, var other) => other,
        };
        return subject is null || c.L[key + ".of"].ResourceNotFound ? c.L[key] : c.L[key + ".of", subject];
    }

    public static string Who(Requirement r, CaseReading c) => c.And(r.WhoCan.Select(w => NameOf(w, c)));

    public static string NameOf(Party party, CaseReading c) => party switch
    {
        { User: { } user } => c.Person(user),
        { Role: Role.BudgetHolder } => c.Person(c.Organisation.HolderOf(c.Proposal.Content.BudgetArea)),
        { Role: Role.Director } => c.And(c.Proposal.Shares(c.World).Take(1).SelectMany(s => Parties.Deciders(c.Proposal, s, c.Organisation)).Take(1).Select(d => c.Person(d.User))),
        _ => c.L["role." + party.Role.Camel()],
    };

    private static bool IsReader(Party party, CaseReading c) => party switch
    {
        { User: { } user } => user == c.User,
        { Role: Role.BudgetHolder } => c.IsHolder,
        { Role: Role.Director } => false,
        _ => Parties.Office(c.Proposal, party.Role, null, c.Organisation).Any(o => o.User == c.User),
    };

    /// <summary>The deadline of the open duty that would lift it.</summary>
    private static DateOnly? DutyDeadline(Requirement r, CaseReading c)
    {
        var kinds = r.Acts.Select(a => a.ToString()).ToHashSet();
        return c.Duties.Where(d => d.Open && d.Deadline is not null && kinds.Contains(d.Kind.ToString())).Min(d => d.Deadline);
    }
}
