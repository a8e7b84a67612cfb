using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>A case as one reader sees it now: what the domain says of it, and everybody's name as this reader reads it.</summary>
public sealed class CaseReading(SeenCase loaded, UserId user, IStringLocalizer<Texts> texts)
{
    public IStringLocalizer<Texts> L => texts;

    public UserId User => user;

    /// <summary>Who reads, for what people and areas are called.</summary>
    public Reader Reader { get; } = new(user, loaded.World, texts);

    public Proposal Proposal { get; } = loaded.Proposal;

    public World World { get; } = loaded.World;

    public Organisation Organisation => World.Organisation;

    public string Number { get; } = loaded.Proposal.Number.ToString();

    /// <summary>The reader may read the text of closed agenda items, and of what followed from them.</summary>
    public bool ReadsClosed { get; } = loaded.Proposal.Items.All(i => !i.Closed) || ClosedItems.MayRead(loaded.Proposal, user, loaded.World);

    public RouteSuggestion Suggestion { get; } = loaded.Proposal.Suggest(loaded.World);

    /// <summary>How firm the suggestion is: a draft's questions may still be open.</summary>
    public RouteOutlook Outlook { get; } = Rulebook.Outlook(loaded.Proposal.InputOf(loaded.World));

    public IReadOnlyList<Requirement> Requirements { get; } = StartGate.Evaluate(loaded.Proposal, loaded.World);

    public IReadOnlyList<CommandOffer> Offers { get; } = CaseDesk.Offers(loaded.Proposal, user, loaded.World);

    public IReadOnlyList<Duty> Duties { get; } = Domain.Proposals.Duties.Of(loaded.Proposal, loaded.World);

    /// <summary>The limits are the demonstration's examples, and are called so.</summary>
    public bool Demo { get; init; }

    public bool IsReady => StartGate.IsOpen(Proposal, World);

    public bool IsHolder => Parties.Holder(Proposal, Organisation).Any(c => c.User == user);

    /// <summary>The first year of the budget that the case is measured in.</summary>
    public int FirstYear => Proposal.RulebookIn(World).BudgetYear;

    public IReadOnlyList<int> Years => [.. Enumerable.Range(FirstYear, 4)];

    /// <summary>Why the case was stopped or sent back; null where there is none, or a closed item says it.</summary>
    public string? StateReason => !ReadsClosed && Proposal.Items.Any(i => i.Closed && i.Outcome?.Text == Proposal.StateReason) ? null : Proposal.StateReason;

    /// <summary>The same reader's view of what the case would become.</summary>
    public CaseReading Of(Proposal next) => new(loaded with { Proposal = next }, user, texts);

    public bool IsAllowed(CommandKind command) => Offers.Any(o => o.Command == command && o.Allowed);

    public bool Reads(AgendaItem item) => !item.Closed || ReadsClosed;

    /// <summary>"dig", or the person's name.</summary>
    public string Person(UserId? person) => person is not { } named ? "" : named == user ? texts["case.you"] : Named(named);

    public string Named(UserId person) => Reader.FullName(person);

    /// <summary>Who signed, and for whom where by substitution.</summary>
    public string By(Signature signature) => signature.ActingFor is { } absent
        ? Acting(Person(signature.By), signature.By, absent, Person(absent), signature.At)
        : Person(signature.By);

    /// <summary>"D for X (stedfortræder 6. juli til 24. juli)": both names, and the period where it is known.</summary>
    public string Acting(string name, UserId by, UserId absent, string absentName, DateTimeOffset at) =>
        Organisation.SubstitutionOn(by, absent, DanishCalendar.DateOf(at)) is { } s
            ? texts["case.actingFor.period", name, absentName, AbsenceWords.Day(s.From, Reader), AbsenceWords.Day(s.To, Reader)]
            : texts["case.actingFor", name, absentName];

    public string By(UserId by, UserId? actingFor) => actingFor is { } absent ? texts["case.actingFor", Person(by), Person(absent)] : Person(by);

    public string Area(AreaCode area) => Reader.Area(area);

    public string AreaName(AreaCode area) => Reader.AreaName(area);

    public string DirectorArea(DirectorAreaCode area) => Reader.DirectorArea(area);

    public string Body(AgendaItem item) => texts["body." + item.Body.Camel()];

    public string Kroner(Dkk amount) => DanishAmount.Kroner(amount, texts);

    /// <summary>The figures that a decision rests on, and how many areas they touch.</summary>
    public IReadOnlyList<Figure> Figures() =>
        [.. CaseFigures.Of(CostFigures.Of(Proposal.Content.Costs, Years), texts), CaseFigures.Areas([Proposal.Content.BudgetArea, .. Proposal.Content.AffectedAreas()], AreaName, texts)];

    /// <summary>Where the act is given on this case as it stands.</summary>
    /// <summary>Where an act is given that names another case, with that case's number filled in.</summary>
    public string AddressOf(CommandKind command, string other) => $"{AddressOf(command)}&sag={other}";

    public string AddressOf(CommandKind command) => ActAddress.Of(Number, command, Proposal.Items.Where(i => i.IsUndecided).MinBy(i => i.Body));

    public string Address(string? query = null) => query is null ? $"/forslag/{Number}" : $"/forslag/{Number}?{query}";

    /// <summary>Names in a row: "a", "a og b", "a, b og c".</summary>
    public string And(IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 0).Distinct().ToList();
        return all.Count < 2 ? string.Concat(all) : texts["case.and", string.Join(", ", all.SkipLast(1)), all[^1]];
    }
}
