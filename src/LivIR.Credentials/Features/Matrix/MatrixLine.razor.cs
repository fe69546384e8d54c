using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>One row of the matrix. It is drawn again only when what it shows has changed.</summary>
public sealed partial class MatrixLine : ComponentBase
{
    private bool[] _edges = [];
    private (Line Line, MatrixView View, int? Column)? _drawn;

    /// <summary>What the row shows.</summary>
    [Parameter, EditorRequired]
    public Line Line { get; set; } = null!;

    /// <summary>The whole matrix.</summary>
    [Parameter, EditorRequired]
    public MatrixView View { get; set; } = null!;

    /// <summary>The cell that is open, in whatever row.</summary>
    [Parameter]
    public OpenCell? Opened { get; set; }

    /// <summary>Opens a cell, or closes it.</summary>
    [Parameter, EditorRequired]
    public Action<OpenCell?> Open { get; set; } = null!;

    /// <summary>The address with a cell open, for readers without a connection.</summary>
    [Parameter, EditorRequired]
    public Func<OpenCell?, string> Link { get; set; } = null!;

    private DateOnly Day => Line.Row!.Person.Status.Day;

    private int? Column => Line.Row is { } row && Opened?.Person == row.Person.Id ? Opened.Column : null;

    /// <inheritdoc />
    protected override bool ShouldRender() => _drawn != (Line, View, Column);

    /// <inheritdoc />
    protected override void OnParametersSet() => _edges = [.. View.Columns.Select(c => MatrixHead.IsFirst(View, c))];

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender) => _drawn = (Line, View, Column);

    private static string Asked(ClauseFinding finding) => finding.Asked.SpanAt(finding.Asked.Spans[^1].From) is { } span && span.From > DateOnly.MinValue
        ? $"Asked at {finding.Facility.Name} since {DayText.Of(span.From)}."
        : $"Asked at {finding.Facility.Name}.";
}
