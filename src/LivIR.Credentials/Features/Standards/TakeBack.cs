using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Works out what would take a publication back. It is a draft like any other: it is rehearsed and published, and supersedes what it takes back.</summary>
public static class TakeBack
{
    /// <summary>The last publication of a clause.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="rows">All rows of the clause, those that were superseded among them.</param>
    public static Outcome<ClauseChange> Of(string standard, string edition, IReadOnlyList<Requirement> rows)
    {
        var last = rows.SelectMany(r => new[] { r.PublishedAt, r.SupersededAt ?? DateTime.MinValue }).DefaultIfEmpty().Max();
        if (last == DateTime.MinValue)
        {
            return DraftProblems.NothingToTakeBack;
        }

        List<Requirement> standing = [.. InOrder(rows.Where(r => r.SupersededAt is null))];
        List<Requirement> before = [.. InOrder(rows.Where(r => r.PublishedAt < last && !(r.SupersededAt < last)))];
        var change = new ClauseChange
        {
            Standard = standard,
            Edition = edition,
            Clause = rows[0].Clause,
            Place = rows[0].Place,
            Base = [.. standing.Select(r => r.Id)],
            Before = [.. standing.Select(Wording.Of)],
            After = [.. before.Select(Wording.Of)],
        };
        return change.ChangesNothing ? DraftProblems.NothingToTakeBack : change;
    }

    /// <summary>The last change of how a credential type is judged.</summary>
    /// <param name="type">The type.</param>
    /// <param name="last">Its rule until that change; empty where it was never changed.</param>
    public static Outcome<TypeChange> Of(CredentialType type, CredentialTypeVersion? last)
    {
        if (last is null)
        {
            return DraftProblems.NothingToTakeBack;
        }

        var after = TypeCopy.Of(type);
        (after.Validity, after.ReminderDays, after.MinimumTrust) = (last.Validity, [.. last.ReminderDays], last.MinimumTrust);
        return after.JudgesLike(type) ? DraftProblems.NothingToTakeBack : new TypeChange { Code = type.Code, BaseVersion = type.Version, Before = type, After = after };
    }

    /// <summary>Everything a draft published, as long as nothing of it was changed since.</summary>
    public static Outcome<DraftContent> Of(DraftContent published, CatalogueFiles known)
    {
        List<ClauseChange> clauses = [];
        foreach (var clause in published.Clauses)
        {
            var rows = known.Standards.Find(s => s.Code == clause.Standard)?.Editions.FirstOrDefault(e => e.Name == clause.Edition)?.Requirements
                .Where(r => string.Equals(r.Clause, clause.Clause, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
            List<Wording> standing = [.. rows.Select(Wording.Of)];
            if (standing.Count != clause.After.Count || !standing.All(w => clause.After.Any(w.Says)))
            {
                return DraftProblems.ChangedSince($"{clause.Standard} {clause.Clause}");
            }

            clauses.Add(clause with { Base = [.. rows.Select(r => r.Id)], Before = standing, After = clause.Before, Edit = null });
        }

        foreach (var type in published.Types)
        {
            if (known.CredentialTypes.Find(t => t.Code == type.Code) is not { } standing || !standing.JudgesLike(type.After))
            {
                return DraftProblems.ChangedSince(type.After.Name);
            }
        }

        return new DraftContent
        {
            TakesBack = true,
            Clauses = clauses,
            Editions = [.. published.Editions.Where(e => !e.IsNew).Select(e => e with { BeforeFrom = e.From, BeforeUntil = e.Until, From = e.BeforeFrom, Until = e.BeforeUntil })],
            Standards = [.. published.Standards.Where(s => s.Before is not null).Select(s => s with { Before = s.After, After = s.Before! })],
            Types = [.. published.Types.Select(t => (Change: t, Standing: known.CredentialTypes.Single(k => k.Code == t.Code))).Select(t => t.Change with { BaseVersion = t.Standing.Version, Before = t.Standing, After = t.Change.Before })],
        };
    }

    private static IOrderedEnumerable<Requirement> InOrder(IEnumerable<Requirement> rows) => rows.OrderBy(r => r.EffectiveFrom ?? DateOnly.MinValue).ThenBy(r => r.Id);
}

/// <summary>Copies credential types, so that what is proposed never touches what stands.</summary>
public static class TypeCopy
{
    /// <summary>The same type as an object of its own.</summary>
    public static CredentialType Of(CredentialType type)
    {
        var copy = new CredentialType { Code = type.Code, Name = type.Name, IssuingBodyCode = type.IssuingBodyCode, RegionCode = type.RegionCode };
        Write(type, copy);
        (copy.Version, copy.EditedLocally) = (type.Version, type.EditedLocally);
        return copy;
    }

    /// <summary>Writes everything a file or a form says about a type.</summary>
    public static void Write(CredentialType from, CredentialType to)
    {
        (to.Name, to.IssuingBodyCode, to.Category, to.RegionCode, to.CountryCode) = (from.Name, from.IssuingBodyCode, from.Category, from.RegionCode, from.CountryCode);
        (to.Validity, to.EvidenceRequired, to.NumberRequired, to.MinimumTrust, to.RenewalRule, to.Note) = (from.Validity, from.EvidenceRequired, from.NumberRequired, from.MinimumTrust, from.RenewalRule, from.Note);
        (to.Source, to.Confidence, to.VerifyLocally) = (from.Source, from.Confidence, from.VerifyLocally);
        (to.AlsoKnownAs, to.Professions, to.ReminderDays) = ([.. from.AlsoKnownAs], [.. from.Professions], [.. from.ReminderDays]);
    }
}
