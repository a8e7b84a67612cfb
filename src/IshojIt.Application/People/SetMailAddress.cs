using System.Net.Mail;
using FluentValidation;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.People;

/// <summary>Where mail to a person is to go, null for nowhere, and what the administrator saw there.</summary>
public sealed record MailAddressFields(UserId Person, string? Address, string? Seen);

/// <summary>What an address must be like: one that every mail server takes.</summary>
public sealed class MailAddressValidator : AbstractValidator<MailAddressFields>
{
    public const int Longest = 254;

    public MailAddressValidator() => RuleFor(f => f.Address).AtMost(Longest).Must(a => a is null || IsAddress(a)).WithErrorCode("not-an-address");

    public static MailAddressValidator Instance { get; } = new();

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) && text.All(c => char.IsAscii(c) && !char.IsWhiteSpace(c) && c is not ('"' or '[' or ',' or ';'));
}

/// <summary>An administrator sets, corrects or removes a person's mail address, on the one that she saw, with its trail in the same transaction.</summary>
public sealed class SetMailAddress(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>Writers queue here; the trail's next number guards across instances.</summary>
    private readonly SemaphoreSlim _queue = new(1, 1);

    public void Dispose() => _queue.Dispose();

    public Task<Result<PersonAddress>> RunAsync(MailAddressFields fields, UserId actor, CancellationToken ct)
    {
        var wanted = fields with { Address = fields.Address?.Trim() is { Length: > 0 } typed ? typed : null };
        return Retry.InTurnAsync<PersonAddress>(_queue, scopes, provider => SetAsync(provider, wanted, actor, ct), ct);
    }

    private static async Task<Result<PersonAddress>> SetAsync(IServiceProvider provider, MailAddressFields fields, UserId actor, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var trail = provider.GetRequiredService<OrganisationTrail>();
        await trail.OpenAsync(ct);
        var world = await provider.GetRequiredService<CaseStore>().WorldAsync(ct);
        if (!world.Organisation.Has(actor, Role.Administrator) || await db.People.SingleOrDefaultAsync(p => p.User == fields.Person, ct) is not { } person)
        {
            return Refusal.NotFound;
        }

        if ((person.Email == fields.Seen ? MailAddressValidator.Instance.RefusalOf(fields) : Refusal.Conflict()) is { } refusal)
        {
            return refusal;
        }

        if (person.Email != fields.Address)
        {
            trail.AddAddress(person.User, person.Email, fields.Address, new Signature(actor, Role.Administrator, null, world.Now));
            person.Email = fields.Address;
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return new PersonAddress(person.User, person.DisplayName, person.Email);
    }
}
