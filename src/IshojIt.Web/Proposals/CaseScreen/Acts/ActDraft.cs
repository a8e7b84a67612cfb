using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>What a person types into the form of one act. Becomes the command, or says at each field what is wrong with it.</summary>
public abstract class ActDraft(CommandKind kind, CaseReading seen)
{
    private readonly Dictionary<string, string> _problems = [];

    public CommandKind Kind => kind;

    /// <summary>The case that the person sees beside the form; after a conflict the new one, while what she typed stays.</summary>
    public CaseReading Seen { get; private set; } = seen;

    /// <summary>The problems in the order of the form, each with the id of its field.</summary>
    public IReadOnlyList<FieldProblem> Problems => [.. _problems.Select(p => new FieldProblem(Id(p.Key), Seen.L["act.problem." + p.Value]))];

    /// <summary>What the button says: the consequence, not "OK".</summary>
    public virtual string Consequence => Seen.L["give." + Kind.Kebab()];

    /// <summary>The act decides something and is confirmed by its summary.</summary>
    public virtual bool IsBinding => false;

    public virtual bool IsDangerous => false;

    /// <summary>What the confirmation says besides who is told and what then.</summary>
    public virtual IEnumerable<ConfirmItem> Summary() => [];

    public string Id(string field) => $"{Kind.Kebab()}-{field}";

    public string? Problem(string field) => _problems.TryGetValue(field, out var code) ? Seen.L["act.problem." + code].Value : null;

    public virtual void SeeAnew(CaseReading reading) => Seen = reading;

    /// <summary>The command; null where a field is wrong.</summary>
    public CaseCommand? Read()
    {
        _problems.Clear();
        var command = Command();
        return _problems.Count == 0 ? command : null;
    }

    protected abstract CaseCommand Command();

    protected void Fail(string field, string code) => _problems.TryAdd(field, code);

    protected string Text(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Fail(field, "missing");
        }

        return typed?.Trim() ?? "";
    }

    protected T Choice<T>(string? chosen, string field)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(chosen, out var value))
        {
            return value;
        }

        Fail(field, "choose");
        return default;
    }

    /// <summary>A date that has come; the future is refused where she typed it.</summary>
    protected DateOnly Past(DateOnly? date, string field)
    {
        if (date is null)
        {
            Fail(field, "missing");
        }
        else if (date > Seen.World.Today)
        {
            Fail(field, "future");
        }

        return date ?? default;
    }

    protected static string? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
