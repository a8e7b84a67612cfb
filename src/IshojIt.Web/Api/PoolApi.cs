using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>Pools: what the council released, and what cases drew.</summary>
public static class PoolApi
{
    public static void MapPools(this RouteGroupBuilder api)
    {
        api.MapGet("/pools", ListAsync).Pages<PageBody<PoolBody>>();
        api.MapPost("/pools", CreateAsync).Reads(body => ReadPool(body)).Creates<PoolDetailsBody>();
        api.MapGet("/pools/{id:guid}", ShowAsync).Shows<PoolDetailsBody>();
        api.MapPost("/pools/{id:guid}/releases", ReleaseAsync).Reads(body => ReadRelease(body)).Creates<PoolDetailsBody>();
        api.MapPost("/pools/{id:guid}/carry-over", CarryOverAsync).Reads(body => ReadCarryOver(body)).Creates<PoolDetailsBody>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, PoolList pools, IStringLocalizer<Texts> texts) => Paging.Size(http) is { } size
        ? Pages.Json(await pools.ListAsync(http.User.User()!.Value, Paging.After(http), size, http.RequestAborted), PoolBody.Of)
        : Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);

    private static async Task<IResult> ShowAsync(Guid id, HttpContext http, PoolList pools, IStringLocalizer<Texts> texts) =>
        await pools.DetailsAsync(id, http.User.User()!.Value, http.RequestAborted) is { } found
            ? Results.Json(PoolDetailsBody.Of(found), ApiJson.Options)
            : Answers.Problem(Refusal.NotFound, texts);

    private static Task<IResult> CreateAsync(HttpContext http, PoolDesk desk, PoolList pools, CaseStore store, IStringLocalizer<Texts> texts) =>
        WriteAsync(null, http, pools, store, texts, ReadPool, (fields, key) => desk.CreateAsync(fields, key, http.RequestAborted));

    private static Task<IResult> ReleaseAsync(Guid id, HttpContext http, PoolDesk desk, PoolList pools, CaseStore store, IStringLocalizer<Texts> texts) =>
        WriteAsync(id, http, pools, store, texts, ReadRelease, (fields, key) => desk.ReleaseAsync(id, fields, key, http.RequestAborted));

    private static Task<IResult> CarryOverAsync(Guid id, HttpContext http, PoolDesk desk, PoolList pools, CaseStore store, IStringLocalizer<Texts> texts) =>
        WriteAsync(id, http, pools, store, texts, ReadCarryOver, (fields, key) => desk.CarryOverAsync(id, fields.To, fields.Decision, key, http.RequestAborted));

    /// <summary>There, right, media type, shape, rule; answers the pool that was written.</summary>
    private static async Task<IResult> WriteAsync<T>(
        Guid? id, HttpContext http, PoolList pools, CaseStore store, IStringLocalizer<Texts> texts, Func<BodyReader, T> read, Func<T, CreationKey, Task<Result<string>>> write)
    {
        var user = http.User.User()!.Value;
        if (id is { } known && await pools.DetailsAsync(known, user, http.RequestAborted) is null)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        if (!(await store.WorldAsync(http.RequestAborted)).Organisation.ActsAs(user, Role.FinanceCentre))
        {
            return Answers.Problem(Refusal.NotAllowed(Regulation.MoneyIsAppropriated), texts);
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        var (json, raw, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var fields = read(body);
        body.RefuseUnknown();
        if (unreadable || body.Errors.Count > 0)
        {
            return Answers.Problem(unreadable ? Refusal.Invalid("", "not-json") : Refusal.Invalid(body.Errors), texts);
        }

        var written = await write(fields, new CreationKey(user, Bodies.IdempotencyKey(http), raw));
        if (!written.IsDone)
        {
            return Answers.Problem(written.Refusal!, texts);
        }

        var pool = id ?? Guid.Parse(written.Value!);
        http.Response.Headers.Location = $"/api/v1/pools/{pool}";
        return Results.Json(PoolDetailsBody.Of((await pools.DetailsAsync(pool, user, http.RequestAborted))!), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static PoolFields ReadPool(BodyReader body) => new(
        body.Text("name", PoolFieldsValidator.LongestName), body.Count("year", PoolFieldsValidator.FirstYear, PoolFieldsValidator.LastYear), body.Choice<PoolKind>("kind"));

    private static ReleaseFields ReadRelease(BodyReader body)
    {
        var amount = body.Amount("amount");
        var kind = body.OptionalChoice<ReleaseKind>("kind");
        return ReadDecision(body) with { Amount = kind == ReleaseKind.Reduction ? Dkk.Zero - amount : amount };
    }

    private static (Guid To, ReleaseFields Decision) ReadCarryOver(BodyReader body) => (body.Id("to"), ReadDecision(body));

    private static ReleaseFields ReadDecision(BodyReader body) => new(Dkk.Zero, body.Date("decided"), body.Text("reference", PoolFieldsValidator.LongestReference));
}
