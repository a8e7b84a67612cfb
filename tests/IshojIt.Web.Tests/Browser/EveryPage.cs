using IshojIt.Web.Tests.Api;

namespace IshojIt.Web.Tests.Browser;

/// <summary>One look at a page: its route as the code states it, who looks, and where. Words in angle brackets stand for what is made first.</summary>
internal sealed record Look(string Route, string User, string Address);

/// <summary>Every page of the app, as those see it whose page it is.</summary>
internal static class EveryPage
{
    private const string Case = "/forslag/{Number}", List = "/forslag", Overview = "/", New = "/forslag/nyt", Meeting = "/moeder/{Id:guid}";

    public static IReadOnlyList<Look> All { get; } =
    [
        new(Overview, "lone.budget", "/"), new(Overview, "rita.revisor", "/"), new(Overview, "adam.admin", "/"),
        new(List, "lone.budget", "/forslag"), new(List, "lone.budget", "/forslag?tilstand=inReview&sortering=titel"), new(List, "lone.budget", "/forslag?q=findes-ikke"),
        .. Enumerable.Range(1, 5).Select(step => new Look(New, "lone.budget", $"/forslag/nyt?trin={step}")),
        new("/forslag/{Number}/rediger", "lone.budget", "/forslag/<draft>/rediger?trin=3"),
        new("/forslag/{Number}/revider", "lone.budget", "/forslag/<case>/revider?trin=3"),
        new("/forslag/{Number}/revider", "lone.budget", "/forslag/<case>/revider?trin=5"),
        .. new[] { "", "?fane=oekonomi", "?fane=it-vurdering", "?fane=hoeringer", "?fane=politisk", "?fane=historik", "?handling=withdraw", "?handling=register-deviation" }
            .Select(tab => new Look(Case, "lone.budget", "/forslag/<case>" + tab)),
        new(Case, "lone.budget", "/forslag/<political>?fane=politisk"),
        new("/oekonomi/puljer", "freja.okonomi", "/oekonomi/puljer"), new("/oekonomi/puljer", "lone.budget", "/oekonomi/puljer"),
        new("/oekonomi/puljer/{Id:guid}", "freja.okonomi", "/oekonomi/puljer/<pool>"),
        new("/it", "ivan.it", "/it"), .. new[] { "", "?uden=1&maaneder=36", "?visning=start", "?visning=system" }.Select(view => new Look("/it/paa-vej", "ivan.it", "/it/paa-vej" + view)),
        new("/it/paa-vej", "rita.revisor", "/it/paa-vej"), new("/oekonomi", "freja.okonomi", "/oekonomi"), new("/oekonomi", "rita.revisor", "/oekonomi"), new("/oekonomi/forbrug", "freja.okonomi", "/oekonomi/forbrug"), new("/oekonomi/budgetoensker", "freja.okonomi", "/oekonomi/budgetoensker"), new("/oekonomi/kontoplan", "freja.okonomi", "/oekonomi/kontoplan"), new("/orienteringer", "ivan.it", "/orienteringer"), new("/orienteringer", "rita.revisor", "/orienteringer?status=alle"),
        new("/godkendelser", "dorte.direktor", "/godkendelser"), new("/godkendelser", "kirsten.kommunaldirektor", "/godkendelser"),
        new("/moeder", "lone.budget", "/moeder"), new("/moeder", "signe.sekretaer", "/moeder"),
        new(Meeting, "lone.budget", "/moeder/<meeting>"), new(Meeting, "signe.sekretaer", "/moeder/<meeting>"), new(Meeting, "signe.sekretaer", "/moeder/<meeting>?punkt=1"),
        new(Meeting, "signe.sekretaer", "/moeder/<council>"),
        new("/systemer", "lone.budget", "/systemer"), new("/systemer", "ivan.it", "/systemer"),
        new("/systemer/{Id:guid}", "ivan.it", "/systemer/<system>"), new("/systemer/{Id:guid}/ret", "ivan.it", "/systemer/<system>/ret"), new("/systemer/nyt", "ivan.it", "/systemer/nyt"),
        new("/stedfortraedere", "lone.budget", "/stedfortraedere"), new("/stedfortraedere", "signe.sekretaer", "/stedfortraedere"), new("/stedfortraedere", "adam.admin", "/stedfortraedere"),
        new("/afvigelser", "dag.direktion", "/afvigelser"), new("/afvigelser", "rita.revisor", "/afvigelser"),
        new("/beskeder", "lone.budget", "/beskeder"), new("/beskeder", "ivan.it", "/beskeder?ulaeste=true"), new("/beskeder", "adam.admin", "/beskeder"),
        new("/beskeder/indstillinger", "lone.budget", "/beskeder/indstillinger"), new("/administration/udbakke", "adam.admin", "/administration/udbakke"),
        new("/hjaelp", "lone.budget", "/hjaelp"), new("/hjaelp", "", "/hjaelp"),
        new("/login", "", "/login"), new("/ingen-adgang", "lone.budget", "/ingen-adgang"), new("/ikke-fundet", "lone.budget", "/ikke-fundet"),
        new("/fejl", "lone.budget", "/fejl"), new("/byggeklodser", "lone.budget", "/byggeklodser"),
    ];

    /// <summary>Makes what the addresses speak of: a draft, a case before the director and one on a meeting, a system.</summary>
    public static async Task<IReadOnlyList<Look>> MadeAsync(RunningApp app)
    {
        await MadeCases.InReviewAsync(app);
        var made = new Dictionary<string, string>
        {
            ["<case>"] = await MadeCases.AwaitingDirectorAsync(app),
            ["<draft>"] = await MadeCases.DraftedAsync(app, AcceptanceCases.Plain("connection")),
        };
        (made["<political>"], made["<meeting>"]) = await MadeCases.OnMeetingAsync(app);
        made["<council>"] = await MadeCases.AtCouncilAsync(app);
        made["<pool>"] = await MadeCases.PoolAsync(app);
        made["<system>"] = await MadeCases.SystemAsync(app);
        return [.. All.Select(look => look with { Address = made.Aggregate(look.Address, (address, m) => address.Replace(m.Key, m.Value, StringComparison.Ordinal)) })];
    }
}
