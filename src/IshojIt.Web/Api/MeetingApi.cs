using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>Meetings, their items and outcomes.</summary>
public static partial class MeetingApi
{
    public static void MapMeetings(this RouteGroupBuilder api)
    {
        api.MapGet("/meetings", ListAsync).Pages<PageBody<MeetingRowBody>>();
        api.MapPost("/meetings", PlanAsync).Reads(body => ReadMeeting(body)).Creates<MeetingBody>();
        api.MapGet("/meetings/{id:guid}", ShowAsync).Shows<MeetingBody>();
        api.MapPut("/meetings/{id:guid}", ChangeAsync).Reads(body => ReadMeeting(body)).OnVersion().Produces<MeetingBody>();
        api.MapPost("/meetings/{id:guid}/cancel", CancelAsync).Reads(body => body.Text("reason")).OnVersion().Produces<MeetingBody>();
        api.MapPost("/meetings/{id:guid}/items", PlaceAsync).Reads(body => ReadItem(body)).Produces<PlacedBody>(StatusCodes.Status201Created);
        api.MapPost("/meetings/{id:guid}/items/{n:int}/outcome", OutcomeAsync).Reads(body => CommandBody.Outcome(body, Organisation.Empty)).OnVersion().Produces<ItemBody>();
        api.MapPost("/meetings/{id:guid}/items/{n:int}/take-off", TakeOffAsync).Reads(body => body.Text("reason")).OnVersion().Produces<ItemBody>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, MeetingCalendar calendar, IStringLocalizer<Texts> texts)
    {
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid("page[size]", "not-a-count"), texts);
        }

        var page = await calendar.ListAsync(MeetingSpan.All, http.User.User()!.Value, Paging.After(http), size, http.RequestAborted);
        return Pages.Json(page, m => new MeetingRowBody(m.Id, m.Body, m.Committee, m.Date, m.Time, m.Place, m.CancelledReason));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext http, MeetingDesk desk, IStringLocalizer<Texts> texts) =>
        await ShownAsync(id, http, desk, StatusCodes.Status200OK) ?? Answers.Problem(Refusal.NotFound, texts);

    private static async Task<IResult> PlanAsync(HttpContext http, MeetingDesk desk, IStringLocalizer<Texts> texts)
    {
        if (await NotSecretaryAsync(http, desk, texts) is { } refused)
        {
            return refused;
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        var (fields, refusal, raw) = await FieldsAsync(http);
        if (refusal is not null)
        {
            return Answers.Problem(refusal, texts);
        }

        var planned = await desk.PlanAsync(fields!, new CreationKey(http.User.User()!.Value, Bodies.IdempotencyKey(http), raw), http.RequestAborted);
        if (!planned.IsDone || !Guid.TryParse(planned.Value, out var id))
        {
            return Answers.Problem(planned.Refusal ?? Refusal.Unmet("idempotency-key-reused", Regulation.ThroughFinanceCommittee), texts);
        }

        http.Response.Headers.Location = $"/api/v1/meetings/{id}";
        return (await ShownAsync(id, http, desk, StatusCodes.Status201Created))!;
    }

    private static async Task<IResult> PlaceAsync(Guid id, HttpContext http, MeetingDesk desk, CaseQueries queries, IStringLocalizer<Texts> texts)
    {
        if (await desk.FindAsync(id, http.User.User()!.Value, http.RequestAborted) is null)
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        var (json, _, _) = await Bodies.ReadAsync(http);
        if (await NotHandledByAsync(http, CaseIn(json), CommandKind.PlaceItem, desk, texts) is { } refused)
        {
            return refused;
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        var body = BodyReader.Root(json);
        var item = ReadItem(body);
        if (body.Errors.Count > 0)
        {
            return Answers.Problem(Refusal.Invalid(body.Errors), texts);
        }

        var user = http.User.User()!.Value;
        var placed = await desk.PlaceAsync(id, item.Proposal, user, item.Closed, item.ClosedReason, item.PublicTitle, item.Points, http.RequestAborted);
        if (!placed.IsDone)
        {
            var seen = await queries.DetailsAsync(item.Proposal, user, http.RequestAborted);
            return Answers.Problem(placed.Refusal!, texts, seen?.Proposal, seen?.World);
        }

        var last = placed.Value!.Items[^1];
        http.Response.Headers.ETag = ETags.Of((await desk.FindAsync(id, user, http.RequestAborted))!.Version);
        return Results.Json(new PlacedBody(last.N, last.RunningNumber), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static Task<IResult> OutcomeAsync(Guid id, int n, HttpContext http, MeetingDesk desk, CaseStore store, CaseQueries queries, IStringLocalizer<Texts> texts) =>
        ActAsync(id, n, CommandKind.RecordOutcome, http, desk, store, queries, texts, (body, org) =>
        {
            var outcome = CommandBody.Outcome(body, org);
            body.RefuseUnknown();
            return new RecordOutcome(id, n, outcome);
        });

    private static Task<IResult> TakeOffAsync(Guid id, int n, HttpContext http, MeetingDesk desk, CaseStore store, CaseQueries queries, IStringLocalizer<Texts> texts) =>
        ActAsync(id, n, CommandKind.TakeOffItem, http, desk, store, queries, texts, (body, _) =>
        {
            var reason = body.Text("reason");
            body.RefuseUnknown();
            return new TakeOffItem(id, n, reason);
        });

    private static async Task<IResult> ActAsync(
        Guid id, int n, CommandKind kind, HttpContext http, MeetingDesk desk, CaseStore store, CaseQueries queries, IStringLocalizer<Texts> texts,
        Func<BodyReader, Organisation, CaseCommand> read)
    {
        if (await desk.DetailsAsync(id, http.User.User()!.Value, http.RequestAborted) is not { } meeting || meeting.Items.All(i => i.N != n))
        {
            return Answers.Problem(Refusal.NotFound, texts);
        }

        if (await NotHandledByAsync(http, meeting.Items.First(i => i.N == n).Proposal, kind, desk, texts) is { } refused)
        {
            return refused;
        }

        if (Bodies.MediaTypeRefusal(http) is { } media)
        {
            return Answers.Problem(media, texts);
        }

        if (ETags.Refusal(http, meeting.Meeting.Version) is { } version)
        {
            return Answers.Problem(version, texts);
        }

        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        var user = http.User.User()!.Value;
        var done = await desk.ActAsync(id, n, user, kind, meeting.Meeting.Version, _ =>
        {
            var body = BodyReader.Root(json);
            var command = read(body, org);
            return unreadable ? Refusal.Invalid("", "not-json") : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors) : command;
        }, http.RequestAborted);
        if (!done.IsDone)
        {
            var seen = await queries.DetailsAsync(meeting.Items.First(i => i.N == n).Proposal, user, http.RequestAborted);
            return Answers.Problem(done.Refusal!, texts, seen?.Proposal, seen?.World);
        }

        var after = (await desk.DetailsAsync(id, http.User.User()!.Value, http.RequestAborted))!;
        http.Response.Headers.ETag = ETags.Of(after.Meeting.Version);
        return Results.Json(ItemOf(after.Items.First(i => i.N == n)), ApiJson.Options);
    }

    private static async Task<IResult?> ShownAsync(Guid id, HttpContext http, MeetingDesk desk, int status)
    {
        if (await desk.DetailsAsync(id, http.User.User()!.Value, http.RequestAborted) is not { } found)
        {
            return null;
        }

        var m = found.Meeting;
        http.Response.Headers.ETag = ETags.Of(m.Version);
        return Results.Json(new MeetingBody(m.Id, m.Body, m.Committee, m.Date, m.Time, m.Place, m.Version, m.CancelledReason, found.Items.Select(ItemOf)), ApiJson.Options, statusCode: status);
    }

    private static ItemBody ItemOf(MeetingItem i) => !i.Readable
        ? new ItemBody(i.N, i.RunningNumber, true, i.Item.PublicTitle)
        : new ItemBody(i.N, i.RunningNumber, i.Item.Closed, i.Title)
        {
            Proposal = i.Proposal,
            ClosedReason = i.Item.ClosedReason,
            PublicTitle = i.Item.PublicTitle,
            Points = i.Item.Points,
            Outcome = i.Item.Outcome?.Outcome,
            Text = i.Item.Outcome?.Text,
            Decision = i.Item.Outcome,
            TakenOff = i.Item.TakenOffReason,
        };

    private static async Task<IResult?> NotSecretaryAsync(HttpContext http, MeetingDesk desk, IStringLocalizer<Texts> texts) =>
        await desk.IsSecretaryAsync(http.User.User()!.Value, http.RequestAborted) ? null : Answers.Problem(Refusal.NotAllowed(Regulation.ThroughFinanceCommittee), texts);

    /// <summary>The right answers before the shape: the case that the body names, where it can be read.</summary>
    private static string? CaseIn(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("proposal", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;

    private static async Task<IResult?> NotHandledByAsync(HttpContext http, string? number, CommandKind kind, MeetingDesk desk, IStringLocalizer<Texts> texts) =>
        await desk.MayHandleAsync(http.User.User()!.Value, number, kind, http.RequestAborted) ? null : Answers.Problem(Refusal.NotAllowed(Regulation.ThroughFinanceCommittee), texts);

    private static async Task<(MeetingFields? Fields, Refusal? Refusal, string Raw)> FieldsAsync(HttpContext http)
    {
        var (json, raw, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var fields = ReadMeeting(body);
        body.RefuseUnknown();
        return unreadable ? (null, Refusal.Invalid("", "not-json"), raw) : body.Errors.Count > 0 ? (null, Refusal.Invalid(body.Errors), raw) : (fields, null, raw);
    }

    private static MeetingFields ReadMeeting(BodyReader body)
    {
        var kind = body.Choice<Body>("body");
        var date = body.Date("date");
        var time = body.Time("time");
        return new MeetingFields(
            kind, body.OptionalText("committee", MeetingFieldsValidator.LongestCommittee), date, time, body.OptionalText("place", MeetingFieldsValidator.LongestPlace));
    }

    private static ItemFields ReadItem(BodyReader body)
    {
        var item = new ItemFields(
            body.Text("proposal", 12), body.OptionalFlag("closed") ?? false, body.OptionalText("closedReason"), body.OptionalText("publicTitle", 200),
            body.Has("points") ? body.List("points", x => new ItemPoint(x.Count("n", 1, 99), x.Text("text"), x.Choice<PointKind>("kind"), x.Has("years") ? x.Numbers("years") : null)) : null);
        body.RefuseUnknown();
        if (item.Closed && string.IsNullOrWhiteSpace(item.ClosedReason))
        {
            body.Fail("closedReason", "missing");
        }

        return item;
    }

    private sealed record ItemFields(string Proposal, bool Closed, string? ClosedReason, string? PublicTitle, IReadOnlyList<ItemPoint>? Points);
}
