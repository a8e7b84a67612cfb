using IshojIt.Domain.Regulations;
using Xunit;

namespace IshojIt.Web.Tests.Architecture;

public sealed class RuleTraceTests
{
    [Fact]
    public void Every_rule_is_listed_once()
    {
        Assert.Equal(RegulationTable.Fields.Keys.Order(StringComparer.Ordinal), Regulation.All.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_test()
    {
        var found = Regulation.All.Where(r => !RegulationTable.Guards.Contains(r.Id)).Select(r => $"{r.Id} {RegulationTable.Fields[r.Id]}");

        Nothing.In(found);
    }

    [Fact]
    public void No_test_names_an_unknown_rule()
    {
        var known = Regulation.All.Select(r => r.Id).ToHashSet();

        var found = RegulationTable.Guards.Where(g => !known.Contains(g.Key)).Select(g => $"{g.Key} in {string.Join(", ", g)}");

        Nothing.In(found);
    }

    [Fact]
    public void Every_rule_is_used_in_the_code()
    {
        var found = RegulationTable.Fields.Where(f => RegulationTable.UsesOf(f.Value).Count == 0).Select(f => $"{f.Key} {f.Value}");

        Nothing.In(found);
    }

    /// <summary>With ISHOJIT_WRITE_DOCS=1 the table is written anew from the code before it is compared.</summary>
    [Fact]
    public void The_table_of_rules_in_the_docs_is_that_of_the_code()
    {
        if (Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1")
        {
            File.WriteAllText(RegulationTable.DocumentPath, RegulationTable.Expected(Read()));
        }

        var document = Read();

        Assert.Equal(RegulationTable.Expected(document), document);
    }

    [Fact]
    public void Every_rule_is_told_in_our_own_words()
    {
        var found = Read().Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && RegulationTable.Fields.ContainsKey(cells[3]) && cells[2].Length < 20)
            .Select(cells => cells[3]);

        Nothing.In(found);
    }

    private static string Read() => File.ReadAllText(RegulationTable.DocumentPath).ReplaceLineEndings("\n");
}
