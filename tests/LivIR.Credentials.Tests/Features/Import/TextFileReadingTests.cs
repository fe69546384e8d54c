using System.Text;
using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class TextFileReadingTests
{
    [Theory]
    [InlineData("a;b;c\n1,5;2;3\n")]
    [InlineData("a,b,c\n\"1,5\",2,3\n")]
    [InlineData("a\tb\tc\r\n1,5\t2\t3")]
    [InlineData("a|b|c\r\n1,5|2|3\r\n")]
    [InlineData("\ufeffa;b;c\n1,5;2;3;;\n\n")]
    public async Task What_separates_the_values_is_found_from_the_content(string text)
    {
        var sheet = (await ReadFiles.ReadAsync(text)).Value.Sheets.Single();

        Assert.Equal("a|b|c\n1,5|2|3", sheet.Text());
        Assert.Equal("list.csv", sheet.Name);
    }

    [Fact]
    public async Task Quoted_line_breaks_quotes_and_empty_lines_are_kept_in_place()
    {
        var sheet = (await ReadFiles.ReadAsync("name;note\r\n\r\nAda;\"said \"\"yes\"\";\r\nthen no\"\r\n;\r\nBo;x")).Value.Sheets.Single();

        Assert.Equal("name|note\nAda|said \"yes\";\nthen no\nBo|x", sheet.Text());
        Assert.Equal([1, 3, 5], sheet.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task The_line_that_names_the_separator_is_no_row()
    {
        var sheet = (await ReadFiles.ReadAsync("sep=|\na|b,c,d\n1|2,3,4")).Value.Sheets.Single();

        Assert.Equal("a|b,c,d\n1|2,3,4", sheet.Text());
        Assert.Equal(2, sheet.Rows[0].Number);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1254")]
    public async Task Turkish_letters_survive_every_encoding(string encoding)
    {
        var chosen = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes("ad;görev\nŞükrü IŞIK;hemşire, ğ İ")];

        Assert.Equal("ad|görev\nŞükrü IŞIK|hemşire, ğ İ", (await ReadFiles.ReadAsync(bytes)).Value.Sheets[0].Text());
    }

    [Fact]
    public async Task Without_a_mark_the_letters_are_found_too()
    {
        var unmarked = Encoding.UTF8.GetBytes("ad;görev\nŞükrü;x");
        var wide = Encoding.Unicode.GetBytes("ad;görev\nŞükrü;x");
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("name;town\nŽeljko;Köln");

        Assert.Equal("ad|görev\nŞükrü|x", (await ReadFiles.ReadAsync(unmarked)).Value.Sheets[0].Text());
        Assert.Equal("ad|görev\nŞükrü|x", (await ReadFiles.ReadAsync(wide)).Value.Sheets[0].Text());
        Assert.Equal("name|town\nŽeljko|Köln", (await ReadFiles.ReadAsync(western)).Value.Sheets[0].Text());
    }

    [Fact]
    public async Task A_list_of_one_column_is_a_list()
    {
        Assert.Equal("Employee number\nE1\nE2", (await ReadFiles.ReadAsync("Employee number\nE1\nE2\n")).Value.Sheets[0].Text());
        Assert.Equal(ImportFileProblems.NoRows, (await ReadFiles.ReadAsync(" \n ; ;\n")).Error);
        Assert.Equal(ImportFileProblems.Empty, (await ReadFiles.ReadAsync("")).Error);
    }
}
