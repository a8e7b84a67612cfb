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

    /// <summary>What the act is judged in before it is given: what the page has read, and what the form has read besides.</summary>
    public virtual World World => Seen.World;

    /// <summary>The problems in the order of the form, each with its field's name and id.</summary>
    public IReadOnlyList<FieldProblem> Problems => [.. _problems.Select(p => new FieldProblem(Id(p.Key), Named(Label(p.Key), Problem(p.Key)!)))];

    /// <summary>What the button says: the consequence, not "OK".</summary>
    public virtual string Consequence => Seen.L["give." + Kind.Kebab()];

    /// <summary>The act decides something and is confirmed by its summary.</summary>
    public virtual bool IsBinding => false;

    public virtual bool IsDangerous => false;

    /// <summary>What the confirmation says besides who is told and what then.</summary>
    public virtual IEnumerable<ConfirmItem> Summary() => [];

    public string Id(string field) => $"{Kind.Kebab()}-{field}";

    /// <summary>What the form calls a field; the summary of problems calls it the same.</summary>
    public virtual string Label(string field) => Seen.L["act." + field];

    public string? Problem(string field) => _problems.TryGetValue(field, out var code) ? Seen.L["act.problem." + code].Value : null;

    /// <summary>Fills in the other case that the address names; most acts name none.</summary>
    public virtual void Name(string number)
    {
    }

    public virtual void SeeAnew(CaseReading reading) => Seen = reading;

    /// <summary>The command; null where a field is wrong.</summary>
    public CaseCommand? Read()
    {
        _problems.Clear();
        var command = Command();
        return _problems.Count == 0 ? command : null;
    }

    /// <summary>After a change: what was wrong and no longer is goes; what is not filled in yet is not held against her before the next try.</summary>
    public void Recheck()
    {
        if (_problems.Count == 0)
        {
            return;
        }

        var told = _problems.Keys.ToHashSet();
        Read();
        foreach (var field in _problems.Keys.Where(field => !told.Contains(field)))
        {
            _problems.Remove(field);
        }
    }

    protected abstract CaseCommand Command();

    /// <summary>The label of a question that the rulebook leaves to a person; null for another field.</summary>
    protected string? JudgementLabel(string field) => !field.StartsWith("judgement-", StringComparison.Ordinal) ? null
        : field.EndsWith("-reason", StringComparison.Ordinal) ? Seen.L["judgement.reason"].Value
        : Seen.L["judgement.question", Seen.L["criterion." + field["judgement-".Length..]].Value];

    protected void Fail(string field, string code) => _problems.TryAdd(field, code);

    protected string Text(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            Fail(field, "missing");
        }

        return typed?.Trim() ?? "";
    }

    /// <summary>The number of another case.</summary>
    protected CaseNumber Number(string? typed, string field)
    {
        if (CaseNumber.Read(typed?.Trim()) is { } number)
        {
            return number;
        }

        Fail(field, string.IsNullOrWhiteSpace(typed) ? "missing" : "number");
        return default;
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

    /// <summary>A question has its own mark; another label gets a colon.</summary>
    private string Named(string label, string problem) => label.EndsWith('?') ? $"{label} {problem}" : Seen.L["errors.at", label, problem];

    protected static string? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
