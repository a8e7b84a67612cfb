using IshojIt.Application.Proposals;
using IshojIt.Web.Security;

namespace IshojIt.Web.Api;

/// <summary>Who I am, and who is who.</summary>
public static class OrganisationApi
{
    public static void MapOrganisation(this RouteGroupBuilder api)
    {
        api.MapGet("/me", MeAsync).Produces<MeBody>();
        api.MapGet("/organisation", ShowAsync).Produces<OrganisationBody>();
    }

    private static async Task<IResult> MeAsync(HttpContext http, CaseStore store)
    {
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        var user = http.User.User()!.Value;
        return Results.Json(
            new MeBody(
                user, org.Person(user)?.DisplayName,
                org.Assignments.Where(a => a.User == user).GroupBy(a => a.Role).Select(g => new MyRoleBody(g.Key, g.Select(a => a.Unit).OfType<string>())),
                org.Substitutes.Where(s => s.By == user).Select(s => new ActingForBody(s.For, s.Role, s.From, s.To))),
            ApiJson.Options);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, CaseStore store)
    {
        var org = (await store.WorldAsync(http.RequestAborted)).Organisation;
        return Results.Json(
            new OrganisationBody(
                org.DirectorAreas.Select(d => new DirectorAreaBody(d.Code, d.Name, org.DirectorOf(d.Code))),
                org.BudgetAreas.Select(a => new BudgetAreaBody(a.Code, a.Name, a.DirectorArea, a.Committee, org.HolderOf(a.Code)))),
            ApiJson.Options);
    }
}
