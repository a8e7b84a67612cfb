using System.Security.Cryptography;
using System.Text;
using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Common;

/// <summary>The key that a creation was asked under, with its body; a null key asks for nothing.</summary>
public sealed record CreationKey(UserId User, string? Key, string Body)
{
    private string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));

    /// <summary>What was created under the key within a day; a refusal where its body was another; null where nothing was.</summary>
    public async Task<Result<string>?> CreatedBeforeAsync(IshojItDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (Key is null || await db.IdempotencyKeys.SingleOrDefaultAsync(r => r.User == User && r.Key == Key, ct) is not { } seen)
        {
            return null;
        }

        if (now - seen.At < TimeSpan.FromHours(24))
        {
            return seen.BodyHash == Hash ? seen.Created : Refusal.Unmet("idempotency-key-reused", Regulation.BudgetHolderSubmits);
        }

        db.IdempotencyKeys.Remove(seen);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public void Remember(IshojItDbContext db, string created, DateTimeOffset now)
    {
        if (Key is not null)
        {
            db.IdempotencyKeys.Add(new IdempotencyRow { User = User, Key = Key, BodyHash = Hash, Created = created, At = now });
        }
    }
}
