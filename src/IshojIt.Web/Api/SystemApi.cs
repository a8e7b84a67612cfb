using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The register of systems.</summary>
public static class SystemApi
{
    public static void MapSystems(this RouteGroupBuilder api)
    {
        api.MapGet("/systems", ListAsync).Pages<PageBody<SystemBody>>();
        api.MapPost("/systems", AddAsync).Reads(body => Read(body, Organisation.Empty)).Creates<SystemBody>();
        api.MapGet("/systems/{id:guid}", ShowAsync).Shows<SystemBody>();
        api.MapPut("/systems/{id:guid}", ChangeAsync).Reads(body => Read(body, Organisation.Empty)).OnVersion().Produces<SystemBody>();
        api.MapGet("/systems/{id:guid}/users", UsersAsync).Shows<SystemUsersBody>();
        api.MapGet("/systems/{id:guid}/audit", AuditAsync).Pages<PageBody<AuditBody>>().Shows<PageBody<AuditBody>>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, SystemSearch search, IStringLocalizer<Texts> texts)
    {
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);
        }

        var page = await search.ListAsync(new SystemFilter(), Paging.After(http), size, http.RequestAborted);
        return Pages.Json(page, SystemBody.Of);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext http, SystemRegister register, IStringLocalizer<Texts> texts) =>
        await register.FindAsync(id, http.RequestAborted) is { } row ? Shown(row, http, StatusCodes.Status200OK) : Answers.Problem(Refusal.NotFound, texts);

    private static async Task<IResult> UsersAsync(Guid id, HttpContext http, SystemRegister register, SystemSearch search, IStringLocalizer<Texts> texts) =>
        await register.FindAsync(id, http.RequestAborted) is null
            ? Answers.Problem(Refusal.NotFound, texts)
            : Results.Json(new SystemUsersBody(await search.UsersOfAsync(id, http.User.User()!.Value, http.RequestAborted)), ApiJson.Options);

    private static async Task<IResult> AuditAsync(Guid id, HttpContext http, SystemRegister register, IStringLocalizer<Texts> texts)
    {
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);
        }

        return await register.AuditAsync(id, Paging.After(http), size, http.RequestAborted) is { } page
            ? Pages.Json(page, e => new AuditBody(e.Seq, e.At, e.By, e.ActingFor, e.Action, null, Answers.Json(e.Before), Answers.Json(e.After), e.Hash, e.PreviousHash))
            : Answers.Problem(Refusal.NotFound, texts);
    }

    private static async Task<IResult> AddAsync(HttpContext http, SystemRegister register, CaseStore store, IStringLocalizer<Texts> texts)
    {
        if (await NotItCentreAsync(http, register, texts) is { } refused)
        {
            return refused;
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        var (fields, refusal, raw) = await FieldsAsync(http, store);
        if (refusal is not null)
        {
            return Answers.Problem(refusal, texts);
        }

        var added = await register.AddAsync(fields!, new CreationKey(http.User.User()!.Value, Bodies.IdempotencyKey(http), raw), http.RequestAborted);
        if (!added.IsDone)
        {
            return Answers.Problem(added.Refusal!, texts);
        }

        http.Response.Headers.Location = $"/api/v1/systems/{added.Value!.Id}";
        return Shown(added.Value, http, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, SystemRegister register, CaseStore store, IStringLocalizer<Texts> texts)
    {
        if (await register.FindAsync(id, http.RequestAborted) is not { } row)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        if (await NotItCentreAsync(http, register, texts) is { } refused)
        {
            return refused;
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        if (ETags.Refusal(http, row.Version) is { } version)
        {
            return Answers.Problem(version, texts);
        }

        var (fields, refusal, _) = await FieldsAsync(http, store);
        if (refusal is not null)
        {
            return Answers.Problem(refusal, texts);
        }

        var changed = await register.ChangeAsync(id, fields!, row.Version, http.User.User()!.Value, http.RequestAborted);
        return changed.IsDone ? Shown(changed.Value!, http, StatusCodes.Status200OK) : Answers.Problem(changed.Refusal!, texts);
    }

    private static async Task<(SystemFields? Fields, Refusal? Refusal, string Raw)> FieldsAsync(HttpContext http, CaseStore store)
    {
        var (json, raw, unreadable) = await Bodies.ReadAsync(http);
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        var body = BodyReader.Root(json);
        var fields = Read(body, org);
        body.RefuseUnknown();
        return (fields, unreadable ? Refusal.Invalid("", "not-json") : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : null, raw);
    }

    private static SystemFields Read(BodyReader body, Organisation org)
    {
        return new SystemFields(
            body.Text("name", SystemFieldsValidator.LongestName), body.Text("owner", SystemFieldsValidator.LongestOwner), ProposalBody.Area(body, "budgetArea", org),
            body.OptionalText("supplier", SystemFieldsValidator.LongestSupplier), body.OptionalDate("contractEnd"), body.Choice<Hosting>("hosting"), body.Texts("interfaces"),
            body.Choice<SystemState>("state"));
    }

    private static IResult Shown(SystemRow row, HttpContext http, int status)
    {
        http.Response.Headers.ETag = ETags.Of(row.Version);
        return Results.Json(SystemBody.Of(row), ApiJson.Options, statusCode: status);
    }

    private static async Task<IResult?> NotItCentreAsync(HttpContext http, SystemRegister register, IStringLocalizer<Texts> texts) =>
        await register.MayChangeAsync(http.User.User()!.Value, http.RequestAborted) ? null : Answers.Problem(Refusal.NotAllowed(Regulation.CompatibilityIsAssessed), texts);
}
