using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>A declaration of disqualification: of oneself, or by a head of her person.</summary>
public sealed class DisqualificationDraft(CaseReading seen) : ActDraft(CommandKind.DeclareDisqualification, seen)
{
    public IReadOnlyList<UserId> People => [.. CaseDesk.MayBeDeclaredBy(Seen.Proposal, Seen.User, Seen.World).OrderBy(u => u == Seen.User ? 0 : 1)];

    public string? Person { get; set; } = CaseDesk.MayBeDeclaredBy(seen.Proposal, seen.User, seen.World).Contains(seen.User) ? seen.User.Value : null;

    public string? Note { get; set; }

    public override bool IsBinding => true;

    public override string Label(string field) => field == "person" ? Seen.L["disqualify.person"] : base.Label(field);

    protected override CaseCommand Command()
    {
        var person = Text(Person, "person");
        return new DeclareDisqualification(person == Seen.User.Value ? null : new UserId(person)) { Note = Optional(Note) };
    }
}
