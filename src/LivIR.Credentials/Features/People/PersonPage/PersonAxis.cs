using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Axis;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>The rows of a person's time axis, and how many were folded away.</summary>
public sealed record PersonAxis(IReadOnlyList<AxisGroup> Groups, int Folded)
{
    private const int MostRows = 16;
    private const int FewestFolded = 3;

    /// <summary>Lays out the rows: what is derived first, then what it rests on, shelf by shelf, then what rests on no credential.</summary>
    /// <param name="status">The person on the day.</param>
    /// <param name="catalogue">The catalogue of the evaluation.</param>
    /// <param name="scale">The days shown.</param>
    /// <param name="all">Whether rows that ask for nothing are shown even where there are many.</param>
    public static PersonAxis Of(PersonStatus status, CatalogueFacts catalogue, AxisScale scale, bool all)
    {
        var question = new AxisQuestion(status, catalogue, scale);
        var derived = new AxisGroup(null, [.. ClearedRows.Of(question)]);
        List<AxisGroup> groups = [.. HoldingRows.Of(question), .. RequirementRows.Of(question)];
        var quiet = groups.Sum(g => g.Rows.Count(r => r.IsQuiet));
        var folds = !all && quiet >= FewestFolded && groups.Sum(g => g.Rows.Count) > MostRows;
        var shown = folds ? groups.Select(g => g with { Rows = [.. g.Rows.Where(r => !r.IsQuiet)] }).Where(g => g.Rows.Count > 0) : groups;
        return new PersonAxis([.. new[] { derived }.Where(g => g.Rows.Count > 0), .. shown], folds ? quiet : 0);
    }
}

/// <summary>What the rows are made of.</summary>
internal sealed class AxisQuestion
{
    public AxisQuestion(PersonStatus status, CatalogueFacts catalogue, AxisScale scale)
    {
        (Status, Catalogue, Scale) = (status, catalogue, scale);
        Clearance = Clearance.On(status.Of, status.Day, catalogue);
        EndsFirst = Clearance.Ends.Select(end => end.Type?.Type.Code).OfType<string>().ToHashSet();
    }

    public PersonStatus Status { get; }

    public CatalogueFacts Catalogue { get; }

    public AxisScale Scale { get; }

    public Clearance Clearance { get; }

    /// <summary>Codes of the types that end the clearance.</summary>
    public IReadOnlySet<string> EndsFirst { get; }

    public DateOnly Day => Status.Day;

    public IReadOnlyList<ClauseFinding> Findings => Status.Of.Findings;

    public static string Shelf(Data.Model.Catalogue.CredentialCategory category) => CategoryWords.Of(category);
}
