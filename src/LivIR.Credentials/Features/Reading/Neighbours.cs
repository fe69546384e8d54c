namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds what stands beside, under and over a segment: labels and what they label do.</summary>
public sealed class Neighbours(IReadOnlyList<Segment> segments)
{
    // In heights of the label: a value is not farther under it.
    private const double Near = 2.6;

    /// <summary>The segments.</summary>
    public IReadOnlyList<Segment> Segments => segments;

    /// <summary>The next one to the right, on the same height.</summary>
    public Segment? Right(Segment of) => segments.Where(s => SameHeight(of, s) && s.Place.X >= of.Place.Right - 0.005).MinBy(s => s.Place.X);

    /// <summary>The next one to the left, on the same height.</summary>
    public Segment? Left(Segment of) => segments.Where(s => SameHeight(of, s) && s.Place.Right <= of.Place.X + 0.005).MaxBy(s => s.Place.X);

    /// <summary>The next one under it, if near.</summary>
    public Segment? Below(Segment of) => segments
        .Where(s => SameColumn(of, s) && s.Place.Y > of.Place.Middle && s.Place.Y - of.Place.Bottom <= Near * Height(of, s))
        .MinBy(s => s.Place.Y);

    /// <summary>The next one over it, if near.</summary>
    public Segment? Above(Segment of) => segments
        .Where(s => SameColumn(of, s) && s.Place.Bottom < of.Place.Middle && of.Place.Y - s.Place.Bottom <= Near * Height(of, s))
        .MaxBy(s => s.Place.Y);

    private static double Height(Segment one, Segment other) => Math.Max(one.Place.Height, other.Place.Height);

    private static bool SameHeight(Segment one, Segment other) =>
        one != other && one.Place.Page == other.Place.Page && Math.Abs(one.Place.Middle - other.Place.Middle) <= 0.75 * Height(one, other);

    private static bool SameColumn(Segment one, Segment other) =>
        one != other && one.Place.Page == other.Place.Page && one.Place.X < other.Place.Right && other.Place.X < one.Place.Right;
}
