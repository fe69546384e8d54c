using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Standards;

/// <summary>The fixed vocabulary of standards as people read it.</summary>
public static class StandardWords
{
    /// <summary>How firmly a clause binds.</summary>
    public static string Of(Binding binding) => binding switch
    {
        Binding.Mandatory => "Mandatory",
        Binding.Recommended => "Recommended",
        _ => "Hospital rule",
    };

    /// <summary>Whether a clause is needed for the label.</summary>
    public static string Of(Tier tier) => tier == Tier.Core ? "Core" : "Extended";

    /// <summary>"from 1 Jan 2026 to 31 Dec 2027", "since ever"; the last day is the last one that counts.</summary>
    public static string Days(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => "always",
        ({ } first, null) => $"from {DayText.Of(first)}",
        (_, { } end) when end == DateOnly.MinValue => "never",
        (null, { } end) => $"to {DayText.Of(end.AddDays(-1))}",
        ({ } first, { } end) => $"{DayText.Of(first)} to {DayText.Of(end.AddDays(-1))}",
    };

    /// <summary>Whether the reader must check with the local authority.</summary>
    public static bool VerifyLocally(Requirement clause) => clause.VerifyLocally || clause.Confidence > Confidence.VerifiedSecondary;
}
