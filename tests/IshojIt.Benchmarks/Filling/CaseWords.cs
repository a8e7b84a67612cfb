namespace IshojIt.Benchmarks.Filling;

/// <summary>Danish titles, suppliers and texts, put together; no product and no firm is real.</summary>
internal static class CaseWords
{
    private static readonly string[] Kinds = ["Nyt", "Udvidet", "Fælles", "Digitalt", "Mobilt", "Opgraderet", "Selvbetjent", "Automatisk"];

    private static readonly string[] Things =
    [
        "vagtplansystem", "journalsystem", "bookingsystem", "adgangskontrolsystem", "lønsystem", "elevsystem", "indkøbssystem", "sagssystem", "kortsystem", "energistyringssystem",
        "tilsynssystem", "kørselssystem", "biblioteksmodul", "pladsanvisningsmodul", "byggesagsmodul", "medarbejderportal", "borgerportal", "skoleportal", "vejportal", "affaldsportal",
        "nødkaldsanlæg", "parkeringsanlæg", "mødelokaleanlæg", "telefonianlæg", "sensornetværk",
    ];

    private static readonly string[] Places =
    [
        "dagtilbud", "skolerne", "hjemmeplejen", "plejecentrene", "tandplejen", "jobcentret", "borgerservice", "biblioteket", "musikskolen", "svømmehallen", "genbrugspladsen",
        "vejdriften", "ejendomscentret", "økonomiafdelingen", "rådhuset", "ungdomsskolen", "sundhedscentret", "familierådgivningen", "bostederne", "væresteder og aktivitetstilbud",
    ];

    private static readonly string[] Firms =
    [
        "Ådal Data", "Bøgelund Systemer", "Nordkyst Software", "Møllehøj IT", "Vestervang Digital", "Søbakke Løsninger", "Egeskov Data", "Hedeby Teknik", "Kirkelund Drift", "Lyngholm Net",
    ];

    private static readonly string[] Sentences =
    [
        "Det nuværende regneark holdes ved hånden og giver fejl, når to skriver samtidig.", "Løsningen samler oplysningerne ét sted, så de kun tastes én gang.",
        "Medarbejderne bruger i dag omkring en time om ugen på at flytte data mellem systemerne.", "Leverandøren driver løsningen og sørger for opdateringer.",
        "Driften aftales for et år ad gangen med tre måneders varsel.", "Der er ingen bindinger til andre systemer ud over den fælles login.",
        "Borgerne kan følge deres henvendelse og får svar hurtigere.", "Uddannelsen klares på to formiddage med superbrugere fra hvert team.",
        "Hvis løsningen ikke anskaffes, fortsætter den manuelle arbejdsgang.", "Vi har set på to andre løsninger; begge kræver egen server.",
    ];

    public static string Title(Random random) => $"{Pick(random, Kinds)} {Pick(random, Things)} til {Pick(random, Places)}";

    public static string? Supplier(Random random) => random.Next(4) == 0 ? null : Pick(random, Firms) + (random.Next(2) == 0 ? " A/S" : " ApS");

    public static string Text(Random random, int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Pick(random, Sentences)));

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
