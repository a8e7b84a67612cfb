using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.People;

/// <summary>What is entered at once: that a person is away, and who stands in for her in which role.</summary>
public sealed record AwayFields(UserId Person, Absence? Absence, IReadOnlyList<Substitute> Substitutes);

/// <summary>What was entered.</summary>
public sealed record AwayRows(AbsenceRow? Absence, IReadOnlyList<SubstituteRow> Substitutes);

/// <summary>Enters and ends absences and substitutions, each in one transaction with its trail, its notices and the day on which cases are looked at anew.</summary>
public sealed class AbsenceDesk(IServiceScopeFactory scopes, RefreshDueCases refresh) : IDisposable
{
    /// <summary>Writers queue here; the trail's next number guards across instances.</summary>
    private readonly SemaphoreSlim _queue = new(1, 1);

    public void Dispose() => _queue.Dispose();

    /// <summary>All of it or nothing; the same request again answers the same rows.</summary>
    public async Task<Result<AwayRows>> RegisterAsync(AwayFields fields, CreationKey key, CancellationToken ct)
    {
        var done = await ChangeAsync<AwayRows>(key.User, (change, actor) => RegisterOnceAsync(change, fields, key, actor, ct), ct);
        return await RefreshedAsync(done, fields.Person, ct);
    }

    /// <summary>Ends a substitution from today on.</summary>
    public Task<Result<SubstituteRow>> EndSubstituteAsync(Guid id, Ending ending, UserId actor, CancellationToken ct) =>
        EndAsync<SubstituteRow>(id, ending, actor, s => s.For, "end-substitute", (change, row) => change.Tell(row, "substitute-ended"), ct);

    /// <summary>Ends an absence: the person is back today.</summary>
    public Task<Result<AbsenceRow>> EndAbsenceAsync(Guid id, Ending ending, UserId actor, CancellationToken ct) =>
        EndAsync<AbsenceRow>(id, ending, actor, a => a.User, "end-absence", (_, _) => { }, ct);

    private static async Task<Result<AwayRows>> RegisterOnceAsync(AwayChange change, AwayFields fields, CreationKey key, UserId actor, CancellationToken ct)
    {
        var right = AbsenceRegistrar.Of(actor, fields.Person, change.World.Organisation);
        if (!right.IsDone)
        {
            return right.Refusal!;
        }

        if (await key.CreatedBeforeAsync(change.Db, change.World.Now, ct) is { } before)
        {
            return before.IsDone ? await change.ReadAsync(before.Value!, ct) : before.Refusal!;
        }

        if (RefusalOf(change, fields, actor) is { } refusal)
        {
            return refusal;
        }

        var rows = change.Add(fields, right.Value!);
        key.Remember(change.Db, AwayChange.NameOf(rows), change.World.Now);
        return rows;
    }

    /// <summary>Shape before rule; what is entered together is judged together.</summary>
    private static Refusal? RefusalOf(AwayChange change, AwayFields fields, UserId actor)
    {
        var shape = fields.Substitutes.Select(SubstituteValidator.Instance.RefusalOf)
            .Append(fields.Absence is { } a ? AbsenceValidator.Instance.RefusalOf(a) : null)
            .Append(fields.Substitutes.Select(s => s.By).All(change.IsKnown) ? null : Refusal.Invalid("by", "unknown-person"))
            .Append(change.IsKnown(fields.Person) ? null : Refusal.Invalid("for", "unknown-person"))
            .FirstOrDefault(r => r is not null);
        if (shape is not null)
        {
            return shape;
        }

        var chart = change.Chart;
        foreach (var wanted in fields.Substitutes)
        {
            if ((wanted.For != wanted.By ? SubstituteRules.Right(wanted.By, actor) : null) is { } own)
            {
                return own;
            }

            if (SubstituteRules.RefusalOf(wanted, chart, change.World.Today) is { } refusal)
            {
                return refusal;
            }

            chart = chart with { Substitutes = [.. chart.Substitutes, wanted] };
        }

        return fields.Absence is { } absence ? AbsenceRules.RefusalOf(absence, chart, change.World.Today) : null;
    }

    private async Task<Result<TRow>> EndAsync<TRow>(
        Guid id, Ending ending, UserId actor, Func<TRow, UserId> personOf, string action, Action<AwayChange, TRow> tell, CancellationToken ct)
        where TRow : PeriodRow
    {
        var done = await ChangeAsync<TRow>(actor, async (change, user) =>
        {
            if (await change.Db.Set<TRow>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } row)
            {
                return Refusal.NotFound;
            }

            var right = AbsenceRegistrar.Of(user, personOf(row), change.World.Organisation);
            if ((right.Refusal ?? ending.Unfit ?? EndingValidator.Instance.RefusalOf(ending) ?? AbsenceRules.EndRefusal(row.To, row.EndedFrom, change.World.Today)) is { } refusal)
            {
                return refusal;
            }

            change.End(row, ending, action, right.Value!);
            tell(change, row);
            return row;
        }, ct);
        return done.IsDone ? await RefreshedAsync(done, personOf(done.Value!), ct) : done;
    }

    private Task<Result<T>> ChangeAsync<T>(UserId actor, Func<AwayChange, UserId, Task<Result<T>>> write, CancellationToken ct)
        where T : class => Retry.InTurnAsync<T>(_queue, scopes, async provider =>
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var trail = provider.GetRequiredService<OrganisationTrail>();
        await trail.OpenAsync(ct);
        var change = new AwayChange(db, trail, await provider.GetRequiredService<OrganisationReader>().ReadAsync(ct), await provider.GetRequiredService<CaseStore>().WorldAsync(ct));
        var done = await write(change, actor);
        if (done.IsDone)
        {
            await change.LookAnewAsync(ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return done;
    }, ct);

    /// <summary>The cases that wait for her are right when she is answered; the others follow within a minute, as on any day on which somebody comes or goes.</summary>
    private async Task<Result<T>> RefreshedAsync<T>(Result<T> done, UserId person, CancellationToken ct)
        where T : class
    {
        if (done.IsDone)
        {
            await refresh.RunForAsync(person, ct);
        }

        return done;
    }
}
