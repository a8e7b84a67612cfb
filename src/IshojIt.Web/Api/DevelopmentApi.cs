using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Application.Demo;
using IshojIt.Application.Jobs;
using IshojIt.Application.Proposals;
using IshojIt.Application.Settings;
using IshojIt.Domain.Common;
using IshojIt.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Web.Api;

/// <summary>The addresses of the demo sign-in, for scripts and for the guided tour; anywhere else they do not exist.</summary>
public static class DevelopmentApi
{
    /// <summary>The last year that a date of a case may lie in.</summary>
    private const int LastYear = 2100;

    public static void MapDevelopment(this WebApplication app)
    {
        app.MapPost("/dev/sign-in", SignInSetup.SignInAsync).DisableAntiforgery();
        app.MapPost("/dev/tour", (Delegate)TourAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/dev/clock", ClockAsync).DisableAntiforgery();
        app.MapPost("/dev/settings", SettingsAsync).DisableAntiforgery();
    }

    /// <summary>Begins the guided tour: a complete draft of the first person's, who is signed in and led to submitting it.</summary>
    private static async Task<IResult> TourAsync(HttpContext http, CreateProposal create, CaseStore store)
    {
        var world = await store.WorldAsync(http.RequestAborted);
        var created = await create.RunAsync(DemoTour.Content(world), DemoTour.Holder, null, "", http.RequestAborted);
        if (!created.IsDone || world.Organisation.Person(DemoTour.Holder) is not { } holder)
        {
            return Results.NotFound();
        }

        await SignInSetup.EnterAsync(http, holder.User, holder.DisplayName, created.Value!);
        return new SeeOther($"/forslag/{created.Value}/rediger?trin=5");
    }

    private static async Task<IResult> ClockAsync(HttpContext http, AppClock clock, RefreshDueCases refresh, RunDueJobs jobs)
    {
        var (json, _, _) = await Bodies.ReadAsync(http);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("now", out var now) || now.ValueKind != JsonValueKind.String
            || !now.TryGetDateTimeOffset(out var instant) || instant.UtcDateTime.Year > LastYear)
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        }

        if (!clock.MoveTo(instant))
        {
            return Results.Problem(statusCode: StatusCodes.Status409Conflict);
        }

        // Time moved for what waits, even by less than the minute after which it is looked at.
        await refresh.RunAsync(http.RequestAborted);
        await jobs.RunAsync(http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> SettingsAsync(HttpContext http, IshojItDbContext db, AppClock clock, RefreshDueCases refresh)
    {
        var (json, _, _) = await Bodies.ReadAsync(http);
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any(p => !SettingKinds.Fits(p.Name, p.Value)))
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        }

        var now = clock.GetUtcNow();
        foreach (var setting in json.EnumerateObject())
        {
            db.Settings.Add(new SettingRow
            {
                Id = Guid.CreateVersion7(now),
                Key = setting.Name,
                Value = setting.Value.ValueKind == JsonValueKind.Null ? null : setting.Value.GetRawText(),
                ValidFrom = DanishCalendar.DateOf(now),
                ChangedAt = now,
                ChangedBy = http.User.User() ?? new UserId("adam.admin"),
            });
        }

        await db.SaveChangesAsync(http.RequestAborted);
        await db.Proposals.Where(p => p.RefreshOn != null).ExecuteUpdateAsync(set => set.SetProperty(p => p.RefreshOn, DanishCalendar.DateOf(now)), http.RequestAborted);
        await refresh.RunAsync(http.RequestAborted);
        return Results.NoContent();
    }
}
