using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Shared.Dates;

/// <summary>Says what an issuer did, with its days.</summary>
public static class IssuerActWords
{
    /// <summary>"Suspended by the issuer from 3 Mar 2026 to 30 Jun 2026".</summary>
    /// <param name="kind">What it did.</param>
    /// <param name="from">The first day; of an extension the day it was decided.</param>
    /// <param name="until">The first day on which a suspension no longer holds.</param>
    /// <param name="lastDay">The new last valid day of an extension.</param>
    public static string Did(IssuerActKind kind, DateOnly from, DateOnly? until, DateOnly? lastDay) => kind switch
    {
        IssuerActKind.Extended => $"Extended by the issuer on {DayText.Of(from)}{(lastDay is { } last ? $", valid to {DayText.Of(last)}" : "")}",
        IssuerActKind.Suspended => $"Suspended by the issuer from {DayText.Of(from)}{(until is { } end ? $" to {DayText.Of(end.AddDays(-1))}" : "")}",
        _ => $"{Word(kind)} by the issuer from {DayText.Of(from)}",
    };

    /// <summary>The word for what it did.</summary>
    public static string Word(IssuerActKind kind) => kind switch
    {
        IssuerActKind.Withdrawn => "Withdrawn",
        IssuerActKind.Suspended => "Suspended",
        IssuerActKind.Reinstated => "Reinstated",
        IssuerActKind.Extended => "Extended",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This act has no word."),
    };
}
