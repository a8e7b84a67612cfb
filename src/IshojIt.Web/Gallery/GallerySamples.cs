using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Shell;

namespace IshojIt.Web.Gallery;

/// <summary>Invented content for the gallery; the same case as in the guides.</summary>
internal static class GallerySamples
{
    public const string Why = "Tilslutning uden væsentlig ændring: ingen af eksempelgrænserne er ramt. IT fastlagde vejen 17. november 2026.";
    public const string NotYet = "Iværksættelse kan ikke registreres, før alle krav er opfyldt. Er arbejdet allerede begyndt? Så registrér en afvigelse.";
    public const string Blocked = "Kan ikke endnu: direktøren har ikke godkendt.";
    public const string Approved = "Godkendt.";
    public const string Told = "Per, Ivan, Freja og Anna har fået besked.";
    public const string NotApproved = "Direktøren har ikke godkendt";
    public const string Lifts = "Vagn (direktør, Velfærd) kan godkende sagen.";
    public const string DiffTitle = "201 Ejendomme: drift";
    public const string EmptyTitle = "Ingen forslag endnu";
    public const string EmptyText = "Her står de systemer, du foreslår, og hvor de er på vej hen. Et forslag tager omkring 10 minutter.";
    public const string Ask = "Godkend 2026-0041";
    public const string Consequence = "Godkend og giv besked til 3";

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static string Paragraph => Regulation.DirectorApproves.Paragraph;

    public static ShellInfo Info { get; } = new(
        new ShellUser("Per", "Budgetansvarlig, Voksne og Handicap", new HashSet<Role> { Role.BudgetHolder, Role.Director, Role.Auditor }), TaskCount: 4, Demonstration: true);

    public static IReadOnlyList<(int Days, int Working)> Deadlines { get; } = [(-2, -2), (-1, -1), (0, 0), (1, 1), (3, 3), (7, 5)];

    public static IReadOnlyList<AreaChoice> Areas { get; } =
    [
        new(new AreaCode("101"), "IT og Digitalisering", "dit område"),
        new(new AreaCode("301"), "Dagtilbud", "Lone høres"),
        new(new AreaCode("302"), "Skoler", "Søren høres"),
        new(new AreaCode("401"), "Ældre og Rehabilitering", "Anna høres"),
        new(new AreaCode("402"), "Voksne og Handicap", "Per høres"),
    ];

    public static IReadOnlyList<CostLine> Lines { get; } =
    [
        Line("101", CostNature.Implementation, 2027, 400_000), .. Permanent("101", CostNature.Operation, 50_000),
        Line("301", CostNature.Training, 2027, 90_000), Line("302", CostNature.Training, 2027, 200_000), Line("302", CostNature.Saving, 2028, 25_000),
    ];

    public static IReadOnlyList<Station> Stations { get; } =
    [
        new("Kladde", StationPlace.Passed, ["9. november 2026", "Dig"]),
        new("Indsendt", StationPlace.Passed, ["11. november 2026", "version 2"]),
        new("Under behandling", StationPlace.Passed, ["11.-20. november", "IT, Økonomi, høring"]),
        new("Direktør", StationPlace.Present, ["siden 20. november", "frist 27. november"]),
        new("Klar til iværksættelse", StationPlace.ToCome, ["når 4 krav er opfyldt"]),
        new("Iværksat", StationPlace.ToCome, ["planlagt 1. marts 2027"]),
        new("Afsluttet", StationPlace.ToCome, ["med faktiske udgifter"]),
    ];

