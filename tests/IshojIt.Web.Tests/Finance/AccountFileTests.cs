using System.Text;
using IshojIt.Application.Costs;
using IshojIt.Web.Finance;
using Xunit;

namespace IshojIt.Web.Tests.Finance;

/// <summary>The chart of accounts as spreadsheets and finance systems save it.</summary>
public sealed class AccountFileTests
{
    private const string Saved = "Konto;Navn\r\n\r\n6.45.51.1;Licenser, ældre;Drift\r\n\"6.45.52\";\"Kurser\"\r\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Danish_letters_blank_lines_quotes_further_columns_and_a_heading_are_read_as_they_are_meant(bool isUtf8)
    {
        var read = AccountFile.Read(isUtf8 ? Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Saved)).ToArray() : Encoding.Latin1.GetBytes(Saved));

        Assert.Equal([new AccountLine(3, new Account("6.45.51.1", "Licenser, ældre")), new AccountLine(4, new Account("6.45.52", "Kurser"))], read);
    }

    [Theory]
    [InlineData("1\tDrift", "1", "Drift")]
    [InlineData("1,Drift", "1", "Drift")]
    [InlineData("1", "1", "")]
    public void The_separator_is_found(string text, string number, string name)
    {
        Assert.Equal([new AccountLine(1, new Account(number, name))], AccountFile.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void An_empty_file_holds_no_accounts()
    {
        Assert.Empty(AccountFile.Read(Encoding.UTF8.GetBytes(" \r\n\r\n")));
    }

    [Fact]
    public void A_number_without_digits_and_one_that_stands_twice_are_wrong()
    {
        Account[] accounts = [new("ABC", "Drift"), new("1", "Kurser"), new("1", "")];

        Assert.Equal(
            [("accounts[0].number", "not-an-account"), ("accounts[2].number", "account-twice"), ("accounts[2].name", "missing")],
            ChartOfAccounts.Problems(accounts).Select(e => (e.Path, e.Code)));
    }
}
