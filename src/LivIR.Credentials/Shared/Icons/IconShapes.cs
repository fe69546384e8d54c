using System.Collections.Frozen;

namespace LivIR.Credentials.Shared.Icons;

/// <summary>The line shapes on a 16 px grid; stroke and colour come from the stylesheet.</summary>
public static class IconShapes
{
    private const string Circle = "<circle cx=\"8\" cy=\"8\" r=\"6\"/>";

    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>
    {
        ["check"] = "<path d=\"M3 8.6l3.2 3.2L13 4.6\"/>",
        ["clock"] = Circle + "<path d=\"M8 4.7V8l2.3 1.5\"/>",
        ["cross"] = "<path d=\"M4 4l8 8M12 4l-8 8\"/>",
        ["ring"] = "<circle cx=\"8\" cy=\"8\" r=\"5.6\"/>",
        ["wait"] = "<circle cx=\"8\" cy=\"8\" r=\"6\" stroke-dasharray=\"2.3 2.4\"/><path d=\"M8 8v.01\"/>",
        ["barred"] = Circle + "<path d=\"M3.9 12.1l8.2-8.2\"/>",
        ["half"] = Circle + "<path d=\"M8 2a6 6 0 0 1 0 12z\" fill=\"currentColor\"/>",
        ["shield"] = "<path d=\"M8 1.8l5 1.8v4c0 3-2 5.2-5 6.6-3-1.4-5-3.6-5-6.6v-4z\"/>",
        ["dash"] = "<path d=\"M4 8h8\"/>",
        ["question"] = Circle + "<path d=\"M6.2 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.6-.7 1M8 11.3v.01\"/>",
        ["search"] = "<circle cx=\"7\" cy=\"7\" r=\"4.4\"/><path d=\"M10.4 10.4L14 14\"/>",
        ["calendar"] = "<rect x=\"2.2\" y=\"3.2\" width=\"11.6\" height=\"10.6\" rx=\"1.2\"/><path d=\"M2.2 6.6h11.6M5.4 1.6v3M10.6 1.6v3\"/>",
        ["plus"] = "<path d=\"M8 3v10M3 8h10\"/>",
        ["download"] = "<path d=\"M8 2v8M4.6 6.9L8 10.3l3.4-3.4M2.6 13.6h10.8\"/>",
        ["upload"] = "<path d=\"M8 10.4V2.2M4.6 5.5L8 2.1l3.4 3.4M2.6 13.6h10.8\"/>",
        ["file"] = "<path d=\"M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2\"/>",
        ["camera"] = "<path d=\"M2 5h2.6l1-1.8h4.8l1 1.8H14v8H2z\"/><circle cx=\"8\" cy=\"8.8\" r=\"2.4\"/>",
        ["chevron-right"] = "<path d=\"M6 3.5L10.5 8 6 12.5\"/>",
        ["chevron-down"] = "<path d=\"M3.5 6L8 10.5 12.5 6\"/>",
        ["sort-up"] = "<path d=\"M8 13V3M4.5 6.5L8 3l3.5 3.5\"/>",
        ["sort-down"] = "<path d=\"M8 3v10M4.5 9.5L8 13l3.5-3.5\"/>",
        ["person"] = "<circle cx=\"8\" cy=\"5\" r=\"2.8\"/><path d=\"M2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4\"/>",
        ["facility"] = "<path d=\"M3 14V2.4h10V14M1.8 14h12.4M8 4.8v4M6 6.8h4M6.6 14v-2.6h2.8V14\"/>",
        ["theme"] = Circle + "<path d=\"M8 2v12M8 2a6 6 0 0 1 0 12z\" fill=\"currentColor\"/>",
        ["key"] = "<circle cx=\"5.2\" cy=\"10.8\" r=\"3\"/><path d=\"M7.4 8.6L13.6 2.4M11 5l2 2M9 7l1.4 1.4\"/>",
        ["edit"] = "<path d=\"M2.6 13.4l.8-3.2 7.4-7.4 2.4 2.4-7.4 7.4zM9.2 4.4l2.4 2.4\"/>",
        ["external"] = "<path d=\"M9.2 2.4h4.4v4.4M13.4 2.6L7.4 8.6M11.6 9.4v4.2H2.4V4.4h4.2\"/>",
        ["warning"] = "<path d=\"M8 2.2l6.2 11H1.8zM8 6.6v3M8 11.4v.01\"/>",
        ["menu"] = "<path d=\"M2.5 4.5h11M2.5 8h11M2.5 11.5h11\"/>",
        ["info"] = Circle + "<path d=\"M8 7.4v3.6M8 4.9v.01\"/>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every name there is.</summary>
    public static IEnumerable<string> Names => Shapes.Keys;

    /// <summary>The shape with this name; an unknown name is a mistake in a page and is told as one.</summary>
    public static string Of(string name) =>
        Shapes.TryGetValue(name, out var shape)
            ? shape
            : throw new ArgumentException($"There is no icon named '{name}'.", nameof(name));
}
