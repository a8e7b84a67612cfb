using System.Globalization;
using IshojIt.Application.Pipeline;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using IshojIt.Web.ItCentre;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The pipeline of systems and planned starts, as the IT centre's page shows it.</summary>
public static class PipelineApi
{
    private const int MostMonths = 120;

    /// <summary>Whether only contracts that no open proposal touches are asked for.</summary>
    private enum Attention { Any, Unattended }

    public static void MapPipeline(this RouteGroupBuilder api) => api.MapGet("/pipeline", ListAsync).Pages<PageBody<PipelineItemBody>>()
        .Asks("by", values: QueryFields.Values<PipelineView>()).Asks("months", "integer").Asks("contracts", values: QueryFields.Values<Attention>());

    private static async Task<IResult> ListAsync(HttpContext http, PipelineRight right, SystemPipeline systems, StartPipeline starts, CaseStore store, IStringLocalizer<Texts> texts)
    {
        var (ct, user) = (http.RequestAborted, http.User.User()!.Value);
        if (await right.RefusalAsync(user, ct) is { } refused)
        {
            return Answers.Problem(refused, texts);
        }

        var errors = new List<FieldError>();
        var query = http.Request.Query;
        var by = QueryFields.Value<PipelineView>(query, "by", errors) ?? PipelineView.ContractEnd;
        var months = QueryFields.Read<int>(query, "months", "not-a-count", errors, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= MostMonths ? n : null);
        var attention = QueryFields.Value<Attention>(query, "contracts", errors) ?? Attention.Any;
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid([.. errors, new FieldError("page[size]", "not-a-count")]), texts);
        }

        if (errors.Count > 0)
        {
            return Answers.Problem(Refusal.Invalid(errors), texts);
        }

        var question = new PipelineQuestion(by, months ?? PipelineAddress.UsualMonths, attention == Attention.Unattended);
        return by switch
        {
            PipelineView.PlannedStart => Pages.Json(await starts.ReadAsync(user, Paging.After(http), size, ct), PipelineItemBody.Of),
            PipelineView.System => Pages.Json(await systems.ByNameAsync(user, Paging.After(http), size, ct), PipelineItemBody.Of),
            _ => Pages.Json(await systems.ByContractEndAsync(question.ContractsFrom((await store.WorldAsync(ct)).Today), user, Paging.After(http), size, ct), PipelineItemBody.Of),
        };
    }
}

/// <summary>A system with its proposals, or, by planned start, a proposal with its systems.</summary>
public sealed record PipelineItemBody(PipelineSystemBody? System, PipelineStartBody? Proposal)
{
    public static PipelineItemBody Of(PipelineSystem s) => new(
        new PipelineSystemBody(s.Id, s.Name, s.Owner, s.Supplier, s.BudgetArea, s.State, s.ContractEnd, s.NextStart, s.Count, s.Cases.Select(PipelineCaseBody.Of)), null);

    public static PipelineItemBody Of(PipelineStart s) => new(
        null,
        new PipelineStartBody(
            s.Case.Number, s.Case.Title, s.BudgetArea, s.Holder, s.Case.State, s.Case.Stage, s.Case.IsReady, s.PlannedStart, s.Deadline, s.AwaitsReview, s.Prospect,
            s.Systems.Select(t => new TouchedSystemBody(t.Id, t.Name))));
}

/// <summary><c>OpenProposals</c> counts them all; <c>Proposals</c> holds the first ten by planned start.</summary>
public sealed record PipelineSystemBody(
    Guid Id, string Name, string? Owner, string? Supplier, AreaCode BudgetArea, SystemState State, DateOnly? ContractEnd, DateOnly? NextStart, int OpenProposals, IEnumerable<PipelineCaseBody> Proposals);

public sealed record PipelineCaseBody(string Number, string Title, ProposalState State, PoliticalStage? Stage, bool Ready, DateOnly? PlannedStart)
{
    public static PipelineCaseBody Of(PipelineCase c) => new(c.Number, c.Title, c.State, c.Stage, c.IsReady, c.PlannedStart);
}

public sealed record PipelineStartBody(
    string Number, string Title, AreaCode BudgetArea, UserId? Holder, ProposalState State, PoliticalStage? Stage, bool Ready, DateOnly PlannedStart, DateOnly? Deadline, bool AwaitsReview,
    StartProspect Prospect, IEnumerable<TouchedSystemBody> Systems);

/// <summary>A system that a proposal touches.</summary>
public sealed record TouchedSystemBody(Guid Id, string Name);