    public static IReadOnlyList<RequirementRow> Requirements { get; } =
    [
        new("dataProtectionDone", RequirementMark.Missing, "Databeskyttelse er ikke på plads", "Vedlæg databehandleraftalen for de 60 nye brugere. Databeskyttelsesrådgiveren lukker derefter opgaven.", "Per", Regulation.DataProtection.Paragraph) { IsMine = true, Deadline = Today.AddDays(-1) },
        new("otherAreasHeard", RequirementMark.Missing, "Høringen er ikke afsluttet", "Ældre og Rehabilitering bestrider udgiften: 60.000 kr. om året mod dine 40.000 kr. Direktøren skal svare på indsigelsen.", "Vagn (direktør, Velfærd)", Regulation.OtherAreasDerivedCosts.Paragraph) { Deadline = Today.AddDays(3) },
        new("approved", RequirementMark.Missing, NotApproved, "Direktøren for Velfærd afgør sagen; begge områder med udgifter hører under Velfærd.", "Vagn (direktør, Velfærd)", Paragraph) { Since = Today.AddDays(-4) },
        new("approvalCovers", RequirementMark.Follows, "Ingen godkendelse at holde udgifterne op imod", "Kontrolleres automatisk, når direktøren har godkendt. Du skal ikke gøre noget.", "Følger af godkendelsen", Paragraph),
        new("itOriented", RequirementMark.Met, "IT er orienteret", "version 2", "Ivan (IT)", Regulation.ItIsOriented.Paragraph) { Since = Today.AddDays(-13) },
        new("itApproved", RequirementMark.Met, "IT har godkendt", "Kompatibel på vilkår, begge vilkår godtaget", "Ivan (IT)", Regulation.ItApproves.Paragraph) { Since = Today.AddDays(-6) },
        new("funded", RequirementMark.Met, "Udgifterne er finansieret", "inden for rammen 2027-2030", "Freja (Økonomi)", Regulation.MoneyIsAppropriated.Paragraph) { Since = Today.AddDays(-1) },
    ];

    public static IReadOnlyList<Figure> Figures { get; } =
        [new("Engangsudgift", "0 kr."), new("Drift om året, fra 2027", "160.000 kr."), new("Efter 2030", "160.000 kr. om året", "følger med i alle dokumenter")];

    public static IReadOnlyList<FieldProblem> Problems { get; } =
        [new("udgifter-302-reason", "Skoler: begrund ingen afledte driftsudgifter"), new("start", "Planlagt start: vælg en dato efter 24. november 2026")];

    public static IReadOnlyList<Dkk> Before { get; } = Amounts(120, 120, 120, 120);

    public static IReadOnlyList<Dkk> Now { get; } = Amounts(90, 180, 180, 180);

    public static IReadOnlyList<ChartSeries> Series { get; } =
    [
        new("102 Økonomi og Løn", "102", Amounts(2400, 2400, 2400, 2400)), new("101 IT og Digitalisering", "101", Amounts(950, 950, 950, 950)),
        new("402 Voksne og Handicap", "402", Amounts(263, 263, 263, 263)), new("401 Ældre og Rehabilitering", "401", Amounts(110, 180, 180, 180)),
        new("201 Ejendomme", "201", Amounts(90, 180, 180, 180)), new("301 Dagtilbud", "301", Amounts(60, 120, 120, 120)), new("403 Jobcenter", "403", Amounts(100, 100, 100, 100)),
    ];

    public static IReadOnlyList<HistoryEntry> History { get; } =
    [
        new("Freja (Økonomi)", "kvitterede for udgiftsversion 2", new DateTimeOffset(2026, 11, 23, 13, 5, 0, TimeSpan.Zero), Regulation.OrientedOnAllCosts.Paragraph),
        new("Tage for Vagn (stedfortræder 16.-20. november)", "bad om oplysninger", new DateTimeOffset(2026, 11, 20, 8, 12, 0, TimeSpan.Zero)),
        new("Per (Voksne og Handicap)", "indsendte version 2", new DateTimeOffset(2026, 11, 11, 8, 14, 0, TimeSpan.Zero), Regulation.BudgetHolderSubmits.Paragraph),
    ];

    public static IReadOnlyList<ConfirmItem> Asked { get; } =
    [
        new("Du godkender", "240.000 kr. én gang og 45.000 kr. om året, udgiftsversion 1"), new("Gælder for", "303 Kultur og Fritid, 2027-2030 og derefter"),
        new("Besked til", "Maja, IT og Økonomi"), new("Derefter", "Maja kan iværksætte; alle andre krav er opfyldt"),
    ];

    public static string NameOf(AreaCode code) => Areas.FirstOrDefault(a => a.Code == code)?.Label ?? code.Value;

    public static CostGridModel Grid() => CostGridModel.From(
        2027, [.. Areas.Take(3)], Lines, [new(new AreaCode("301"), None: true, "Ingen ændring i driften."), new(new AreaCode("302"), None: true)]);

    private static CostLine Line(string area, CostNature nature, int year, long kroner) => new(new AreaCode(area), nature, year, new Dkk(kroner * 100));

    private static IEnumerable<CostLine> Permanent(string area, CostNature nature, long kroner) =>
        Enumerable.Range(2027, 4).Select(year => Line(area, nature, year, kroner) with { Permanent = true });

    private static Dkk[] Amounts(params long[] thousands) => [.. thousands.Select(t => new Dkk(t * 100_000))];
}
