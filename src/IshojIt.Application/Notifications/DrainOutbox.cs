using IshojIt.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Notifications;

/// <summary>
/// Sends what waits, a batch over each connection. Nothing is lost: what was not accepted waits on. Nothing is sent twice, but what was in
/// flight when a connection or the program fell, and that with the same Message-ID.
/// </summary>
public sealed class DrainOutbox(IServiceScopeFactory scopes, INotifier notifier)
{
    /// <summary>Answers the code of what ended it early; null where everything due was tried, or no mail is set up.</summary>
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        if (!notifier.IsSetUp)
        {
            return null;
        }

        while (await WithAsync<NoticeSorting, bool>(sorting => sorting.RunAsync(ct), ct))
        {
        }

        string? failure = null;
        while (failure is null && await WithAsync<OutboxLeases, IReadOnlyList<OutboxMessageRow>>(leases => leases.TakeAsync(ct), ct) is { Count: > 0 } batch)
        {
            failure = await BatchAsync(batch, ct);
        }

        return failure;
    }

    private async Task<string?> BatchAsync(IReadOnlyList<OutboxMessageRow> batch, CancellationToken ct)
    {
        var untried = batch.ToList();
        try
        {
            var mails = await WithAsync<Envelopes, IReadOnlyDictionary<Guid, Mail>>(envelopes => envelopes.MakeAsync(batch, ct), ct);
            var (session, failure) = await notifier.OpenAsync(ct);
            if (session is null)
            {
                return failure;
            }

            await using (session)
            {
                foreach (var message in batch)
                {
                    untried.Remove(message);
                    if (await OneAsync(session, message, mails.GetValueOrDefault(message.Id), ct) is { Result: DeliveryResult.Broken } broken)
                    {
                        return broken.Code;
                    }
                }
            }

            return null;
        }
        finally
        {
            // Also when the program is stopped: another instance need not wait for the lease to run out.
            if (untried.Count > 0)
            {
                await WithAsync<OutboxLeases, bool>(leases => Done(leases.ReleaseAsync(untried, CancellationToken.None)), CancellationToken.None);
            }
        }
    }

    private async Task<Delivery?> OneAsync(INotifierSession session, OutboxMessageRow message, Mail? mail, CancellationToken ct)
    {
        if (mail is null)
        {
            await WithAsync<OutboxLeases, bool>(leases => Done(leases.KeepAsync(message, ct)), ct);
            return null;
        }

        if (!await WithAsync<OutboxLeases, bool>(leases => leases.BeginAsync(message, ct), ct))
        {
            return null;
        }

        var delivery = await session.SendAsync(mail, ct);
        // What the server took is written down even where the program is being stopped.
        await WithAsync<OutboxLeases, bool>(leases => Done(leases.EndAsync(message, delivery, mail.Told, CancellationToken.None)), CancellationToken.None);
        return delivery;
    }

    private Task<T> WithAsync<TService, T>(Func<TService, Task<T>> run, CancellationToken ct)
        where TService : notnull => Retry.OnConflictAsync(scopes, provider => run(provider.GetRequiredService<TService>()), ct);

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
