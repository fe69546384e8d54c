using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;

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
        int recorded = 0,
        params IssuerAction[] acts) => new(
            Guid.NewGuid(),
            type,
            null,
            new CredentialDates { IssuedOn = issued ?? Issued, StatedExpiry = expires, WithdrawnOn = withdrawn, StatusCheckedOn = checkedOn, Acts = acts },
            standing,
            trust,
            reason,
            new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(recorded));

    public static FacilityFacts Facility(string region = "EU", string country = "AT") =>
        new(Guid.NewGuid(), "F", "Facility", region, country, TimeZoneInfo.Utc, [new Following("STD")]);

    public static PersonFacts Person(FacilityFacts facility, params HeldRecord[] records) =>
        new(Guid.NewGuid(), [new Place(facility.Id, Guid.NewGuid(), "NURSE", new DateOnly(2020, 1, 1), null)], records);

    /// <summary>A catalogue of the types T and U, and a standard STD of these clauses.</summary>
    public static CatalogueFacts Catalogue(FacilityFacts facility, Requirement[] requirements, params Equivalence[] equivalences) =>
        Catalogue(new CatalogueSource
        {
            Types = [Samples.Type("T"), Samples.Type("U")],
            Standards = [Samples.Standard("STD", requirements)],
            Facilities = [facility],
            Equivalences = equivalences,
        });

    public static CatalogueFacts Catalogue(CatalogueSource source) => new(source);

    public static PersonStatus Status(PersonFacts person, CatalogueFacts catalogue, DateOnly day) =>
        PersonStatus.On(PersonTimeline.Evaluate(person, new PersonWork(catalogue)), day);

    /// <summary>What is held of one type on a day; a person without a record of it holds nothing.</summary>
    public static Holding Holding(CredentialType type, IReadOnlyList<HeldRecord> records, DateOnly day)
    {
        var facility = Facility();
        var catalogue = Catalogue(new CatalogueSource { Types = [type], Standards = [], Facilities = [facility] });
        return Assert.Single(Status(Person(facility, [.. records]), catalogue, day).Holdings);
    }
}
