namespace IshojIt.Web.Common;

/// <summary>One party that a case waits for, as the list's column writes it: a duty, and a person or a role.</summary>
public sealed record WaitingParty(string Duty, string Who)
{
    public static IReadOnlyList<WaitingParty> Of(string? waiting) =>
    [
        .. (waiting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split(':', 2)).Where(w => w.Length == 2).Select(w => new WaitingParty(w[0], w[1])),
    ];
}
