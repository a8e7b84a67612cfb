using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Web.Help;

/// <summary>The short guides: one a role, its steps in the texts as <c>help.role.n</c>, its picture taken by the tests.</summary>
public static class Guides
{
    /// <summary>Pixels of a picture, so that the page does not move when it comes.</summary>
    public const int PictureWidth = 1440, PictureHeight = 860;

    private const int MostSteps = 6;

    public static IReadOnlyList<Role> Roles { get; } =
    [
        Role.BudgetHolder, Role.ProposalEditor, Role.ItCentre, Role.FinanceCentre, Role.Director, Role.ChiefExecutive, Role.CommitteeSecretary,
        Role.ExecutiveBoard, Role.DataProtection, Role.Auditor,
    ];

    /// <summary>The picture's address under the site's root.</summary>
    public static string Picture(Role role) => $"guides/{role.Camel()}.png";

    /// <summary>The key of what the picture shows.</summary>
    public static string PictureText(Role role) => $"help.{role.Camel()}.picture";

    /// <summary>As many steps as the texts have for the role; <paramref name="text"/> answers null where there is none.</summary>
    public static IEnumerable<string> Steps(Role role, Func<string, string?> text) =>
        Enumerable.Range(1, MostSteps).Select(n => text($"help.{role.Camel()}.{n}")).TakeWhile(step => step is not null).Select(step => step!);
}
