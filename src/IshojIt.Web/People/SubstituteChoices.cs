using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.People;

/// <summary>Who can be chosen as a substitute in one role, and why the others can not.</summary>
public sealed record SubstituteChoices(Role Role, IReadOnlyList<Choice> Offered, IReadOnlyList<(string Name, string Why)> NotOffered)
{
    public static SubstituteChoices Of(AbsenceDraft draft, Role role, OrganisationChart chart, Reader reader, IStringLocalizer<Texts> texts)
    {
        var from = draft.From is { } day && day >= reader.Today ? day : reader.Today;
        var to = draft.To is { } last && last >= from ? last : from;
        var judged = chart.People.Where(p => p.User != draft.Person).Select(p => (Person: p, Refusal:
            SubstituteRules.Right(p.User, reader.Me) ?? SubstituteRules.RefusalOf(new Substitute(draft.Person, p.User, role, from, to), chart, reader.Today))).ToList();
        var org = reader.Organisation;
        return new SubstituteChoices(
            role,
            [.. judged.Where(j => j.Refusal is null).OrderBy(j => org.Has(j.Person.User, role) ? 0 : 1).ThenBy(j => j.Person.DisplayName, StringComparer.CurrentCulture)
                .Select(j => new Choice(j.Person.User.Value, Label(j.Person, from, org, reader, texts)))],
            [.. judged.Where(j => j.Refusal is not null).OrderBy(j => j.Person.DisplayName, StringComparer.CurrentCulture)
                .Select(j => (j.Person.DisplayName, RefusalWords.Of(j.Refusal!, texts).Reason))]);
    }

    /// <summary>The name with the roles, and that she is away herself where she is.</summary>
    private static string Label(Person person, DateOnly from, Organisation org, Reader reader, IStringLocalizer<Texts> texts)
    {
        var roles = string.Join(", ", org.Assignments.Where(a => a.User == person.User).Select(a => a.Role).Distinct().Order().Select(r => texts["role." + r.Camel()].Value));
        var label = roles.Length == 0 ? person.DisplayName : $"{person.DisplayName} – {roles}";
        return org.AbsenceOn(person.User, from) is { } away ? texts["away.choice.away", label, AbsenceWords.Day(away.To, reader)] : label;
    }
}
