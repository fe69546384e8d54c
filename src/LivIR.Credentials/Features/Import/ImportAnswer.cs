using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LivIR.Credentials.Features.Import;

/// <summary>A preview as the command line prints it.</summary>
public static class ImportAnswer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The preview as JSON: counts, columns that are passed over, doubts, and every row.</summary>
    /// <param name="source">The file.</param>
    /// <param name="ignored">Headings of columns that are passed over.</param>
    /// <param name="plan">What would become of the rows.</param>
    /// <param name="done">The import, where it was confirmed.</param>
    public static string Of(ImportSource source, IReadOnlyList<string> ignored, ImportPlan plan, ImportDone? done) => JsonSerializer.Serialize(
        new
        {
            kind = source.Kind.Code,
            file = source.FileName,
            sha256 = source.Sha256,
            confirmed = done is not null,
            import = done?.RunId,
            counts = new
            {
                rows = plan.Rows.Count,
                @new = plan.Count(RowOutcome.New),
                changed = plan.Count(RowOutcome.Changed),
                unchanged = plan.Count(RowOutcome.Unchanged),
                refused = plan.Count(RowOutcome.Refused),
                doubtful = plan.Count(RowOutcome.Doubtful),
            },
            ignored,
            doubts = plan.Doubts.Select(d => new { text = d.Text, reason = d.Words, people = d.People.Select(p => new { employeeNumber = p.EmployeeNumber, name = p.Name }), rows = d.Rows }),
            rows = plan.Rows.Select(r => new
            {
                row = r.Row,
                outcome = r.Outcome,
                about = r.About,
                person = r.PersonId,
                reasons = r.Problems.Select(p => new { column = p.Field is null ? null : source.Kind[p.Field].Heading, words = p.Words }),
                changes = r.Changes.Select(c => new { column = c.Heading, old = c.Old, @new = c.New }),
                note = r.Note.Length == 0 ? null : r.Note,
            }),
        },
        Json);

    /// <summary>The counts as a sentence.</summary>
    public static string Counts(ImportPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Rows.Count} rows: {plan.Count(RowOutcome.New)} new, {plan.Count(RowOutcome.Changed)} changed, {plan.Count(RowOutcome.Unchanged)} unchanged, {plan.Count(RowOutcome.Refused)} refused, {plan.Count(RowOutcome.Doubtful)} to be decided.");
}
