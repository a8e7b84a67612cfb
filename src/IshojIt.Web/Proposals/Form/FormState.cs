using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The draft beside the case and the world that it is judged in, and what the rules say of it as it stands on the screen.</summary>
public sealed class FormState
{
    private readonly Proposal _case;

    /// <summary><paramref name="case"/> is the case as it was read, or as it would be created.</summary>
    public FormState(Proposal @case, World world, UserId user, FormMode mode, ProposalDraft draft)
    {
        _case = @case;
        (World, User, Mode, Draft) = (world, user, mode, draft);
        Refresh();
    }

    public ProposalDraft Draft { get; set; }

    public World World { get; private set; }

    public UserId User { get; }

    public FormMode Mode { get; }

    public ProposalContent Content { get; private set; } = null!;

    /// <summary>What was proposed when it was opened.</summary>
    public ProposalContent Opened => _case.Content;

    public RouteSuggestion Suggestion { get; private set; } = null!;

    public RouteOutlook Outlook { get; private set; } = null!;

    public IReadOnlyList<Miss> Misses { get; private set; } = [];

    /// <summary>The written answer to a return, and the reason of a revision.</summary>
    public string Answer { get; set; } = "";

    /// <summary>The case with what stands on the screen in it.</summary>
    public Proposal Case => _case with { Content = Content, EarlierPieces = World.EarlierPieces };

    public Organisation Organisation => World.Organisation;

    public bool MaySubmit => CaseDesk.Right(_case, Command, User, World) is null;

    public UserId? Holder => Organisation.HolderOf(Content.BudgetArea);

    public int BudgetYear => _case.RulebookIn(World).BudgetYear;

    /// <summary>A returned case that nobody changed yet: it needs a written answer.</summary>
    public bool NeedsAnswer => _case.State == ProposalState.Returned && _case.Revisions.Count > 0 && DraftMerge.Same(Content, _case.Revisions[^1].Content);

    /// <summary>Areas whose holder is heard when this is submitted.</summary>
    public IReadOnlyList<AreaCode> Heard => [.. StartGate.HeardAreas(Content, Organisation)];

    private CommandKind Command => Mode == FormMode.Revise ? CommandKind.Revise : CommandKind.Submit;

    /// <summary>After a change of the draft, or of what the rules look at beside it.</summary>
    public void Refresh()
    {
        Content = Draft.ToContent();
        Suggestion = Case.Suggest(World);
        Outlook = Rulebook.Outlook(Case.InputOf(World));
        Misses = Rulebook.Misses(Case.InputOf(World));
    }

    public void Beside(IReadOnlyList<EarlierPiece> pieces)
    {
        World = World with { EarlierPieces = pieces };
        Refresh();
    }

    /// <summary>Runs the rules on a copy: the step that submitting or revising would make now, or why it would be refused.</summary>
    public Result<CaseStep> Rehearse() => Mode == FormMode.Revise
        ? CaseDesk.Do(_case, new Revise(Content, Answer), User, World)
        : CaseDesk.Do(Case, new Submit(Answer), User, World);

    /// <summary>Persons who would be told; empty while it would be refused.</summary>
    public IReadOnlyList<UserId> Told(Result<CaseStep> rehearsed) =>
        rehearsed.Value is { } step ? [.. NoticesFor.Step(step, World).Select(n => n.Recipient).Distinct()] : [];
}
