using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LivIR.Credentials.Shared.Charts;

/// <summary>A text in a drawing. In markup its element cannot be told from Razor's own of that name, so it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>From the left.</summary>
    [Parameter, EditorRequired]
    public decimal X { get; set; }

    /// <summary>From the top, to the foot of the letters.</summary>
    [Parameter, EditorRequired]
    public decimal Y { get; set; }

    /// <summary>The class.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>What is written.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
