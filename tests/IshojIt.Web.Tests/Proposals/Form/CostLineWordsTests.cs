using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.Form;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Form;

/// <summary>A refusal that names a line of the costs by its place says which one it is.</summary>
public sealed class CostLineWordsTests : ComponentContext
{
    [Theory]
    [InlineData("costs[1].account", true)]
    [InlineData("costs[99].account", false)]
    [InlineData("title", false)]
    public void A_line_is_named_by_its_nature_and_area(string path, bool isNamed)
    {
        var content = ACase.Content();
        var reader = new Reader(new UserId("lone.budget"), new ACase(content).World, T);

        var named = CostLineWords.Of(path, content, new FieldWords(T, reader, []), T);

        Assert.Equal(isNamed ? $"Udgiften Licens på {reader.Area(new AreaCode("301"))}" : null, named);
    }
}
