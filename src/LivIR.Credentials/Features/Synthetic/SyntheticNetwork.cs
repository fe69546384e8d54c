using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Sampling;

namespace LivIR.Credentials.Features.Synthetic;

/// <summary>An invented hospital network in memory, as the rules see it.</summary>
/// <param name="shape">How large it is.</param>
public sealed class SyntheticNetwork(SyntheticShape shape)
{
    private readonly SyntheticPeople _people = new(shape);
    private readonly SyntheticPlaces _places = new(shape);

    /// <summary>The catalogue and the standard that its facilities follow.</summary>
    public CatalogueSource Catalogue() => new()
    {
        Types = SyntheticCatalogue.Types(shape.Requirements),
        Standards = [SyntheticCatalogue.StandardOf(shape.Requirements)],
        TrainingCategories = [SyntheticCatalogue.Category()],
        Facilities = [.. Enumerable.Range(0, shape.Facilities).Select(i => new FacilityFacts(
            _places.Facility(i), SyntheticPlaces.Code(i), SyntheticPlaces.Name(i), SyntheticCatalogue.Region, SyntheticPlaces.Country, TimeZoneInfo.Utc, [new Following(SyntheticCatalogue.Standard)]))],
    };

    /// <summary>Its people, one after another.</summary>
    public IEnumerable<PersonFacts> People() => Enumerable.Range(0, shape.Staff).Select(i => Facts(_people.Make(i)));

    private PersonFacts Facts(PlannedPerson person) => new(
        person.Id,
        [new Place(_places.Facility(person.Facility), _places.Department(person.Facility, person.Department), person.Profession, person.From, null)],
        [.. person.Credentials.Select(c => Record(c, person))])
    {
        Training = [.. person.Training.Select(t => new Credit(t.Id, SyntheticCatalogue.Training, t.Amount, t.CompletedOn, t.CompletedOn))],
    };

    private static HeldRecord Record(PlannedCredential credential, PlannedPerson person)
    {
        var verified = credential.Decision == VerificationResult.Verified;
        var dates = new CredentialDates
        {
            IssuedOn = credential.Issued,
            StatedExpiry = credential.Expires,
            StatusCheckedOn = verified ? credential.CheckedOn : null,
            WithdrawnOn = credential.Withdrawn,
            IsRenewal = credential.Renews is not null,
            PreviousLastDay = person.Credentials.FirstOrDefault(c => c.Id == credential.Renews)?.Expires,
        };
        return new HeldRecord(
            credential.Id,
            SyntheticCatalogue.TypeCode(credential.Type),
            SyntheticLoader.NumberOf(credential),
            dates,
            credential.Decision switch { null => Standing.Pending, VerificationResult.Verified => Standing.Verified, _ => Standing.Rejected },
            verified ? Trust.PrimarySource : default,
            credential.Decision == VerificationResult.Rejected ? SyntheticLoader.Refusal : null,
            SyntheticLoader.RecordedAt(credential))
        {
            SourceChecks = verified ? [credential.CheckedOn] : [],
            Renews = credential.Renews,
        };
    }
}

/// <summary>Keys and names of a network's facilities and departments.</summary>
/// <param name="shape">How large the network is.</param>
internal sealed class SyntheticPlaces(SyntheticShape shape)
{
    public const string Country = "AT";
    private const int FirstStream = 1_000_000_000;

    public static string Code(int facility) => $"LOAD{facility + 1:0000}";

    public static string Name(int facility) => $"Invented hospital {facility + 1}";

    public Guid Facility(int facility) => SplitMix.For(shape.Seed, FirstStream + facility).Key();

    public Guid Department(int facility, int department)
    {
        var random = SplitMix.For(shape.Seed, FirstStream + facility);
        var key = random.Key();
        for (var i = 0; i <= department; i++)
        {
            key = random.Key();
        }

        return key;
    }
}
