using System.IO.Compression;
using System.Text;
using IshojIt.Application.Common;
using IshojIt.Infrastructure.Workbooks;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

/// <summary>Workbooks as other programs save them, and files that mean no good.</summary>
public sealed class WorkbookReadingTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly SheetLimits Limits = new(20, 5, 1_000_000);

    [Fact]
    public void Shared_inline_and_worked_out_texts_numbers_and_truths_are_read_with_the_names_of_their_cells()
    {
        var read = Read("""
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>1.2500000000000002E3</v></c></row>
            <row><c t="inlineStr"><is><r><t>to </t></r><r><t>dele</t></r></is></c><c t="str"><f>A2&amp;""</f><v>ud</v></c><c t="b"><v>1</v></c><c><f>SUM(C2:C2)</f><v>1250</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            """);

        Assert.Null(read.Fault);
        Assert.Equal(["A2=hej", "C2=1250", "A3=to dele", "B3=ud", "C3=true", "D3=1250", "E3=#DIV/0!"], read.Cells.Select(c => $"{c.Name}={c.Text}"));
        Assert.Equal([null, 1250m, null, null, null, 1250m, null], read.Cells.Select(c => c.Number is { } n ? decimal.Round(n, 6) : (decimal?)null));
    }

    [Theory]
    [InlineData("<row r=\"21\"><c r=\"A21\"><v>1</v></c></row>", SheetFault.TooManyRows)]
    [InlineData("<row r=\"1\"><c r=\"F1\"><v>1</v></c></row>", SheetFault.TooManyColumns)]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", SheetFault.Unreadable)]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>", SheetFault.Unreadable)]
    [InlineData("<row r=\"1\"><c", SheetFault.Unreadable)]
    public void What_is_too_much_or_broken_is_answered(string rows, SheetFault fault) => Assert.Equal(fault, Read(rows).Fault);

    [Fact]
    public void Empty_cells_far_out_do_no_harm() =>
        Assert.Equal(["A1"], Read("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>").Cells.Select(c => c.Name));

    [Fact]
    public void A_document_type_is_refused_so_that_no_entity_is_ever_unfolded()
    {
        var read = Read("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>", "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>");

        Assert.Equal(SheetFault.Unreadable, read.Fault);
    }

    [Fact]
    public void A_file_that_unpacks_to_too_much_is_left_alone()
    {
        var read = Read($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 2_000_000)}</t></is></c></row>");

        Assert.Equal(SheetFault.TooLarge, read.Fault);
    }

    [Fact]
    public void A_file_of_thousands_of_parts_is_left_alone()
    {
        var file = Packed([.. Enumerable.Range(0, 2_000).Select(i => ($"x{i}.xml", ""))]);

        Assert.Equal(SheetFault.TooLarge, new XlsxWorkbooks().Read(file, Limits).Fault);
    }

    [Fact]
    public void A_link_to_another_file_is_not_followed()
    {
        using var file = new MemoryStream();
        file.Write(Workbook("<row r=\"1\"><c r=\"A1\"><f>[1]Ark1!A1</f><v>5</v></c></row>", ""));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            Put(archive, "xl/worksheets/_rels/sheet1.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="{Office}/externalLinkPath" Target="http://127.0.0.1:1/hemmelig.xlsx" TargetMode="External"/></Relationships>""");
        }

        Assert.Equal([5m], new XlsxWorkbooks().Read(file.ToArray(), Limits).Cells.Select(c => c.Number!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Område;Art;2027")]
    public void A_file_of_another_kind_is_unreadable(string text) => Assert.Equal(SheetFault.Unreadable, new XlsxWorkbooks().Read(Encoding.UTF8.GetBytes(text), Limits).Fault);

    [Fact]
    public void A_zip_that_is_no_workbook_is_unreadable() => Assert.Equal(SheetFault.Unreadable, new XlsxWorkbooks().Read(Packed([("a.txt", "hej")]), Limits).Fault);

    private static SheetReading Read(string rows, string before = "") => new XlsxWorkbooks().Read(Workbook(rows, before), Limits);

    private static byte[] Workbook(string rows, string before) => Packed(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>nul</t></si><si><t>hej</t><rPh sb="0" eb="1"><t>udtale</t></rPh></si></sst>"""),
        ("xl/worksheets/sheet1.xml", $"""{before}<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""),
    ]);

    private static byte[] Packed(IReadOnlyList<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Put(archive, name, text);
            }
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive archive, string name, string text)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
