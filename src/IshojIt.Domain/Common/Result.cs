using System.Globalization;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Common;

/// <summary>Why something was refused; decides the answer on the API (404, 403, 412, 400, 409, 503).</summary>
public enum RefusalKind
{
    NotFound,
    NotAllowed,
    Conflict,
    Invalid,
    WrongState,
    Unmet,
    Unavailable,
}

/// <summary>An expected "no": its kind, a stable code that texts are looked up by, and the rule behind it.</summary>
public sealed record Refusal(RefusalKind Kind, string Code, Rule? Rule = null)
{
    /// <summary>The requirement of the start gate that is not met, such as <c>itApproved</c>; null where none is concerned.</summary>
    public string? Requirement { get; init; }

    /// <summary>For <see cref="RefusalKind.Invalid"/>: the fields and the codes of what is wrong with each.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What the text of the refusal names, such as a criterion or an area; never a person.</summary>
    public string? Subject { get; init; }

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "not-found");

    public static Refusal WrongState(Rule? rule = null) => new(RefusalKind.WrongState, "wrong-state", rule);

    /// <summary>Something was done to it since it was read; <paramref name="current"/> is its version now, where that is at hand.</summary>
    public static Refusal Conflict(int? current = null) =>
        new(RefusalKind.Conflict, "version-conflict") { Subject = current?.ToString(CultureInfo.InvariantCulture) };

    public static Refusal NotAllowed(Rule? rule, string code = "not-allowed") => new(RefusalKind.NotAllowed, code, rule);

    public static Refusal Unmet(string code, Rule rule, string? requirement = null, string? subject = null) =>
        new(RefusalKind.Unmet, code, rule) { Requirement = requirement, Subject = subject };

    public static Refusal Invalid(IReadOnlyList<FieldError> errors) => new(RefusalKind.Invalid, "invalid") { Errors = errors };

    public static Refusal Invalid(string path, string code) => Invalid([new FieldError(path, code)]);
}

/// <summary>One wrong field. <paramref name="Path"/> is as the API writes it: <c>intake.hosting</c>, <c>costs[3].amount</c>.</summary>
public sealed record FieldError(string Path, string Code);

/// <summary>A value, or the refusal to give one.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public bool IsDone => Refusal is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}
