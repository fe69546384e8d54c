using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Standards.StandardClauses;

/// <summary>A facility that follows a standard, with how far it meets it.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Follows">Since when and until when.</param>
/// <param name="Day">The day of the answer.</param>
/// <param name="Count">Clauses met of those asked; empty where not all of the facility may be seen, or nothing is asked on the day.</param>
/// <param name="Findings">The findings of the clauses asked on the day.</param>
public sealed record FollowingFacility(FacilityFacts Facility, Following Follows, DateOnly Day, FindingCount? Count, IReadOnlyList<FacilityFinding> Findings);

/// <summary>A wording that no longer stands.</summary>
/// <param name="Wording">What it said.</param>
/// <param name="Until">When it was superseded, UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why.</param>
public sealed record EarlierWording(Requirement Wording, DateTime Until, string By, string? Reason);

/// <summary>A clause with its wordings.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Wordings">Those that stand, each for days of its own.</param>
/// <param name="Earlier">Those that were superseded, the last one first.</param>
/// <param name="CanTakeBack">Whether something was published here that could be taken back.</param>
public sealed record ClauseFile(string Clause, IReadOnlyList<Requirement> Wordings, IReadOnlyList<EarlierWording> Earlier, bool CanTakeBack);

/// <summary>Everything the page of a standard shows.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Owners">The bodies behind it.</param>
/// <param name="Region">Its region.</param>
/// <param name="Edition">The edition shown.</param>
/// <param name="Clauses">Its clauses, in order.</param>
/// <param name="Facilities">The facilities of the scope that follow it.</param>
/// <param name="Day">The day of the question, where no facility is meant.</param>
/// <param name="Catalogue">What it was read with.</param>
public sealed record StandardFile(
    Standard Standard, IReadOnlyList<string> Owners, string Region, StandardEdition? Edition, IReadOnlyList<ClauseFile> Clauses, IReadOnlyList<FollowingFacility> Facilities, DateOnly Day, CatalogueFacts Catalogue)
{
    /// <summary>The editions that have clauses, the earliest first.</summary>
    public IReadOnlyList<StandardEdition> Editions => [.. Standard.Editions.Where(e => e.Requirements.Count > 0).OrderBy(e => e.EffectiveFrom ?? DateOnly.MinValue).ThenBy(e => e.Id)];

    /// <summary>Whether an edition is in force on the day.</summary>
    public bool IsInForce(StandardEdition edition) => !(edition.EffectiveFrom > Day) && !(edition.EffectiveUntil <= Day);
}
