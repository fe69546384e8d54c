using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Whether a day can be the day of a check.</summary>
internal static class CheckedDay
{
    /// <summary>What is wrong with the day; nothing when it can be.</summary>
    /// <param name="checkedOn">The day as entered.</param>
    /// <param name="issuedOn">The day the checked record was issued.</param>
    /// <param name="now">Now, UTC.</param>
    public static Problem? Problem(DateOnly checkedOn, DateOnly issuedOn, DateTime now) =>
        checkedOn > LatestToday.At(now) ? CredentialProblems.CheckedInFuture
        : checkedOn < issuedOn ? CredentialProblems.CheckedBeforeIssue
        : null;
}
