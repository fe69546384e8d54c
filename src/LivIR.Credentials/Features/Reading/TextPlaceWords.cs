using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Says in words where something stands.</summary>
public static class TextPlaceWords
{
    /// <summary>The words, such as "page 1, lower left".</summary>
    public static string Of(TextPlace place)
    {
        var height = Third(place.Middle, "upper", "", "lower");
        var side = Third(place.X + (place.Width / 2), "left", "middle", "right");
        return $"page {place.Page}, {(height.Length > 0 ? $"{height} {side}" : side)}";
    }

    private static string Third(double at, string first, string second, string third) => at < 1 / 3d ? first : at < 2 / 3d ? second : third;
}
