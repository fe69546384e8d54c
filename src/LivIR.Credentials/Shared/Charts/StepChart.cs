using System.Globalization;
using System.Text;

namespace LivIR.Credentials.Shared.Charts;

/// <summary>A value from a day on, in percent.</summary>
public readonly record struct ChartPoint(DateOnly From, decimal Percent);

/// <summary>Where the days and percentages of a step chart lie on its ground, in its own units.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last.</param>
/// <param name="Lowest">The percentage at the bottom.</param>
public sealed record StepGround(DateOnly From, DateOnly Until, decimal Lowest)
{
    /// <summary>The width of the ground without its scale.</summary>
    public const int Width = 300;

    /// <summary>The height of the ground without its months.</summary>
    public const int Height = 108;

    /// <summary>How far a day lies from the left.</summary>
    public decimal X(DateOnly day) => Math.Round(Width * (decimal)(Math.Clamp(day.DayNumber, From.DayNumber, Until.DayNumber) - From.DayNumber) / (Until.DayNumber - From.DayNumber), 1);

    /// <summary>How far a percentage lies from the top.</summary>
    public decimal Y(decimal percent) => Math.Round(Height * (100 - Math.Clamp(percent, Lowest, 100)) / (100 - Lowest), 1);

    /// <summary>The line of some points as steps, up to a day.</summary>
    public string Path(IReadOnlyList<ChartPoint> points, DateOnly until)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "M" : "H")}{X(points[i].From)}{(i == 0 ? $" {Y(points[i].Percent).ToString(CultureInfo.InvariantCulture)}" : string.Create(CultureInfo.InvariantCulture, $"V{Y(points[i].Percent)}"))}");
        }

        return points.Count == 0 ? "" : path.Append(CultureInfo.InvariantCulture, $"H{X(until)}").ToString();
    }

    /// <summary>A bottom that leaves every point on the ground and is easy to read: at least ten below a hundred, in tens.</summary>
    public static decimal Bottom(IEnumerable<ChartPoint> points) => Math.Max(0, Math.Min(90, Math.Floor(points.Select(p => p.Percent).DefaultIfEmpty(100).Min() / 10) * 10));
}
