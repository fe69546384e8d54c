using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Standards;

/// <summary>One thing that would be said otherwise.</summary>
/// <param name="What">What it is.</param>
/// <param name="Now">What is said now; empty for nothing.</param>
/// <param name="Then">What would be said; empty for nothing.</param>
public sealed record Difference(string What, string Now, string Then);

/// <summary>Says the changes of a draft in words: what is said now, and what would be said.</summary>
public sealed class DraftWords(CatalogueSource source)
{
    private readonly RuleWords _rules = new(source);
    private readonly CatalogueNames _names = new(source);

    /// <summary>"Two clauses of ACR-SIR, one credential type".</summary>
    public static string Summary(DraftContent content)
    {
        var parts = new[]
        {
            Counted(content.Clauses.Count, "clause", $" of {RuleWords.Either(content.Clauses.Select(c => c.Standard).Distinct(), "and")}"),
            Counted(content.Editions.Count(e => e.IsNew), "new edition", ""),
            Counted(content.Editions.Count(e => !e.IsNew), "edition's days", "", "editions' days"),
            Counted(content.Types.Count, "credential type", ""),
            content.File is { } file ? $"a file to be put right ({file.Name})" : "",
        };
        var all = parts.Where(p => p.Length > 0).ToList();
        return all.Count == 0 ? "Nothing is changed yet" : string.Join(", ", all);
    }

    /// <summary>What a change of a clause is, in a few words.</summary>
    public static string Kind(ClauseChange change) => change switch
    {
        { Before.Count: 0 } => "new clause",
        { After.Count: 0 } => "taken away",
        { Edit.From: { } day } => $"from {DayText.Of(day)}",
        _ when change.After.Count == change.Before.Count && change.After[^1].EffectiveUntil is { } end && change.Before[^1].EffectiveUntil != end => $"ends {DayText.Of(end.AddDays(-1))}",
        _ => "for all days",
    };

    /// <summary>What a change of a clause would say otherwise.</summary>
    public IReadOnlyList<Difference> Of(ClauseChange change)
    {
        var (before, after) = (change.Before is [.., var b] ? b : null, change.After is [.., var a] ? a : null);
        if (change.Edit is { Index: >= 0 and var index } edit && index < change.Before.Count)
        {
            (before, after) = (change.Before[index], edit.From is null ? edit.Text : edit.Text with { EffectiveFrom = edit.From });
        }

        return Different(
            ("Title", before?.Title, after?.Title),
            ("Rule", Rule(before), Rule(after)),
            ("Asked of", Who(before), Who(after)),
            ("In", Countries(before), Countries(after)),
            ("Binds", before is null ? null : StandardWords.Of(before.Binding), after is null ? null : StandardWords.Of(after.Binding)),
            ("Tier", before is null ? null : StandardWords.Of(before.Tier), after is null ? null : StandardWords.Of(after.Tier)),
            ("Asked", before is null ? null : StandardWords.Days(before.EffectiveFrom, before.EffectiveUntil), after is null ? null : StandardWords.Days(after.EffectiveFrom, after.EffectiveUntil)),
            ("Time at the start", Grace(before), Grace(after)),
            ("Source", before?.Source, after?.Source),
            ("How sure", Sure(before), Sure(after)));
    }

    /// <summary>What a change of an edition would say otherwise.</summary>
    public static IReadOnlyList<Difference> Of(EditionChange change) =>
        Different(("In force", change.IsNew ? null : StandardWords.Days(change.BeforeFrom, change.BeforeUntil), StandardWords.Days(change.From, change.Until)));

    /// <summary>What a change of a standard would say otherwise.</summary>
    public static IReadOnlyList<Difference> Of(StandardChange change) => Different(
        ("Name", change.Before?.Name, change.After.Name),
        ("Note", change.Before?.Note, change.After.Note),
        ("Owners", change.Before is null ? null : string.Join(", ", change.Before.OwnerCodes), string.Join(", ", change.After.OwnerCodes)),
        ("Region", change.Before?.RegionCode, change.After.RegionCode),
        ("Levels", Levels(change.Before), Levels(change.After)),
        ("Source", change.Before?.Source, change.After.Source));

    /// <summary>What a change of a credential type would say otherwise.</summary>
    public IReadOnlyList<Difference> Of(TypeChange change)
    {
        var (before, after) = (change.Before, change.After);
        return Different(
            ("Name", before.Name, after.Name),
            ("Valid", ValidityWords.Of(before.Validity), ValidityWords.Of(after.Validity)),
            ("Reminder days", ReminderLadder.Words(before.ReminderDays), ReminderLadder.Words(after.ReminderDays)),
            ("Weakest check that counts", CatalogueWords.Of(before.MinimumTrust), CatalogueWords.Of(after.MinimumTrust)),
            ("Category", CatalogueFields.Category(before), CatalogueFields.Category(after)),
            ("Issued by", before.IssuingBodyCode, after.IssuingBodyCode),
            ("Held by", _names.Professions([.. before.Professions]), _names.Professions([.. after.Professions])),
            ("Region", $"{before.RegionCode} {before.CountryCode}", $"{after.RegionCode} {after.CountryCode}"),
            ("Evidence", CatalogueFields.Evidence(before), CatalogueFields.Evidence(after)),
            ("Renewal", before.RenewalRule, after.RenewalRule),
            ("Note", before.Note, after.Note),
            ("Also known as", string.Join(", ", before.AlsoKnownAs), string.Join(", ", after.AlsoKnownAs)),
            ("Source", before.Source, after.Source),
            ("How sure", CatalogueWords.Of(before.Confidence), CatalogueWords.Of(after.Confidence)));
    }

    private string? Rule(Wording? wording) => wording is null ? null : wording.Rule() is { } rule ? _rules.Of(rule).Flat : "cannot be read yet";

    private string? Who(Wording? wording) => wording is null ? null : _names.Professions([.. wording.Professions]);

    private static string? Countries(Wording? wording) => wording is null ? null : wording.CountryCodes.Count == 0 ? "all countries" : string.Join(", ", wording.CountryCodes);

    private static string? Grace(Wording? wording) => wording is null ? null : wording.StartGraceDays == 0 ? "none" : $"{RuleWords.Whole(wording.StartGraceDays)} days";

    private static string? Sure(Wording? wording) => wording is null ? null : $"{CatalogueWords.Of(wording.Confidence)}{(wording.VerifyLocally ? ", verify locally" : "")}";

    private static string? Levels(StandardHead? head) => head?.Levels is { } levels ? $"{levels.Core}, {levels.Extended}" : null;

    private static IReadOnlyList<Difference> Different(params (string What, string? Now, string? Then)[] said) =>
        [.. said.Where(s => (s.Now ?? "") != (s.Then ?? "")).Select(s => new Difference(s.What, s.Now ?? "", s.Then ?? ""))];

    private static string Counted(int count, string one, string rest, string? many = null) => count switch
    {
        0 => "",
        1 => $"1 {one}{rest}",
        _ => $"{RuleWords.Whole(count)} {many ?? one + "s"}{rest}",
    };
}

/// <summary>Says parts of a credential type.</summary>
internal static class CatalogueFields
{
    public static string Category(CredentialType type) => Compliance.CategoryWords.Of(type.Category);

    public static string Evidence(CredentialType type) => $"{(type.EvidenceRequired ? "a file is needed" : "no file is needed")}{(type.NumberRequired ? ", and the number" : "")}";
}
