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

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTime.Today.AddDays(1)")]
    [InlineData("System.DateTimeOffset.Now")]
    public void The_search_for_clocks_finds_one(string line) => Assert.Matches(Clock(), line);

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

    [GeneratedRegex(@"Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|DbContext")]
    private static partial Regex Outside();
}
