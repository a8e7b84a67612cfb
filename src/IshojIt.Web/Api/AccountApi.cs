using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The chart of accounts that cost lines are checked against.</summary>
public static class AccountApi
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        api.MapGet("/accounts", ListAsync).Produces<AccountsBody>();
        api.MapPut("/accounts", ImportAsync).Reads(body => Read(body)).Produces<AccountsBody>();
    }

    private static async Task<IResult> ListAsync(string? q, ChartOfAccounts chart, CancellationToken ct) =>
        Results.Json(new AccountsBody(await chart.CountAsync(ct), await chart.ReadAsync(q, ct)), ApiJson.Options);

    private static async Task<IResult> ImportAsync(HttpContext http, ChartOfAccounts chart, IStringLocalizer<Texts> texts)
    {
        var (ct, user) = (http.RequestAborted, http.User.User()!.Value);
        if ((await chart.RightAsync(user, ct) ?? Bodies.MediaTypeRefusal(http)) is { } refused)
        {
            return Answers.Problem(refused, texts);
        }

        var (json, _, unreadable) = await Bodies.ReadAsync(http);
        var body = BodyReader.Root(json);
        var accounts = Read(body);
        body.RefuseUnknown();
        var refusal = unreadable ? Refusal.Invalid("", "not-json")
            : body.Errors.Count > 0 ? Refusal.Invalid(body.Errors)
            : await chart.ImportAsync(accounts, user, ct);
        return refusal is null ? await ListAsync(null, chart, ct) : Answers.Problem(refusal, texts);
    }

    private static IReadOnlyList<Account> Read(BodyReader body) =>
        body.List("accounts", a => new Account(a.Text("number", 60), a.Text("name", ChartOfAccounts.LongestName)), ChartOfAccounts.Most);
}

/// <summary>How many accounts are open, and the first of them.</summary>
public sealed record AccountsBody(int Count, IReadOnlyList<Account> Items);
