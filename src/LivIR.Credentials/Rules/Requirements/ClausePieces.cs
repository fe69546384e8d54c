using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>What kind of thing a clause can rest on, in the order in which a crosswalk tells them.</summary>
public enum PieceKind
{
    /// <summary>A credential type.</summary>
    Credential,

    /// <summary>A training category.</summary>
    Training,

    /// <summary>A step of a pathway, PATHWAY/STEP.</summary>
    Step,

    /// <summary>People of some professions, whatever they hold; codes with a comma between.</summary>
    Staff,

    /// <summary>A kind of document.</summary>
    Document,

    /// <summary>A number.</summary>
    Metric,

    /// <summary>An accreditation scheme.</summary>
    Accreditation,
}

/// <summary>A thing of the catalogue that a clause can rest on.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Code">Its code.</param>
public sealed record Piece(PieceKind Kind, string Code)
{
    /// <summary>What people call it.</summary>
    public string Name(CatalogueNames names) => Kind switch
    {
        PieceKind.Credential => names.Type(Code),
        PieceKind.Training => names.Categories([Code]),
        PieceKind.Step => names.Step(Code.Split('/')[0], Code.Split('/')[^1]),
        PieceKind.Staff => names.Professions(Code.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        PieceKind.Document => names.Evidence(Code),
        PieceKind.Metric => names.Metric(Code),
        _ => names.Scheme(Code),
    };
}

/// <summary>Finds what clauses can rest on: what they name, and the credential types accepted in place of it.</summary>
public static class ClausePieces
{
    /// <summary>The pieces of a clause, each once.</summary>
    public static IReadOnlyList<Piece> Of(Clause clause, CatalogueFacts catalogue)
    {
        var accepted = catalogue.TypeList.Where(t => clause.RestsOn(t.Type.Code)).Select(t => new Piece(PieceKind.Credential, t.Type.Code));
        return [.. Of(clause.Rule).Concat(accepted).Distinct()];
    }

    /// <summary>The simple rules a clause is made of, those of the people it counts left aside.</summary>
    public static IEnumerable<RequirementRule> Leaves(Clause clause) => Leaves(clause.Rule);

    private static IEnumerable<RequirementRule> Leaves(RequirementRule rule) => rule.Parts.Count == 0 ? [rule] : rule.Parts.SelectMany(Leaves);

    private static IEnumerable<Piece> Of(RequirementRule rule) => rule switch
    {
        HoldsRule holds => holds.AnyOf.Select(code => new Piece(PieceKind.Credential, code)),
        HoursRule hours => hours.Categories.Select(code => new Piece(PieceKind.Training, code)),
        PathwayStepRule step => [new Piece(PieceKind.Step, $"{step.Pathway}/{step.Step}")],
        EvidenceRule evidence => [new Piece(PieceKind.Document, evidence.Evidence)],
        MetricRule metric => [new Piece(PieceKind.Metric, metric.Metric)],
        AccreditationRule accreditation => [new Piece(PieceKind.Accreditation, accreditation.Scheme)],
        StaffingRule staffing =>
        [
            .. staffing.Who is { } who ? Of(who) : [new Piece(PieceKind.Staff, string.Join(',', staffing.Professions))],
            .. staffing.PerMetric is { } per ? [new Piece(PieceKind.Metric, per)] : Array.Empty<Piece>(),
        ],
        _ => rule.Parts.SelectMany(Of),
    };
}
