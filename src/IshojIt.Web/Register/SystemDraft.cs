using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Register;

/// <summary>A system of the register while it is written.</summary>
public sealed class SystemDraft
{
    public string? Name { get; set; }

    public string? Owner { get; set; }

    public string? BudgetArea { get; set; }

    public string? Supplier { get; set; }

    public DateOnly? ContractEnd { get; set; }

    public string? Hosting { get; set; }

    public string? State { get; set; } = nameof(SystemState.Active);

    /// <summary>Names of other systems, one a line.</summary>
    public string? Interfaces { get; set; }

    public static SystemDraft Of(SystemRow row) => new()
    {
        Name = row.Name,
        Owner = row.Owner,
        BudgetArea = row.BudgetArea.Value,
        Supplier = row.Supplier,
        ContractEnd = row.ContractEnd,
        Hosting = row.Hosting.ToString(),
        State = row.State.ToString(),
        Interfaces = row.Interfaces,
    };

    /// <summary>What is entered in the register, or the fields that lack something.</summary>
    public (SystemFields? Fields, IReadOnlyList<FieldProblem> Problems) Read(IStringLocalizer<Texts> texts)
    {
        (string Field, string? Value, string Label)[] needed =
        [
            ("name", Name, "systems.name"), ("budgetArea", BudgetArea, "col.area"), ("owner", Owner, "systems.owner"),
            ("hosting", Hosting, "field.hosting"), ("state", State, "col.state"),
        ];
        var missing = needed.Where(n => string.IsNullOrWhiteSpace(n.Value)).Select(n => new FieldProblem(n.Field, texts["field.isMissing", texts[n.Label].Value])).ToList();
        return missing.Count > 0 ? (null, missing) : (new SystemFields(
            Name!.Trim(), Owner!.Trim(), new AreaCode(BudgetArea!), string.IsNullOrWhiteSpace(Supplier) ? null : Supplier.Trim(), ContractEnd,
            Enum.Parse<Hosting>(Hosting!), (Interfaces ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Enum.Parse<SystemState>(State!)), []);
    }
}
