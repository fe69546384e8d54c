using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Rules.Facts;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Something that keeps a draft from being rehearsed or published.</summary>
/// <param name="About">What it is about, as people name it.</param>
/// <param name="Standard">The standard; empty where it is about a credential type.</param>
/// <param name="Edition">The edition of the clause it is about.</param>
/// <param name="Clause">The clause it is about.</param>
/// <param name="Field">The property it is about, as the files name it.</param>
/// <param name="Where">Line and path within a rule; empty where it is about something else.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record ProposalProblem(string About, string? Standard, string? Edition, string? Clause, string Field, string Where, string Reason)
{
    /// <summary>The reason with its place.</summary>
    public string Words => Where.Length == 0 ? Reason : $"{Where}: {Reason}";
}

/// <summary>A draft put to the checks of the seed reader.</summary>
/// <param name="Standards">The standards as they would stand.</param>
/// <param name="Types">The credential types as they would be.</param>
/// <param name="Problems">What is wrong; what is proposed counts only where nothing is.</param>
public sealed record Proposal(IReadOnlyList<Standard> Standards, IReadOnlyList<CredentialType> Types, IReadOnlyList<ProposalProblem> Problems)
{
    /// <summary>The catalogue as it would be; the lists that are given stay as they are.</summary>
    public CatalogueSource ApplyTo(CatalogueSource source) => source with
    {
        Types = [.. source.Types.Select(t => Types.FirstOrDefault(p => p.Code == t.Code) ?? t), .. Types.Where(p => source.Types.All(t => t.Code != p.Code))],
        Standards = [.. source.Standards.Select(s => Standards.FirstOrDefault(p => p.Code == s.Code) ?? s), .. Standards.Where(p => source.Standards.All(s => s.Code != p.Code))],
    };

    /// <summary>Puts a draft to the checks.</summary>
    /// <param name="content">The changes.</param>
    /// <param name="known">What stands.</param>
    /// <param name="texts">The checks.</param>
    /// <param name="ct">Stops them.</param>
    public static async Task<Proposal> OfAsync(DraftContent content, CatalogueFiles known, SeedTexts texts, CancellationToken ct)
    {
        var standards = ProposedStandard.Of(content, known.Standards);
        List<ProposalProblem> problems = [];
        foreach (var standard in standards)
        {
            problems.AddRange(await ProblemsAsync(standard, texts, ct));
        }

        foreach (var type in content.Types)
        {
            var read = await texts.TypesAsync(SeedWriter.Write([type.After]), ct);
            problems.AddRange(read.Problems.Select(p => new ProposalProblem(type.After.Name, null, null, type.Code, Field(p.Path), "", p.Reason)));
        }

        return new Proposal([.. standards.Select(s => s.Standard)], [.. content.Types.Select(t => t.After)], problems);
    }

    private static async Task<IReadOnlyList<ProposalProblem>> ProblemsAsync(ProposedStandard proposed, SeedTexts texts, CancellationToken ct)
    {
        var code = proposed.Standard.Code;
        List<ProposalProblem> unreadable =
        [
            .. proposed.Typed.SelectMany(typed => StandardText.ProblemsOf(typed.Value)
                .Select(p => new ProposalProblem($"{code} {typed.Key.Clause}", code, Edition(proposed, typed.Key), typed.Key.Clause, "rule", Place(p.Line, p.Path), p.Reason))),
        ];
        if (unreadable.Count > 0 || proposed.Standard.Editions.All(e => e.Requirements.Count == 0))
        {
            return unreadable;
        }

        var text = new StandardText(proposed.Standard, proposed.Typed);
        var read = await texts.StandardAsync($"{code}.json", text.Text, ct);
        return [.. read.Problems.Select(text.Of).Select(p => new ProposalProblem(
            p.Clause is null ? proposed.Standard.Name : $"{code} {p.Clause.Clause}",
            code,
            p.Edition,
            p.Clause?.Clause,
            p.Field,
            p.Field == "rule" ? Place(p.Line, p.Path) : "",
            p.Reason))];
    }

    private static string? Edition(ProposedStandard proposed, Requirement clause) => proposed.Standard.Editions.FirstOrDefault(e => e.Requirements.Contains(clause))?.Name;

    private static string Place(int line, string path) => $"line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {path}";

    private static string Field(string path) => path.Replace("$.credentialTypes[0].", "", StringComparison.Ordinal);
}
