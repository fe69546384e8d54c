using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Tests.Structure;

public sealed partial class SourceTests
{
    private static IReadOnlyList<string> Files { get; } = Find();

    [Fact]
    public void The_clock_is_asked_only_through_the_time_provider()
    {
        var wrong = Files.SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, index)))
            .Where(at => Clock().IsMatch(at.line))
            .Select(at => $"{Path.GetFileName(at.file)}:{at.index + 1} {at.line.Trim()}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(Files.Where(file => File.ReadLines(file).Count() >= 300).Select(Path.GetFileName));

    [Fact]
    public void The_rules_name_neither_the_database_nor_the_web()
    {
        var rules = Files.Where(file => file.Contains("/Rules/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Where(file => Outside().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [Fact]
    public void Slices_do_not_know_each_other()
    {
        var slices = Files.Select(Slice).OfType<(string Feature, string Name)>().Distinct().ToList();
        var wrong = Files.SelectMany(file => slices.Where(slice => slice != Slice(file) && Knows(file, slice)).Select(slice => $"{file} knows {slice.Feature}.{slice.Name}"));

        Assert.True(slices.Count > 10, $"Only {slices.Count} slices were found.");
        Assert.Empty(wrong);
    }

    /// <summary>Such a page is drawn up to there and then fails, only where the condition holds.</summary>
    [Fact]
    public void No_page_returns_inside_an_element_that_is_open()
    {
        var pages = Files.Where(file => file.EndsWith(".razor", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => ReturnsInside(File.ReadAllText(page))).Select(Path.GetFileName));
        Assert.True(ReturnsInside("<section><br>@if (none) { <p>Nothing</p> return; }</section>"));
        Assert.False(ReturnsInside("<section><br></section>@if (none) { <p>Nothing</p> return; }"));
    }

    private static bool ReturnsInside(string page)
    {
        var markup = Comment().Replace(page.Split("@code {")[0], "");
        return Return().Matches(markup).Any(at => Tag().Matches(markup[..at.Index]).Where(tag => !Void().IsMatch(tag.Groups[2].Value)).Sum(tag => tag.Groups[1].Length > 0 ? -1 : tag.Groups[3].Length > 0 ? 0 : 1) != 0);
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTime.Today.AddDays(1)")]
    [InlineData("System.DateTimeOffset.Now")]
    public void The_search_for_clocks_finds_one(string line) => Assert.Matches(Clock(), line);

    /// <summary>A folder below a feature's folder is a slice; what lies in the feature's own folder is there for others.</summary>
    private static (string Feature, string Name)? Slice(string file) =>
        SlicePath().Match(file) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;

    private static bool Knows(string file, (string Feature, string Name) slice)
    {
        var registers = file.EndsWith($"/Features/{slice.Feature}/{slice.Feature}Feature.cs", StringComparison.Ordinal);
        return !registers && Regex.IsMatch(File.ReadAllText(file), $@"Features\.{slice.Feature}\.{slice.Name}\b");
    }

    private static List<string> Find([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .ToList();
        Assert.True(files.Count > 50, $"Only {files.Count} source files below {root}.");
        return files;
    }

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\breturn;")]
    private static partial Regex Return();

    [GeneratedRegex("""<(/?)([A-Za-z][\w:-]*)(?:[^<>"]|"[^"]*")*?(/?)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("^(input|br|img|hr|col|path|rect|circle|line|meta|link)$", RegexOptions.IgnoreCase)]
    private static partial Regex Void();

    [GeneratedRegex("/Features/([^/]+)/([^/]+)/[^/]+$")]
    private static partial Regex SlicePath();

    [GeneratedRegex(@"Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|DbContext")]
    private static partial Regex Outside();
}
