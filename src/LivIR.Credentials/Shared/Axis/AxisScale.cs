using System.Globalization;

namespace LivIR.Credentials.Shared.Axis;

/// <summary>Where something lies on an axis, in percent of its width.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="CutLeft">Whether it begins before the axis does.</param>
/// <param name="CutRight">Whether it goes on after the axis ends.</param>
public readonly record struct AxisPlace(double X, double Width, bool CutLeft, bool CutRight);

/// <summary>The days an axis shows, and where each lies. In percent, so that the page needs no width and a picture can be stretched without its words.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">The first day that is no longer shown.</param>
public sealed record AxisScale(DateOnly From, DateOnly Until)
{
    /// <summary>How many years can be asked for, the usual first.</summary>
    public static IReadOnlyList<int> Offered { get; } = [5, 3, 10];

    /// <summary>Whole calendar years around a day: three fifths of them before it, the rest after it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="years">How many years; the usual where it is not one of those offered.</param>
    public static AxisScale Around(DateOnly day, int? years)
    {
        var shown = years is { } asked && Offered.Contains(asked) ? asked : Offered[0];
        var back = (int)Math.Round(shown * 12 * 0.6, MidpointRounding.AwayFromZero) - 6;
        var first = day.Year * 12 + day.Month - 1 - back < 12 ? 1 : day.AddMonths(-back).Year;
        var last = Math.Min(first + shown, DateOnly.MaxValue.Year);
        return new AxisScale(new DateOnly(Math.Min(first, last - 1), 1, 1), new DateOnly(last, 1, 1));
    }

    /// <summary>The years it shows, each with where it begins.</summary>
    public IEnumerable<(int Year, double At)> Years => Enumerable.Range(From.Year, Until.Year - From.Year).Select(year => (year, At(new DateOnly(year, 1, 1))));

    /// <summary>Where a day begins; the edge of the axis for a day outside.</summary>
    public double At(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - From.DayNumber) / (Until.DayNumber - From.DayNumber), 0, 100);

    /// <summary>Whether a day is shown.</summary>
    public bool Shows(DateOnly day) => From <= day && day < Until;

    /// <summary>Where a run of days lies; empty where none of them is shown.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="until">The day after its last; empty for no end.</param>
    public AxisPlace? Place(DateOnly from, DateOnly? until)
    {
        if (from >= Until || until <= From || until <= from)
        {
            return null;
        }

        var (left, right) = (At(from), until is { } end ? At(end) : 100);
        return new AxisPlace(left, right - left, from < From, until is null || until > Until);
    }

    /// <summary>A place as the attribute of a picture.</summary>
    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
