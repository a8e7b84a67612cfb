using IshojIt.Application.Proposals;
using IshojIt.Web.Security;

namespace IshojIt.Web.Api;

/// <summary>Who I am, and who is who.</summary>
public static class OrganisationApi
{
    public static void MapOrganisation(this RouteGroupBuilder api)
    {
        api.MapGet("/me", MeAsync);
        api.MapGet("/organisation", ShowAsync);
    }

    private static async Task<IResult> MeAsync(HttpContext http, CaseStore store)
    {
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        var user = http.User.User()!.Value;
        return Results.Json(new
        {
            User = user,
            org.Person(user)?.DisplayName,
            Roles = org.Assignments.Where(a => a.User == user).GroupBy(a => a.Role).Select(g => new { Role = g.Key, Units = g.Where(a => a.Unit is not null).Select(a => a.Unit) }),
            ActingFor = org.Substitutes.Where(s => s.By == user).Select(s => new { User = s.For, s.Role, s.From, s.To }),
        }, ApiJson.Options);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, CaseStore store)
    {
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        return Results.Json(new
        {
            DirectorAreas = org.DirectorAreas.Select(d => new { d.Code, d.Name, Director = org.DirectorOf(d.Code) }),
            BudgetAreas = org.BudgetAreas.Select(a => new { a.Code, a.Name, a.DirectorArea, a.Committee, Holder = org.HolderOf(a.Code) }),
        }, ApiJson.Options);
    }
}
