using FluentValidation;
using IshojIt.Domain.Common;

namespace IshojIt.Application.Common;

/// <summary>
/// The shape of what a use case is given: asked after the right to it and before the rule, so that it holds whichever screen, API or import
/// the values came by. Codes are those of the texts, paths those of the API.
/// </summary>
public static class Shape
{
    public const string Missing = "missing";
    public const string TooLong = "too-long";

    /// <summary>What a validator finds wrong, or null.</summary>
    public static Refusal? RefusalOf<T>(this IValidator<T> validator, T value) => validator.Validate(value) is { IsValid: false } found
        ? Refusal.Invalid([.. found.Errors.Select(e => new FieldError(PathOf(e.PropertyName), e.ErrorCode))])
        : null;

    /// <summary>At most so many characters; nothing is short enough.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int longest) => rule.MaximumLength(longest).WithErrorCode(TooLong);

    public static IRuleBuilderOptions<T, string?> Stated<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().WithErrorCode(Missing);

    private static string PathOf(string property) => string.Join('.', property.Split('.').Select(part => char.ToLowerInvariant(part[0]) + part[1..]));
}
