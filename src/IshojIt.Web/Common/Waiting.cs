using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>One party that a case waits for, as the list's column writes it: a duty, and a person or a role.</summary>
public sealed record WaitingParty(string Duty, string Who)
{
    public static IReadOnlyList<WaitingParty> Of(string? waiting) =>
    [
        .. (waiting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split(':', 2)).Where(w => w.Length == 2).Select(w => new WaitingParty(w[0], w[1])),
    ];

    /// <summary>The role or the person by name, each once; <paramref name="name"/> names a person.</summary>
    public static IReadOnlyList<(string Name, UserId? Person)> Names(string? waiting, Func<UserId, string> name, IStringLocalizer<Texts> texts) =>
    [
        .. Of(waiting).Select(w => w.Who).Distinct().Select(who => Enum.TryParse<Role>(who, ignoreCase: true, out var role)
            ? (texts["role." + role.Camel()].Value, (UserId?)null)
            : (name(new UserId(who)), new UserId(who))),
    ];
}
