using System.Text.RegularExpressions;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Tests.Rules.Standards;

namespace LivIR.Credentials.Tests.Seeding;

/// <summary>What the text beside the files says of them.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Shipped.Folder, "README.md"));

    [Fact]
    public void Every_example_is_a_rule_and_every_kind_has_one()
    {
        var kinds = Examples().Matches(Text).SelectMany(m => Shipped.WithParts(RuleJson.Read(m.Groups[1].Value))).Select(r => r.GetType()).ToHashSet();

        // All-of and any-of are written like at-least, without the count.
        Assert.Equal(
            typeof(RequirementRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RequirementRule)) && t != typeof(AllOfRule) && t != typeof(AnyOfRule)).Select(t => t.Name).Order(StringComparer.Ordinal),
            kinds.Select(k => k.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_of_a_standard_is_listed() => Assert.All(
        Directory.GetFiles(Path.Combine(Shipped.Folder, "standards")).Select(Path.GetFileName), file => Assert.Contains($"`{file}`", Text, StringComparison.Ordinal));

    [Fact]
    public void Every_kind_of_window_is_told() => Assert.All(Enum.GetNames<HoursWindowKind>(), kind => Assert.Contains($"| `{kind}` |", Text, StringComparison.Ordinal));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
