using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Approvals;

/// <summary>The shares that await a person, one card each, with one page of cases opened; and the lists beside them.</summary>
public sealed class ApprovalCards(IshojItDbContext db, CaseStore store, CaseQueries queries, WaitingDuties duties)
{
    /// <summary>Cards on one page.</summary>
    public const int Shown = 10;

    private const int Listed = 20;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(60);
    private static readonly string Approving = CommandKind.DirectorApprove.Kebab();

    public async Task<ApprovalDesk> ReadAsync(UserId actor, string? after, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var waiting = await duties.ReadAsync(DutyKind.DirectorApprove, actor, false, after, Shown, ct);
        var cases = await queries.ReadAsync([.. waiting.Items.Select(d => d.Number)], actor, ct);
        return new ApprovalDesk(
            // One person for two shares approves once.
            [.. waiting.Items.DistinctBy(d => d.Number).Select(d => CardOf(d, cases[d.Number], actor, world))],
            waiting.Next,
            waiting.Count,
            await ListedAsync(DutyKind.AnswerRefusedShare, actor, ct),
            await ListedAsync(DutyKind.Settle, actor, ct),
            await ListedAsync(DutyKind.CloseDeviation, actor, ct),
            await ListedAsync(DutyKind.AssignStandIn, actor, ct),
            await GivenAsync(actor, world, ct));
    }

    private async Task<IReadOnlyList<QueueRow>> ListedAsync(DutyKind kind, UserId actor, CancellationToken ct) =>
        (await duties.ReadAsync(kind, actor, false, null, Listed, ct)).Items;

    private Task<List<GivenApproval>> GivenAsync(UserId actor, World world, CancellationToken ct)
    {
        var earliest = world.Now - Lately;
        return (from e in db.AuditEntries.AsNoTracking()
                join p in db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation) on e.ProposalId equals p.Id
                where e.At > earliest && e.Action == Approving && (e.By == actor || e.ActingFor == actor)
                orderby e.At descending, p.Number
                select new GivenApproval(p.Number, p.Title, p.State, p.Stage, p.IsReady, e.By, e.ActingFor, e.At)).Take(Listed).ToListAsync(ct);
    }

    private static ApprovalCard CardOf(QueueRow duty, Proposal p, UserId actor, World world)
    {
        var approved = CaseDesk.Do(p, new DirectorApprove([], []), actor, world);
        var offers = CaseDesk.Offers(p, actor, world).Where(o => o.Allowed).Select(o => o.Command).ToHashSet();
        var horizon = p.RulebookIn(world).Horizon.ToList();
        return new ApprovalCard(duty, p.Version, p.Content.Kind, CostFigures.Of(p.Content.Costs, horizon))
        {
            Purpose = p.Content.Purpose,
            Gains = Gains.Of(p.Content.Costs, horizon),
            Lapsed = [.. CaseDesk.OpenSharesOf(p, actor, world).Select(s => LapseOf(p, s, horizon, world)).OfType<CardLapse>()],
            Areas = [p.Content.BudgetArea, .. p.Content.AffectedAreas()],
            Review = p.StandingReview,
            Conditions = [.. p.Conditions.Where(c => !c.Fallen)],
            Hearings = [.. p.StandingHearings.OrderBy(h => h.BudgetArea).Select(h => HearingOf(h, world))],
            NoOtherAreasReason = p.Content.NoOtherAreasReason,
            Shares = [.. p.Shares(world).Select(s => ShareOf(p, s, actor, world))],
            Hits = p.Suggest(world).Hits,
            Assessment = p.StandingAssessment,
            Refusal = approved.Refusal,
            Told = approved.IsDone ? NoticesFor.Step(approved.Value!, world).Select(n => n.Recipient).Distinct().Count() : 0,
            Becomes = approved.Value?.After.State,
            MayReject = offers.Contains(CommandKind.DirectorReject),
            MayRaise = offers.Contains(CommandKind.RaiseRoute),
            MayReturn = offers.Contains(CommandKind.Return),
        };
    }

    private static CardLapse? LapseOf(Proposal p, DirectorAreaCode share, IReadOnlyList<int> horizon, World world) =>
        p.Approvals.LastOrDefault(a => a.DirectorArea == share) is { Status: ApprovalStatus.Lapsed } lapsed
            ? new CardLapse(
                lapsed.By.By, lapsed.By.At, lapsed.CostVersion,
                CostDifference.Between(lapsed.Lines, p.Content.Costs, horizon),
                [.. Coverage.HitsAbove(p.Suggest(world), Effect.Director).Except(lapsed.Hits)],
                lapsed.By.ActingFor)
            : null;

    private static CardShare ShareOf(Proposal p, DirectorAreaCode share, UserId actor, World world) => new(
        share, world.Organisation.DirectorOf(share), ApprovalState.OfShare(p, share)?.By.By,
        ApprovalState.OfShare(p, share) is null && Parties.Deciders(p, share, world.Organisation).Any(c => c.User == actor), ApprovalState.OfShare(p, share)?.By.ActingFor);

    private static CardHearing HearingOf(Hearing hearing, World world)
    {
        var answer = hearing.Answer;
        return new CardHearing(
            hearing.BudgetArea, hearing.Deadline, hearing.IsPast(world.Today), answer?.Answer, answer?.Objects == true, answer?.Note, answer?.By.By, answer?.By.At, DisputedCost.Of(hearing), answer?.By.ActingFor);
    }
}
