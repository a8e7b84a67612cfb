using System.Globalization;
using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Application.People;
using IshojIt.Application.Settings;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Demo;

/// <summary>Fills an empty database with the demo organisation and the example limits. Every person is invented.</summary>
public sealed class DemoSeed(IshojItDbContext db, TimeProvider clock)
{
    /// <summary>In kroner, so that hours can be typed as costs in the demonstration.</summary>
    private const string ExampleHourlyRate = "475";

    public async Task RunAsync(CancellationToken ct)
    {
        if (await db.People.AnyAsync(ct))
        {
            return;
        }

        await using var stream = typeof(DemoSeed).Assembly.GetManifestResourceStream("IshojIt.Application.Demo.organisation.json")!;
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
        var root = document.RootElement;
        AddAreas(root);
        AddPeople(root);
        AddSettings(root.GetProperty("demoRulebook"));
        await db.SaveChangesAsync(ct);
    }

    private void AddAreas(JsonElement root)
    {
        foreach (var area in root.GetProperty("directorAreas").EnumerateArray())
        {
            var code = Text(area, "code");
            db.DirectorAreas.Add(new DirectorAreaRow { Code = new DirectorAreaCode(code), Name = Text(area, "name") });
            AddRole(Text(area, "director"), Role.Director, code);
            AddRole(Text(area, "director"), Role.ExecutiveBoard, null);
        }

        foreach (var area in root.GetProperty("budgetAreas").EnumerateArray())
        {
            var code = Text(area, "code");
            db.BudgetAreas.Add(new BudgetAreaRow
            {
                Code = new AreaCode(code),
                Name = Text(area, "name"),
                DirectorArea = new DirectorAreaCode(Text(area, "directorArea")),
                Committee = Text(area, "committee"),
            });
            AddRole(Text(area, "holder"), Role.BudgetHolder, code);
        }
    }

    private void AddPeople(JsonElement root)
    {
        foreach (var person in root.GetProperty("people").EnumerateArray())
        {
            var unit = person.TryGetProperty("for", out var holder) ? holder.GetString() : person.TryGetProperty("unit", out var named) ? named.GetString() : null;
            AddRole(Text(person, "user"), Enum.Parse<Role>(Text(person, "role")), unit, person.TryGetProperty("head", out var head) && head.GetBoolean());
        }

        foreach (var user in db.RoleAssignments.Local.Select(a => a.User).Distinct().ToList())
        {
            db.People.Add(new PersonRow { User = user, DisplayName = NameOf(user), Email = $"{user}@ishoj.example" });
        }
    }

    private void AddSettings(JsonElement rulebook)
    {
        var now = clock.GetUtcNow();
        var examples = rulebook.EnumerateObject().Where(s => s.Name != "note").Select(s => (Key: s.Name, Value: s.Value.GetRawText()));
        foreach (var (key, value) in examples.Append(("internalHourlyRate", ExampleHourlyRate)))
        {
            db.Settings.Add(new SettingRow
            {
                Id = Guid.CreateVersion7(now),
                Key = key,
                Value = value,
                ValidFrom = new DateOnly(2020, 1, 1),
                ChangedAt = now,
                ChangedBy = new UserId("adam.admin"),
            });
        }
    }

    private void AddRole(string user, Role role, string? unit, bool isHead = false) => db.RoleAssignments.Add(new RoleAssignmentRow
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        User = new UserId(user),
        Role = role,
        Unit = unit,
        IsHead = isHead,
    });

    /// <summary>First name and area or part, such as "Lone (Dagtilbud)" or "Ivan (IT)".</summary>
    private string NameOf(UserId user)
    {
        var first = user.Value[..user.Value.IndexOf('.', StringComparison.Ordinal)];
        var name = CultureInfo.GetCultureInfo("da-DK").TextInfo.ToTitleCase(first == "soren" ? "søren" : first);
        var roles = db.RoleAssignments.Local.Where(a => a.User == user).ToList();
        var part = roles.Find(a => a.Role == Role.Director) is { } director && roles.TrueForAll(a => a.Role != Role.ChiefExecutive)
            ? $"direktør, {db.DirectorAreas.Local.Single(d => d.Code.Value == director.Unit).Name}"
            : roles.Find(a => a.Role == Role.BudgetHolder) is { } holder ? db.BudgetAreas.Local.Single(a => a.Code.Value == holder.Unit).Name
            : PartOf(roles.OrderBy(a => a.Role).First(a => a.Role is not (Role.Director or Role.ExecutiveBoard) || roles.Count == 1).Role);
        return $"{name} ({part})";
    }

    private static string PartOf(Role role) => role switch
    {
        Role.ItCentre => "IT",
        Role.FinanceCentre => "Økonomi",
        Role.ChiefExecutive => "kommunaldirektør",
        Role.ExecutiveBoard => "Direktionen",
        Role.CommitteeSecretary => "udvalgssekretær",
        Role.ProposalEditor => "sagsbehandler, Dagtilbud",
        Role.Leader => "leder",
        Role.DataProtection => "databeskyttelse",
        Role.Auditor => "revisor",
        _ => "administrator",
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
