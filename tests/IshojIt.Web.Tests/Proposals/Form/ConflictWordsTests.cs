using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.Form;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

/// <summary>A conflict names who it was, and does not make another person of oneself.</summary>
public sealed class ConflictWordsTests : ComponentContext
{
    private static readonly UserId Lone = new("lone.budget");

    [Fact]
    public void One_who_writes_in_two_windows_is_told_that_it_was_herself() => Assert.Equal(("Du har selv rettet forslaget i et andet vindue", ".own"), Words("lone.budget"));

    [Fact]
    public void Another_is_named() => Assert.Equal(("emil.sagsbehandler har rettet forslaget, mens du skrev", ""), Words("emil.sagsbehandler"));

    [Fact]
    public void Another_is_named_also_where_she_wrote_herself_too() => Assert.Equal(("emil.sagsbehandler har rettet forslaget, mens du skrev", ""), Words("lone.budget", "emil.sagsbehandler"));

    [Fact]
    public void Where_nobody_knows_nobody_is_named() => Assert.Equal(("Forslaget er rettet et andet sted, mens du skrev", ""), Words());

    private (string Title, string Suffix) Words(params string[] writers)
    {
        UserId[] people = [.. writers.Select(w => new UserId(w))];
        return (ConflictWords.Title(people, Lone, new FieldWords(T, new Reader(Lone, new ACase(ACase.Content()).World, T), []), T), ConflictWords.Suffix(people, Lone));
    }
}
