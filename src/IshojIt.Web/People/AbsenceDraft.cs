using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.People;

/// <summary>An absence with its substitutes while it is written.</summary>
public sealed class AbsenceDraft(UserId person, DateOnly from)
{
    public UserId Person { get; private set; } = person;

    public DateOnly? From { get; set; } = from;

    public DateOnly? To { get; set; }

    /// <summary>False: only a substitute, for somebody who is there.</summary>
    public bool Away { get; set; } = true;

    /// <summary>Who stands in, by role.</summary>
    public Dictionary<Role, UserId> Substitutes { get; } = [];

    /// <summary>Another person has other roles: what was chosen for them goes.</summary>
    public void ChooseFor(UserId person)
    {
        Person = person;
        Substitutes.Clear();
    }

    public void Choose(Role role, string? user)
    {
        if (string.IsNullOrEmpty(user))
        {
            Substitutes.Remove(role);
        }
        else
        {
            Substitutes[role] = new UserId(user);
        }
    }

    /// <summary>The roles of the person that may be stood in for.</summary>
    public IReadOnlyList<Role> Roles(Organisation org) => [.. SubstituteRules.Roles.Where(role => org.Has(Person, role))];

    /// <summary>What is entered, or the fields that lack something.</summary>
    public (AwayFields? Fields, IReadOnlyList<FieldProblem> Problems) Read(IStringLocalizer<Texts> texts)
    {
        var problems = Problems(texts).ToList();
        return problems.Count > 0 || From is not { } from || To is not { } to ? (null, problems) : (new AwayFields(
            Person, Away ? new Absence(Person, from, to) : null, [.. Substitutes.OrderBy(s => s.Key).Select(s => new Substitute(Person, s.Value, s.Key, from, to))]), []);
    }

    private IEnumerable<FieldProblem> Problems(IStringLocalizer<Texts> texts)
    {
        if (From is null)
        {
            yield return new FieldProblem("away-from", texts["field.isMissing", texts["field.from"].Value]);
        }

        if (To is null)
        {
            yield return new FieldProblem("away-to", texts["field.isMissing", texts["field.to"].Value]);
        }

        if (From is { } from && To is { } to && (AbsencePeriod.IsTurned(from, to) || AbsencePeriod.IsTooLong(from, to)))
        {
            yield return new FieldProblem("away-to", texts[AbsencePeriod.IsTurned(from, to) ? "error.period-turned" : "error.period-too-long"]);
        }

        if (!Away && Substitutes.Count == 0)
        {
            yield return new FieldProblem("away-absent", texts["away.nothing"]);
        }
    }
}
