using System.Text.Json;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>
/// Brings the editions and clauses of a standard to what its file says. A clause that is worded anew supersedes the old wording, so that it can
/// still be asked what was required before; one that was rewritten here stays.
/// </summary>
internal sealed class ClauseLoader(CredentialsDbContext db, List<StandardEdition> known, DateTime at)
{
    /// <summary>What was shipped before anything was asked is known since ever.</summary>
    private static readonly DateTime SinceEver = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private readonly bool _isFirst = known.Count == 0;

    public void Load(Standard standard)
    {
        // The file's own objects stay out of the database's hands: what is new is stored as rows of its own.
        var all = standard.Editions.ToList();
        standard.Editions.Clear();
        foreach (var told in all)
        {
            told.StandardCode = standard.Code;
            var edition = known.Find(e => e.StandardCode == standard.Code && e.Name == told.Name);
            if (edition is null)
            {
                edition = new StandardEdition { StandardCode = standard.Code, Name = told.Name };
                db.Add(edition);
            }

            (edition.EffectiveFrom, edition.EffectiveUntil) = (told.EffectiveFrom, told.EffectiveUntil);
            Clauses(standard.Code, edition, told);
        }
    }

    private void Clauses(string standard, StandardEdition edition, StandardEdition told)
    {
        var standing = edition.Requirements.Where(r => r.SupersededAt is null).ToList();
        foreach (var (index, clause) in told.Requirements.Index())
        {
            (clause.StandardCode, clause.Place, clause.PublishedBy) = (standard, index + 1, "System");
            var existing = standing.Find(r => string.Equals(r.Clause, clause.Clause, StringComparison.OrdinalIgnoreCase));
            standing.Remove(existing!);
            if (existing is { EditedLocally: true } || (existing is not null && Text(existing) == Text(clause)))
            {
                existing.Place = clause.Place;
                continue;
            }

            clause.PublishedAt = _isFirst ? SinceEver : at;
            Supersede(existing);
            edition.Requirements.Add(clause);
            db.Add(clause);
        }

        // A clause that left its file asks nothing from now on.
        standing.Where(r => !r.EditedLocally).ToList().ForEach(Supersede);
    }

    private void Supersede(Requirement? requirement)
    {
        if (requirement is not null)
        {
            requirement.SupersededAt = at;
        }
    }

    /// <summary>What a clause says, as text to compare.</summary>
    private static string Text(Requirement r) => JsonSerializer.Serialize(new
    {
        r.Clause,
        r.Title,
        r.Tier,
        r.Professions,
        r.CountryCodes,
        Rule = RuleJson.Write(r.Rule),
        r.StartGraceDays,
        r.EffectiveFrom,
        r.EffectiveUntil,
        r.Binding,
        r.Source,
        r.Confidence,
        r.VerifyLocally,
    });
}
