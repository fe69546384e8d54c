using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Findings;

/// <summary>Records and people for the rules, issued on the first of January 2025 unless told otherwise.</summary>
internal static class Held
{
    public static DateOnly Issued { get; } = new(2025, 1, 1);

    public static HeldRecord Record(
        string type = "T",
        DateOnly? issued = null,
        DateOnly? expires = null,
        Standing standing = Standing.Verified,
        Trust trust = Trust.DocumentSeen,
        DateOnly? withdrawn = null,
        DateOnly? checkedOn = null,
        string? reason = null,
        int recorded = 0) => new(
            Guid.NewGuid(),
            type,
            null,
            new CredentialDates { IssuedOn = issued ?? Issued, StatedExpiry = expires, WithdrawnOn = withdrawn, StatusCheckedOn = checkedOn },
            standing,
            trust,
            reason,
            new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(recorded));

    public static FacilityFacts Facility(string region = "EU", string country = "AT") =>
        new(Guid.NewGuid(), "F", "Facility", region, country, TimeZoneInfo.Utc, ["STD"]);

    public static PersonFacts Person(FacilityFacts facility, params HeldRecord[] records) =>
        new(Guid.NewGuid(), [new Place(facility.Id, Guid.NewGuid(), "NURSE", new DateOnly(2020, 1, 1), null)], records);
}
