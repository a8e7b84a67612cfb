using System.Text.Json;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The addresses of a case.</summary>
public static class ProposalApi
{
    public static void MapProposals(this RouteGroupBuilder api)
    {
        api.MapPost("/proposals", CreateAsync).Reads(body => ProposalBody.Read(body, Organisation.Empty)).Creates<CaseBody>();
        api.MapGet("/proposals/{number}", ShowAsync).Shows<CaseBody>();
        api.MapPut("/proposals/{number}", SaveAsync).Reads(body => ProposalBody.Read(body, Organisation.Empty)).OnVersion().Produces<CaseBody>();
        foreach (var (name, kind) in CommandBody.ByName)
        {
            var command = api.MapPost("/proposals/{number}/commands/" + name, (string number, HttpContext http, ActOnCase act, IStringLocalizer<Texts> texts) =>
                    ActAsync(number, kind, http, act, texts, (body, world) => CommandBody.Read(kind, body, world.Organisation)))
                .Reads(body => CommandBody.Read(kind, body, Organisation.Empty)).Shows<CaseBody>();
            _ = NeedsVersion(kind) ? command.OnVersion() : command;
        }

        api.MapGet("/proposals/{number}/requirements", RequirementsAsync).Shows<RequirementsBody>();
        api.MapGet("/proposals/{number}/commands", CommandsAsync).Shows<IEnumerable<OfferBody>>();
        api.MapGet("/proposals/{number}/audit", AuditAsync).Pages<PageBody<AuditBody>>().Shows<PageBody<AuditBody>>();
        api.MapGet("/tasks", TasksAsync).Pages<PageBody<TaskBody>>();
    }

    private static bool NeedsVersion(CommandKind kind) => !kind.TakesAnyVersion();

