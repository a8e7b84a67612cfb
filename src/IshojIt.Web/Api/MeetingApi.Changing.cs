using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>A meeting is moved, or called off.</summary>
public static partial class MeetingApi
{
    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, MeetingDesk desk, MeetingChanges changes, IStringLocalizer<Texts> texts)
    {
        var (seen, refused) = await MayChangeAsync(id, http, desk, texts);
        if (refused is not null)
        {
            return refused;
        }

        var (fields, refusal, _) = await FieldsAsync(http);
        return refusal is not null
            ? Answers.Problem(refusal, texts)
            : await ChangedAsync(id, await changes.ChangeAsync(id, fields!, seen!.Version, http.User.User()!.Value, http.RequestAborted), http, desk, texts);
    }

    private static async Task<IResult> CancelAsync(Guid id, HttpContext http, MeetingDesk desk, MeetingChanges changes, IStringLocalizer<Texts> texts)
    {
        var (seen, refused) = await MayChangeAsync(id, http, desk, texts);
        if (refused is not null)
        {
            return refused;
        }

        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var reason = body.Text("reason");
        body.RefuseUnknown();
        if (unreadable || body.Errors.Count > 0)
        {
            return Answers.Problem(unreadable ? Refusal.Invalid("", "not-json") : Refusal.Invalid(body.Errors), texts);
        }

        return await ChangedAsync(id, await changes.CancelAsync(id, reason, seen!.Version, http.User.User()!.Value, http.RequestAborted), http, desk, texts);
    }

    private static async Task<(MeetingRow? Seen, IResult? Refused)> MayChangeAsync(Guid id, HttpContext http, MeetingDesk desk, IStringLocalizer<Texts> texts)
    {
        if (await desk.FindAsync(id, http.User.User()!.Value, http.RequestAborted) is not { } found)
        {
            return (null, Answers.Problem(Refusal.NotFound, texts));
        }

        if (await NotSecretaryAsync(http, desk, texts) is { } refused)
        {
            return (null, refused);
        }

        return (Bodies.MediaTypeRefusal(http) ?? ETags.Refusal(http, found.Version)) is { } unfit ? (null, Answers.Problem(unfit, texts)) : (found, null);
    }

    private static async Task<IResult> ChangedAsync(Guid id, Result<MeetingRow> changed, HttpContext http, MeetingDesk desk, IStringLocalizer<Texts> texts) =>
        changed.IsDone ? (await ShownAsync(id, http, desk, StatusCodes.Status200OK))! : Answers.Problem(changed.Refusal!, texts);
}
