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

            Days(edition, told);
            Clauses(standard.Code, edition, told);
        }
    }

    private void Days(StandardEdition edition, StandardEdition told)
    {
        if (edition.EditedLocally || (edition.EffectiveFrom, edition.EffectiveUntil) == (told.EffectiveFrom, told.EffectiveUntil))
        {
            return;
        }

        if (edition.Id != 0)
        {
            db.Add(StandardEditionVersion.Before(edition, at, "System"));
        }

        (edition.EffectiveFrom, edition.EffectiveUntil) = (told.EffectiveFrom, told.EffectiveUntil);
    }

    private void Clauses(string standard, StandardEdition edition, StandardEdition told)
    {
        var standing = edition.Requirements.Where(r => r.SupersededAt is null).ToList();
        var clauses = told.Requirements.GroupBy(r => r.Clause, StringComparer.OrdinalIgnoreCase).ToList();
        var places = Places(clauses.ConvertAll(c => c.Key), standing);
        foreach (var clause in told.Requirements)
        {
            (clause.StandardCode, clause.Place, clause.PublishedBy) = (standard, places[clause.Clause], "System");
        }

        // A clause that left its file asks nothing from now on.
        standing.Where(r => !places.ContainsKey(r.Clause) && !r.EditedLocally).ToList().ForEach(Supersede);
        foreach (var wordings in clauses)
        {
            Wordings(edition, standing.FindAll(r => string.Equals(r.Clause, wordings.Key, StringComparison.OrdinalIgnoreCase)), [.. wordings]);
        }
    }

    // The order of the file. Where the clauses stand in it already, whatever gaps were left by what was taken away here, their places stay.
    private static Dictionary<string, int> Places(List<string> told, List<Requirement> standing)
    {
        var now = standing.GroupBy(r => r.Clause, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Min(r => r.Place), StringComparer.OrdinalIgnoreCase);
        var inOrder = told.TrueForAll(now.ContainsKey) && told.Zip(told.Skip(1)).All(pair => now[pair.First] < now[pair.Second]);
        return told.Index().ToDictionary(t => t.Item, t => inOrder ? now[t.Item] : t.Index + 1, StringComparer.OrdinalIgnoreCase);
    }

    private void Wordings(StandardEdition edition, List<Requirement> standing, List<Requirement> told)
    {
        if (standing.Exists(r => r.EditedLocally))
        {
            standing.ForEach(r => r.Place = told[0].Place);
            return;
        }

        foreach (var clause in told)
        {
            if (standing.Find(r => Text(r) == Text(clause)) is { } same)
            {
                same.Place = clause.Place;
                standing.Remove(same);
                continue;
            }

            clause.PublishedAt = _isFirst ? SinceEver : at;
            edition.Requirements.Add(clause);
            db.Add(clause);
        }

        standing.ForEach(Supersede);
    }

    private void Supersede(Requirement requirement) => requirement.SupersededAt = at;

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