    private static async Task<IResult> CreateAsync(HttpContext http, CreateProposal create, CaseStore store, CaseQueries queries, IStringLocalizer<Texts> texts)
    {
        var ct = http.RequestAborted;
        var world = await store.WorldAsync(ct);
        var user = http.User.User()!.Value;
        var (json, raw, unreadable) = await Bodies.ReadAsync(http);

        // An area that can be read answers for the right before the shape of the rest does.
        if (AreaIn(json) is { } area && world.Organisation.Area(area) is not null && !CaseDesk.MayCreate(area, user, world))
        {
            return Answers.Problem(Refusal.NotAllowed(Domain.Regulations.Regulation.BudgetHolderSubmits), texts);
        }

        if (!world.Organisation.BudgetAreas.Any(a => CaseDesk.MayCreate(a.Code, user, world)))
        {
            return Answers.Problem(Refusal.NotAllowed(Domain.Regulations.Regulation.BudgetHolderSubmits), texts);
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        var body = BodyReader.Root(json);
        var content = ProposalBody.Read(body, world.Organisation);
        body.RefuseUnknown();
        if (unreadable || body.Errors.Count > 0)
        {
            return Answers.Problem(Refusal.Invalid(unreadable ? [new FieldError("", "not-json")] : body.Errors), texts);
        }

        var created = await create.RunAsync(content, user, Bodies.IdempotencyKey(http), raw, ct);
        if (!created.IsDone)
        {
            return Answers.Problem(created.Refusal!, texts);
        }

        http.Response.Headers.Location = $"/api/v1/proposals/{created.Value}";
        http.Response.StatusCode = StatusCodes.Status201Created;
        return await AnswerAsync(created.Value!, http, queries, texts, StatusCodes.Status201Created);
    }

    private static Task<IResult> ShowAsync(string number, HttpContext http, CaseQueries queries, IStringLocalizer<Texts> texts) =>
        AnswerAsync(number, http, queries, texts, StatusCodes.Status200OK);

    private static async Task<IResult> AnswerAsync(string number, HttpContext http, CaseQueries queries, IStringLocalizer<Texts> texts, int status)
    {
        if (await queries.DetailsAsync(number, http.User.User()!.Value, http.RequestAborted) is not { } found)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        return Shown(found, http, texts, status);
    }

    private static IResult Shown(SeenCase found, HttpContext http, IStringLocalizer<Texts> texts, int status)
    {
        http.Response.Headers.ETag = ETags.Of(found.Proposal.Version);
        return Results.Json(CaseView.Of(found.Proposal, found.World, key => Answers.Text(texts, key)), ApiJson.Options, statusCode: status);
    }

    private static Task<IResult> SaveAsync(string number, HttpContext http, ActOnCase act, IStringLocalizer<Texts> texts) =>
        ActAsync(number, CommandKind.Save, http, act, texts, (body, world) =>
        {
            var content = ProposalBody.Read(body, world.Organisation);
            body.RefuseUnknown();
            return body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : new Save(content);
        });

    private static async Task<IResult> ActAsync(
        string number, CommandKind kind, HttpContext http, ActOnCase act, IStringLocalizer<Texts> texts, Func<BodyReader, World, Result<CaseCommand>> read)
    {
        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var needsVersion = NeedsVersion(kind);
        var done = await act.AnswerAsync(
            new CaseRequest(number, http.User.User()!.Value, kind, needsVersion ? ETags.Read(http.Request.Headers.IfMatch.ToString()) : null, seen => unreadable
                ? Refusal.Invalid("", "not-json")
                : read(BodyReader.Root(json), seen.World))
            {
                Area = kind is CommandKind.AnswerHearing or CommandKind.Save ? AreaIn(json) : null,
                Unfit = Bodies.MediaTypeRefusal(http) ?? (needsVersion ? ETags.Unfit(http) : null),
            },
            http.RequestAborted);
        return done.Refusal is { } refusal ? Answers.Problem(refusal, texts, done.Case?.Proposal, done.Case?.World) : Shown(done.Case!, http, texts, StatusCodes.Status200OK);
    }

    private static AreaCode? AreaIn(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("budgetArea", out var area) && area.ValueKind == JsonValueKind.String ? new AreaCode(area.GetString()!) : null;

    private static async Task<IResult> RequirementsAsync(string number, HttpContext http, CaseQueries queries, IStringLocalizer<Texts> texts)
    {
        if (await queries.DetailsAsync(number, http.User.User()!.Value, http.RequestAborted) is not { } found)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        var (p, w) = (found.Proposal, found.World);
        return Results.Json(
            new RequirementsBody(StartGate.IsOpen(p, w), StartGate.Evaluate(p, w).Select(r => new RequirementBody(
                r.Id, r.Rule.Paragraph, r.Applies, r.Met, r.Since, r.By,
                RequirementWords.Missing(r, texts),
                r.Missing is null ? null : Answers.Text(texts, $"todo.{r.Id.Camel()}"),
                r.Met ? null : r.WhoCan.Select(x => x.User?.Value ?? x.Role.Camel()).Distinct(), r.ActingFor, r.Amounts.Count == 0 ? null : r.Amounts))),
            ApiJson.Options);
    }

    private static async Task<IResult> CommandsAsync(string number, HttpContext http, CaseQueries queries, IStringLocalizer<Texts> texts)
    {
        var user = http.User.User()!.Value;
        return await queries.DetailsAsync(number, user, http.RequestAborted) is not { } found
            ? Answers.Problem(Refusal.NotFound, texts)
            : Results.Json(
                CaseDesk.Offers(found.Proposal, user, found.World).Select(o => (Offer: o, Words: o.Refusal is null ? null : RefusalWords.Of(o.Refusal, texts))).Select(o => new OfferBody(
                    o.Offer.Command.Kebab(), o.Offer.Allowed, o.Offer.Refusal?.Code, o.Offer.Refusal?.Requirement, o.Words?.Paragraph, o.Words?.Reason, o.Words?.Lifts)),
                ApiJson.Options);
    }

    private static async Task<IResult> AuditAsync(string number, HttpContext http, CaseQueries queries, IStringLocalizer<Texts> texts)
    {
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);
        }

        var page = await queries.AuditAsync(number, http.User.User()!.Value, Paging.After(http), size, http.RequestAborted);
        return page is null
            ? Answers.Problem(Refusal.NotFound, texts)
            : Pages.Json(page, e => new AuditBody(e.Seq, e.At, e.By, e.ActingFor, e.Action, e.Rule, Answers.Json(e.Before), Answers.Json(e.After), e.Hash, e.PreviousHash));
    }

    private static async Task<IResult> TasksAsync(HttpContext http, WaitingDuties duties, IStringLocalizer<Texts> texts)
    {
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);
        }

        var page = await duties.TasksAsync(http.User.User()!.Value, Paging.After(http), size, http.RequestAborted);
        return Pages.Json(page, TaskBody.Of);
    }
}
