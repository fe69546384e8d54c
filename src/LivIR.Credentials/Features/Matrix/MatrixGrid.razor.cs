using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>A row of the table: the head of a profession, or a person.</summary>
/// <param name="Key">Stays the same while the rows around it change.</param>
/// <param name="Group">The profession, where the row is its head.</param>
/// <param name="People">How many people are below the head.</param>
/// <param name="Row">The person, where the row is one.</param>
public sealed record Line(object Key, string? Group, int People, MatrixRow? Row);

/// <summary>The cell whose reasons are shown.</summary>
/// <param name="Person">The row.</param>
/// <param name="Column">The column.</param>
public sealed record OpenCell(Guid Person, int Column);

/// <summary>The matrix as a table whose cells open their reasons in place.</summary>
public sealed partial class MatrixGrid : ComponentBase
{
    private const float RowHeight = 30;
    private const int FirstLines = 40;

    private MatrixView? _view;
    private List<Line> _lines = [];
    private OpenCell? _open;
    private string? _loaded;

    /// <summary>Parts of a name, number or e-mail.</summary>
    [Parameter]
    public string? Q { get; set; }

    /// <summary>A facility's code.</summary>
    [Parameter]
    public string? Facility { get; set; }

    /// <summary>A department, FACILITY/DEPARTMENT.</summary>
    [Parameter]
    public string? Department { get; set; }

    /// <summary>A profession's code.</summary>
    [Parameter]
    public string? Profession { get; set; }

    /// <summary>A standard's code.</summary>
    [Parameter]
    public string? Standard { get; set; }

    /// <summary>A state, or the word for rows with something open.</summary>
    [Parameter]
    public string? State { get; set; }

    /// <summary>The day asked about, as it was typed and understood.</summary>
    [Parameter]
    public string? AsOf { get; set; }

    /// <summary>The day of knowledge, as it was typed and understood.</summary>
    [Parameter]
    public string? KnownOn { get; set; }

    /// <summary>The cell whose reasons are shown at first, PERSON/STANDARD/CLAUSE.</summary>
    [Parameter]
    public string? Why { get; set; }

    [Inject]
    private MatrixReader Reader { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private MatrixQuery Query => MatrixQuery.Read(new PeopleFilter(Q, Facility, Department, Profession), Standard, State);

    private IEnumerable<FindingState> Shown =>
        MatrixQuery.States.Where(state => _view!.Rows.Any(r => r.Cells.Any(c => c.State == state)));

    /// <summary>Reads first and draws after, so that what was drawn on the server stays until there is something to put in its place.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var asked = string.Join('\n', Q, Facility, Department, Profession, Standard, State, AsOf, KnownOn);
        if (_loaded != asked)
        {
            _view = await Reader.ReadAsync(await CurrentUser.RequireAsync(Policies.SeeRegister), Query, AskedDays.Read(AsOf, KnownOn).Value!, default);
            _lines = [.. Lines(_view)];
            _loaded = asked;
            _open = Asked();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    private static IEnumerable<Line> Lines(MatrixView view) => view.Rows
        .GroupBy(r => r.Person.Profession.Length > 0 ? r.Person.Profession : "Works nowhere on this day")
        .SelectMany(group => group.Select(row => new Line(row.Person.Id, null, 0, row)).Prepend(new Line(group.Key, group.Key, group.Count(), null)));

    private OpenCell? Asked()
    {
        if (Why?.Split('/', 3) is not [var person, var standard, var clause] || !Guid.TryParse(person, out var id))
        {
            return null;
        }

        var column = _view!.Columns.ToList().FindIndex(c => c.Key == (standard, clause));
        return column < 0 ? null : new OpenCell(id, column);
    }

    private void OpenAsync(OpenCell? cell) => _open = cell == _open ? null : cell;

    private string LinkOf(OpenCell? cell) => PageQuery.With(
        Navigation.Uri, ("why", cell is null ? null : $"{cell.Person}/{_view!.Columns[cell.Column].Key.Standard}/{_view.Columns[cell.Column].Key.Clause}"));

    private string? Edge(MatrixColumn column) => MatrixHead.IsFirst(_view!, column) ? "edge" : null;
}
