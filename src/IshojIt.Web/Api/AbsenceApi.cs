using IshojIt.Application.Common;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>Who acts for whom, and who is away: read by all who are signed in.</summary>
public static class AbsenceApi
{
    public static void MapAbsences(this RouteGroupBuilder api)
    {
        api.MapGet("/substitutes", SubstitutesAsync).Pages<PageBody<SubstituteBody>>();
        api.MapPost("/substitutes", AddSubstituteAsync).Reads(body => Substitute(body)).Creates<SubstituteBody>();
        api.MapPost("/substitutes/{id:guid}/end", EndSubstituteAsync).Reads(body => Ending(body)).Shows<SubstituteBody>();
        api.MapGet("/absences", AbsencesAsync).Pages<PageBody<AbsenceBody>>();
        api.MapPost("/absences", AddAbsenceAsync).Reads(body => Absence(body)).Creates<AbsenceBody>();
        api.MapPost("/absences/{id:guid}/end", EndAbsenceAsync).Reads(body => Ending(body)).Shows<AbsenceBody>();
    }

    private static Task<IResult> SubstitutesAsync(HttpContext http, AbsenceList list, IStringLocalizer<Texts> texts) =>
        PageAsync(http, list.SubstitutesAsync, SubstituteBody.Of, texts);

    private static Task<IResult> AbsencesAsync(HttpContext http, AbsenceList list, IStringLocalizer<Texts> texts) =>
        PageAsync(http, list.AbsencesAsync, AbsenceBody.Of, texts);

    private static Task<IResult> AddSubstituteAsync(HttpContext http, AbsenceDesk desk, CaseStore store, IStringLocalizer<Texts> texts) => RegisterAsync(
        http, desk, store, texts, "for",
        body => OfSubstitute(Substitute(body)),
        rows => ("substitutes", rows.Substitutes[0].Id, SubstituteBody.Of(rows.Substitutes[0])));

    private static Task<IResult> AddAbsenceAsync(HttpContext http, AbsenceDesk desk, CaseStore store, IStringLocalizer<Texts> texts) => RegisterAsync(
        http, desk, store, texts, "user",
        body => OfAbsence(Absence(body)),
        rows => ("absences", rows.Absence!.Id, AbsenceBody.Of(rows.Absence)));

    private static Task<IResult> EndSubstituteAsync(Guid id, HttpContext http, AbsenceDesk desk, IStringLocalizer<Texts> texts) =>
        EndAsync(http, texts, (ending, user) => desk.EndSubstituteAsync(id, ending, user, http.RequestAborted), SubstituteBody.Of);

    private static Task<IResult> EndAbsenceAsync(Guid id, HttpContext http, AbsenceDesk desk, IStringLocalizer<Texts> texts) =>
        EndAsync(http, texts, (ending, user) => desk.EndAbsenceAsync(id, ending, user, http.RequestAborted), AbsenceBody.Of);

    private static Substitute Substitute(BodyReader b) => new(Person(b, "for"), Person(b, "by"), b.Choice<Role>("role"), b.Date("from"), b.Date("to"));

    private static Absence Absence(BodyReader b) => new(Person(b, "user"), b.Date("from"), b.Date("to"));

    private static AwayFields OfSubstitute(Substitute s) => new(s.For, null, [s]);

    private static AwayFields OfAbsence(Absence a) => new(a.User, a, []);

    private static Ending Ending(BodyReader b) => new(b.OptionalText("reason", PeriodRow.LongestReason));

    private static UserId Person(BodyReader b, string name) => new(b.Text(name, 120));

    private static async Task<IResult> PageAsync<TRow, T>(HttpContext http, Func<string?, int, CancellationToken, Task<Page<TRow>>> read, Func<TRow, T> write, IStringLocalizer<Texts> texts) =>
        Paging.Size(http) is { } size
            ? Pages.Json(await read(Paging.After(http), size, http.RequestAborted), write)
            : Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);

    private static async Task<IResult> RegisterAsync<T>(
        HttpContext http, AbsenceDesk desk, CaseStore store, IStringLocalizer<Texts> texts, string person, Func<BodyReader, AwayFields> read, Func<AwayRows, (string Kind, Guid Id, T Body)> write)
    {
        var user = http.User.User()!.Value;
        var (json, raw, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var fields = read(body);
        body.RefuseUnknown();

        // A person that can be read answers for the right before the shape of the rest does.
        var isStated = !body.Errors.Any(e => e.Path == person);
        var right = isStated ? AbsenceRegistrar.Of(user, fields.Person, (await store.WorldAsync(http.RequestAborted)).Organisation).Refusal : null;
        right ??= fields.Substitutes.Where(s => s.For != s.By).Select(s => SubstituteRules.Right(s.By, user)).FirstOrDefault();
        var shape = unreadable ? Refusal.Invalid("", "not-json") : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : null;
        if ((right ?? Bodies.MediaTypeRefusal(http) ?? shape) is { } refusal)
        {
            return Answers.Problem(refusal, texts);
        }

        var done = await desk.RegisterAsync(fields, new CreationKey(user, Bodies.IdempotencyKey(http), raw), http.RequestAborted);
        if (!done.IsDone)
        {
            return Answers.Problem(done.Refusal!, texts);
        }

        var (kind, id, shown) = write(done.Value!);
        http.Response.Headers.Location = $"/api/v1/{kind}/{id}";
        return Results.Json(shown, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> EndAsync<TRow, T>(HttpContext http, IStringLocalizer<Texts> texts, Func<Ending, UserId, Task<Result<TRow>>> end, Func<TRow, T> write)
        where TRow : PeriodRow
    {
        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var ending = Ending(body);
        body.RefuseUnknown();
        var unfit = Bodies.MediaTypeRefusal(http) ?? (unreadable ? Refusal.Invalid("", "not-json") : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : null);
        var done = await end(ending with { Unfit = unfit }, http.User.User()!.Value);
        return done.IsDone ? Results.Json(write(done.Value!), ApiJson.Options) : Answers.Problem(done.Refusal!, texts);
    }
}
