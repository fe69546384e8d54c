using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>What a form or a file says about a number: for a period, or as a level from a day on.</summary>
public sealed record NumberDetails(string KindCode, DateOnly From, DateOnly? To, decimal Value, string? Source = null)
{
    /// <summary>The figure as a new record of a facility.</summary>
    public FacilityMetric Of(Guid facility, ChangeContext change) => new()
    {
        Id = Guid.CreateVersion7(),
        FacilityId = facility,
        KindCode = KindCode,
        From = From,
        To = To,
        Value = Value,
        Source = Source,
        RecordedAt = change.At,
        RecordedBy = change.Scope.UserId,
    };
}

/// <summary>What must be true of a facility's numbers and documents, whoever records them and wherever they come from.</summary>
internal static class FacilityChecks
{
    private const decimal Largest = 99_999_999;
    private const int EarliestYear = 1940;

    /// <summary>What is wrong with a number; nothing where it can be recorded.</summary>
    /// <param name="details">The number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="today">Today at the facility.</param>
    public static Problem? Find(NumberDetails details, MetricKind kind, DateOnly today)
    {
        if (details.Value is < 0 or > Largest || decimal.Round(details.Value, 2) != details.Value)
        {
            return FacilityProblems.ValueRange;
        }

        return kind.Unit == "%" && details.Value > 100
            ? FacilityProblems.MoreThanAll
            : Days(details, kind, today) ?? FacilityOffice.Check(details.Source, "source", FacilityMetric.SourceLength, "Source");
    }

    /// <summary>What is wrong with a document; nothing where it can be recorded.</summary>
    /// <param name="details">What is written on it.</param>
    /// <param name="today">Today at the facility.</param>
    public static Problem? Find(FacilityEvidenceDetails details, DateOnly today)
    {
        if ((FacilityOffice.Check(details.Title, "title", FacilityEvidence.TextLength, "Title", needed: true) ?? FacilityOffice.Check(details.Owner, "owner", FacilityEvidence.TextLength, "Owner")) is { } text)
        {
            return text;
        }

        return details.DatedOn > today ? FacilityProblems.DatedInFuture
            : details.DatedOn.Year < EarliestYear ? FacilityProblems.DatedTooEarly
            : details.ExpiresOn < details.DatedOn ? FacilityProblems.ExpiresBeforeDate
            : details.ReviewOn < details.DatedOn ? FacilityProblems.ReviewedBeforeDate
            : null;
    }

    private static Problem? Days(NumberDetails details, MetricKind kind, DateOnly today) =>
        details.From.Year < EarliestYear || details.From > (kind.IsLevel ? today.AddYears(2) : today) ? FacilityProblems.NumberDay
        : kind.IsLevel ? (details.To is null ? null : FacilityProblems.LevelEnds)
        : details.To is not { } last ? FacilityProblems.PeriodOpen
        : last < details.From ? FacilityProblems.PeriodBackwards
        : last >= today ? FacilityProblems.PeriodAhead
        : null;
}
