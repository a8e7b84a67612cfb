using Xunit;

namespace IshojIt.Web.Tests.Architecture;

public sealed class LicenceTests
{
    [Fact]
    public void Every_package_has_a_licence_on_the_list()
    {
        var packages = Licences.OfEveryPackage();

        var found = packages.Where(p => !Licences.IsAllowed(p)).Select(p => $"{p.Id} {p.Version}: {p.Licence}");

        Assert.NotEmpty(packages);
        Nothing.In(found);
    }

    [Fact]
    public void No_exception_outlives_its_package()
    {
        var locks = Sources.Under("src", "packages.lock.json").Concat(Sources.Under("tests", "packages.lock.json")).Select(s => s.Text()).ToList();

        var found = Licences.Exceptions.Keys.Where(id => !locks.Exists(text => text.Contains($"\"{id}\"", StringComparison.OrdinalIgnoreCase)));

        Nothing.In(found);
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("Apache-2.0 OR MIT", true)]
    [InlineData("AGPL-3.0-only OR MIT", true)]
    [InlineData("MIT AND AGPL-3.0-only", false)]
    [InlineData("AGPL-3.0-only", false)]
    [InlineData("file: LICENSE.txt", false)]
    [InlineData("none", false)]
    public void An_expression_is_allowed_by_what_it_lets_us_choose(string licence, bool allowed)
    {
        Assert.Equal(allowed, Licences.IsAllowed(new Package("Some.Package", "1.0.0", licence)));
    }
}
