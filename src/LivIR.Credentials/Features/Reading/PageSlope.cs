using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>How a scanned page lies: how much its lines fall from left to right, in heights of the page for each width of it.</summary>
internal readonly record struct PageSlope(double Fall)
{
    // A line says how the page lies only if it is long enough for its letters' own ups and downs not to matter.
    private const double LongLine = 0.12;

    /// <summary>A page that lies level.</summary>
    public static PageSlope None { get; } = new(0);

    /// <summary>The slope of a page: that of the middle one of its long lines.</summary>
    public static PageSlope Of(IEnumerable<IReadOnlyList<Word>> lines)
    {
        List<double> falls = [.. lines
            .Where(line => line.Count > 1 && line[^1].Place.Right - line[0].Place.X > LongLine)
            .Select(line => (line[^1].Place.Bottom - line[0].Place.Bottom) / (line[^1].Place.X - line[0].Place.X))
            .Order()];
        return falls.Count == 0 ? None : new PageSlope(falls[falls.Count / 2]);
    }

    /// <summary>Where something stands once the page lies level.</summary>
    public TextPlace Level(TextPlace place) => Fall == 0 ? place : place with { Y = place.Y - (Fall * (place.X + (place.Width / 2) - 0.5)) };
}
