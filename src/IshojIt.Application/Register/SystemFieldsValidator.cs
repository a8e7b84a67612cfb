using FluentValidation;
using IshojIt.Application.Common;

namespace IshojIt.Application.Register;

/// <summary>What an entry of the register must state, and how long its texts may be.</summary>
public sealed class SystemFieldsValidator : AbstractValidator<SystemFields>
{
    /// <summary><see cref="LongestInterfaces"/> counts the names together, each with the line break that parts it from the next.</summary>
    public const int LongestName = 200, LongestOwner = 120, LongestSupplier = 200, LongestInterfaces = 4_000;

    public SystemFieldsValidator()
    {
        RuleFor(s => s.Name).Stated().AtMost(LongestName);
        RuleFor(s => s.Owner).Stated().AtMost(LongestOwner);
        RuleFor(s => s.Supplier).AtMost(LongestSupplier);
        RuleFor(s => s.Interfaces)
            .Must(names => names.Sum(name => name.Length + 1) <= LongestInterfaces && !names.Any(name => name.Contains('\n', StringComparison.Ordinal)))
            .WithErrorCode(Shape.TooLong);
    }

    public static SystemFieldsValidator Instance { get; } = new();
}
