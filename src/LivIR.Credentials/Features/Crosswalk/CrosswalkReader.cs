using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>The question of the address.</summary>
/// <param name="Facility">A facility's code; the first of the scope by default.</param>
/// <param name="From">The standard it follows; the first of them by default.</param>
/// <param name="To">The standard it might follow; the first other one by default.</param>
public sealed record CrosswalkQuery(string? Facility = null, string? From = null, string? To = null);

/// <summary>A thing that clauses rest on, with what each standard asks it for.</summary>
/// <param name="Piece">The thing.</param>
/// <param name="Name">What it is called.</param>
/// <param name="OnRecord">What the facility has of it; empty where it has nothing.</param>
/// <param name="Clauses">The clauses it serves, standard by standard in the order of the columns.</param>
public sealed record CrosswalkRow(Piece Piece, string Name, string? OnRecord, IReadOnlyList<IReadOnlyList<FacilityFinding>> Clauses)
{
    /// <summary>How many standards it serves.</summary>
    public int Standards => Clauses.Count(c => c.Count > 0);
}

/// <summary>The answer.</summary>
/// <param name="Facility">The facility as it is.</param>
/// <param name="From">The standard it follows.</param>
/// <param name="To">The standard it might follow, evaluated as if it did.</param>
/// <param name="Rows">The matrix: what serves several standards first.</param>
/// <param name="Shared">Clauses of the target that are met and rest on something the other standard asks too.</param>
/// <param name="Names">The people of the facility.</param>
public sealed record CrosswalkAnswer(
    FacilityStatus Facility, StandardReadiness From, StandardReadiness To, IReadOnlyList<CrosswalkRow> Rows, int Shared, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>Whether the facility follows the target already.</summary>
    public bool Follows => Facility.Standards.Any(s => s.Standard.Code == To.Standard.Code);
}

/// <summary>What can be asked, and the answer where there is one.</summary>
/// <param name="Facilities">The facilities that the scope covers as a whole.</param>
/// <param name="Standards">The standards.</param>
/// <param name="Query">The question with its defaults filled in.</param>
/// <param name="Answer">The answer; empty where a standard asks nothing of the facility on the day.</param>
public sealed record CrosswalkView(IReadOnlyList<Choice> Facilities, IReadOnlyList<Choice> Standards, CrosswalkQuery Query, CrosswalkAnswer? Answer);

/// <summary>Evaluates a facility under two standards with the same evaluator, and lays their clauses side by side.</summary>
public sealed class CrosswalkReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, CatalogueCache catalogues)
{
    /// <summary>The view; within what the scope covers as a whole.</summary>
    public async Task<CrosswalkView> ReadAsync(Scope scope, CrosswalkQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await catalogues.ReadAsync(db, days, ct);
        List<Choice> offered = [.. catalogue.Source.Facilities.Where(f => scope.Covers(f.Id)).Select(f => new Choice(f.Code, f.Name))];
        List<Choice> standards = [.. catalogue.Source.Standards.OrderBy(s => s.Name, StringComparer.InvariantCulture).Select(s => new Choice(s.Code, s.Name))];
        var code = offered.Find(f => f.Code == query.Facility)?.Code ?? (string.IsNullOrEmpty(query.Facility) ? offered.FirstOrDefault()?.Code : null);
        var status = code is null ? null : (await facilities.ReadAsync(db, scope, days, ct, code)).SingleOrDefault();
        List<string> followed = [.. status?.Standards.Select(f => f.Standard.Code) ?? []];
        var from = Known(query.From, standards) ?? followed.FirstOrDefault() ?? standards.FirstOrDefault()?.Code;
        var to = Known(query.To, standards) ?? standards.Find(s => s.Code != from && !followed.Contains(s.Code))?.Code ?? standards.Find(s => s.Code != from)?.Code;
        var answer = status is null || from is null || to is null || from == to ? null : Answer(status, from, to, await FacilityStatusReader.NamesAsync(db, status.Facility.Id, ct));
        return new CrosswalkView(offered, standards, new CrosswalkQuery(code, from, to), answer);
    }

    private static string? Known(string? code, List<Choice> standards) => standards.Find(s => s.Code == code)?.Code;

    private static CrosswalkAnswer? Answer(FacilityStatus status, string from, string to, IReadOnlyDictionary<Guid, string> names)
    {
        var (one, other) = (Of(status, from), Of(status, to));
        if (one is null || other is null)
        {
            return null;
        }

        var pieces = new[] { one, other }.Select(s => s.Findings.ToDictionary(f => f, f => ClausePieces.Of(f.Clause, f.Work.Catalogue))).ToList();
        var asked = pieces[0].Values.SelectMany(p => p).ToHashSet();
        var shared = other.Findings.Count(f => f.StateOn(status.Day).CountsAsMet() && pieces[1][f].Any(asked.Contains));
        return new CrosswalkAnswer(status, one, other, Rows(status, pieces), shared, names);
    }

    private static StandardReadiness? Of(FacilityStatus status, string standard) => StandardReadiness.Of(WhatIf.Follows(status.Timeline.Work, standard), status.Day).SingleOrDefault();

    private static IReadOnlyList<CrosswalkRow> Rows(FacilityStatus status, List<Dictionary<FacilityFinding, IReadOnlyList<Piece>>> standards)
    {
        var record = new OnRecord(status);
        return [.. standards.SelectMany(s => s.Values).SelectMany(p => p).Distinct()
            .Select(piece => new CrosswalkRow(piece, piece.Name(status.Catalogue.Names), record.Of(piece), [.. standards.Select(s => (IReadOnlyList<FacilityFinding>)[.. s.Where(f => f.Value.Contains(piece)).Select(f => f.Key)])]))
            .OrderByDescending(r => r.Standards).ThenBy(r => r.OnRecord is null ? 1 : 0).ThenBy(r => r.Piece.Kind).ThenBy(r => r.Name, StringComparer.InvariantCulture)];
    }
}
