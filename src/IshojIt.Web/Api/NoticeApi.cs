using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The caller's own inbox; another's is not there.</summary>
public static class NoticeApi
{
    /// <summary>Unread ones counted, as the bell does; more are told as this many.</summary>
    private const int Counted = 1_000;

    private static readonly string[] Flags = ["true", "false"];

    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/notices", ListAsync).Pages<PageBody<NoticeBody>>().Asks("unread", values: Flags);
        api.MapPost("/notices/{id:guid}/read", ReadAsync).Reads(_ => { }).Shows<NoticeBody>();
        api.MapPost("/notices/read-all", ReadAllAsync).Reads(body => Latest(body)).Produces<NoticesReadBody>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Inbox inbox, IStringLocalizer<Texts> texts)
    {
        var errors = new List<FieldError>();
        var unread = QueryFields.Read<bool>(http.Request.Query, "unread", "unknown-value", errors, text => Flags.Contains(text) ? text == Flags[0] : null);
        var size = Paging.Size(http);
        if (size is null)
        {
            errors.Add(new FieldError("page[size]", "not-a-count"));
        }

        return errors.Count > 0
            ? Answers.Problem(Refusal.Invalid(errors), texts)
            : Pages.Json(await inbox.ReadAsync(User(http), unread ?? false, Paging.After(http), size!.Value, http.RequestAborted), NoticeBody.Of);
    }

    /// <summary>Again is no fault: when it was first read stands.</summary>
    private static async Task<IResult> ReadAsync(Guid id, HttpContext http, Inbox inbox, IStringLocalizer<Texts> texts)
    {
        var ct = http.RequestAborted;
        if (await inbox.FindAsync(User(http), id, ct) is null)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        if ((await FieldsAsync(http, _ => null)).Refusal is { } refusal)
        {
            return Answers.Problem(refusal, texts);
        }

        await inbox.MarkAsync(User(http), id, ct);
        return await inbox.FindAsync(User(http), id, ct) is { } row ? Results.Json(NoticeBody.Of(row), ApiJson.Options) : Answers.Problem(Refusal.NotFound, texts);
    }

    /// <summary>What had come with the <c>latest</c> that the caller saw; everything until now where none is named.</summary>
    private static async Task<IResult> ReadAllAsync(HttpContext http, Inbox inbox, TimeProvider clock, IStringLocalizer<Texts> texts)
    {
        var (ct, now) = (http.RequestAborted, clock.GetUtcNow());
        var (latest, refusal) = await FieldsAsync(http, Latest);
        if (refusal is not null)
        {
            return Answers.Problem(refusal, texts);
        }

        var seen = latest is { } id ? (await inbox.FindAsync(User(http), id, ct))?.At : now;
        if (seen is null)
        {
            return Answers.Problem(Refusal.Invalid("latest", "unknown-value"), texts);
        }

        var read = await inbox.MarkAllAsync(User(http), seen.Value, ct);
        return Results.Json(new NoticesReadBody(read, await inbox.CountUnreadAsync(User(http), Counted, ct)), ApiJson.Options);
    }

    private static Guid? Latest(BodyReader body) => body.OptionalId("latest");

    private static async Task<(Guid? Latest, Refusal? Refusal)> FieldsAsync(HttpContext http, Func<BodyReader, Guid?> read)
    {
        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var latest = read(body);
        body.RefuseUnknown();
        return (latest, Bodies.MediaTypeRefusal(http) ?? (unreadable ? Refusal.Invalid("", "not-json") : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : null));
    }

    private static UserId User(HttpContext http) => http.User.User()!.Value;
}

/// <summary>
/// One notice: <paramref name="Kind"/> is the duty or the command that it tells of. No proposal in what tells of a substitution, where
/// <paramref name="For"/> is the absent person and <paramref name="By"/> her substitute.
/// </summary>
public sealed record NoticeBody(
    Guid Id, NoticeGroup Group, string Kind, string? Proposal, string? Title, UserId? For, UserId? By, UserId? ByFor, string? Paragraph, DateOnly? Deadline, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public static NoticeBody Of(InboxRow r) => new(
        r.Id, r.Group, r.Kind, r.Number.Length > 0 ? r.Number : null, r.Number.Length > 0 ? r.Title : null, r.For, r.By, r.ByFor, r.Paragraph, r.Deadline, r.At, r.ReadAt);
}

/// <summary>How many were marked as read, and how many are unread after it, counted to a thousand.</summary>
public sealed record NoticesReadBody(int Read, int Unread);
