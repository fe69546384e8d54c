using System.Globalization;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Icons;
using LivIR.Credentials.Shared.States;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>How a cell is drawn: a month where the end is far, a day where it is near, a word where something is open.</summary>
internal static class MatrixCellLook
{
    /// <summary>The classes of a cell.</summary>
    public static string Css(MatrixCell cell, DateOnly day) => cell.State switch
    {
        FindingState.Met when cell.Until is null => "cell far none",
        FindingState.Met when !MatrixReader.EndsSoon(cell, day) => "cell far",
        FindingState.Met => "cell near",
        _ => $"cell st {StateLook.For(cell.State).Css}",
    };

    /// <summary>What stands in a cell.</summary>
    public static RenderFragment Content(MatrixCell cell, DateOnly day) => builder =>
    {
        var look = StateLook.For(cell.State);
        if (cell.State == FindingState.Met)
        {
            builder.AddContent(0, cell.Until is { } last ? Text(last, day) : "no end");
            return;
        }

        builder.OpenComponent<Icon>(1);
        builder.AddComponentParameter(2, nameof(Icon.Name), look.Icon);
        builder.AddComponentParameter(3, nameof(Icon.Small), true);
        builder.CloseComponent();
        if (cell is { State: FindingState.Expiring or FindingState.InGrace, Until: { } until })
        {
            builder.AddMarkupContent(4, $"<span class=\"vh\">{look.Word} </span>");
            builder.AddContent(5, Text(until, day));
            return;
        }

        builder.AddContent(6, look.Word);
    };

    private static string Text(DateOnly until, DateOnly day) => until.DayNumber - day.DayNumber <= MatrixView.SoonDays
        ? until.ToString("d MMM", CultureInfo.InvariantCulture)
        : until.ToString("MMM yyyy", CultureInfo.InvariantCulture);
}
