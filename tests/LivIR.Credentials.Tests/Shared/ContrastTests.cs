using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Tests.Shared;

public sealed partial class ContrastTests
{
    private static readonly (string Ink, string Ground)[] Pairs =
    [
        .. from ink in new[] { "ink", "ink-2", "ink-3", "accent" }
           from ground in new[] { "bg", "surface", "hover" }
           select (ink, ground),
        ("ink", "sunken"), ("ink-2", "sunken"), ("ink-3", "sunken"),
        ("accent-ink", "accent"), ("ink", "accent-soft"), ("stop-ink", "stop"),
        ("met", "surface"), ("met", "met-soft"), ("ink", "met-soft"), ("ink", "met-fill"),
        ("warn", "surface"), ("warn", "warn-soft"), ("ink", "warn-soft"), ("ink", "warn-fill"),
        ("bad", "surface"), ("bad", "bg"), ("bad", "bad-soft"), ("ink", "bad-soft"), ("ink", "bad-fill"),
        ("wait", "surface"), ("wait", "wait-soft"), ("ink", "wait-soft"),
        ("calm", "surface"), ("ink-2", "past"),
    ];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (ink, ground) in Pairs)
            {
                cases.Add("light", ink, ground);
                cases.Add("dark", ink, ground);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_can_be_read(string theme, string ink, string ground)
    {
        var tokens = Themes()[theme == "light" ? 0 : 1];
        Assert.True(Ratio(tokens[ink], tokens[ground]) >= 4.5, $"{ink} on {ground}, {theme}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_border_of_a_control_can_be_seen(int theme)
    {
        var tokens = Themes()[theme];
        Assert.True(Ratio(tokens["edge"], tokens["surface"]) >= 3);
        Assert.True(Ratio(tokens["edge"], tokens["bg"]) >= 3);
    }

    [Fact]
    public void The_chosen_dark_theme_and_the_systems_are_the_same() => Assert.Equal(Themes()[1], Themes()[2]);

    private static double Ratio(string one, string other)
    {
        double first = Luminance(one), second = Luminance(other);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string hex) =>
        (0.2126 * Channel(hex, 0)) + (0.7152 * Channel(hex, 2)) + (0.0722 * Channel(hex, 4));

    private static double Channel(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static List<Dictionary<string, string>> Themes([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        var css = File.ReadAllText(Path.Combine(root, "src", "LivIR.Credentials", "wwwroot", "css", "tokens.css"));
        return [.. Block().Matches(css).Select(block => Colour().Matches(block.Value)
            .ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value))];
    }

    [GeneratedRegex(@":root[^{]*\{[^}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
