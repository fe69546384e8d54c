using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Synthetic;

/// <summary>Writes an invented hospital network into a database in which nobody is on record.</summary>
/// <param name="contexts">Opens the database.</param>
public sealed class SyntheticLoader(IDbContextFactory<CredentialsDbContext> contexts)
{
    internal const string Refusal = "The copy cannot be read.";
    private const int PeopleAtATime = 500;
    private static readonly Guid Office = new("00000000-0000-7000-8000-00000000c0de");

    /// <summary>Writes the network; the database must be migrated and hold nobody.</summary>
    /// <returns>What is wrong, or nothing.</returns>
    public async Task<Problem?> LoadAsync(SyntheticShape shape, CancellationToken ct)
    {
        if (Check(shape) is { } problem)
        {
            return problem;
        }

        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.StaffMembers.AnyAsync(ct) || await db.Standards.AnyAsync(s => s.Code == SyntheticCatalogue.Standard, ct))
            {
                return new Problem("generate.people", "There are people on record. An invented network goes only into a database without any.");
            }

            await AddCatalogueAsync(db, shape, ct);
        }

        var places = new SyntheticPlaces(shape);
        var facilities = await AddFacilitiesAsync(shape, places, ct);
        var people = new SyntheticPeople(shape);
        foreach (var chunk in Enumerable.Range(0, shape.Staff).Chunk(PeopleAtATime))
        {
            // A context of its own for each chunk, so that its memory goes with it.
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var index in chunk)
            {
                Add(db, people.Make(index), facilities);
            }

            await db.SaveChangesAsync(ct);
        }

        return null;
    }

    /// <summary>When a record was entered: some days after its issue.</summary>
    internal static DateTime RecordedAt(PlannedCredential credential) => credential.Issued.AddDays(2).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);

    /// <summary>The number on the paper.</summary>
    internal static string NumberOf(PlannedCredential credential) => credential.Id.ToString("N")[..12];

    private static Problem? Check(SyntheticShape shape) =>
        shape.Staff is < 1 or > SyntheticShape.MostStaff ? new Problem("generate.staff", $"Choose 1 to {SyntheticShape.MostStaff} people.")
        : shape.Requirements is < 1 or > SyntheticShape.MostRequirements ? new Problem("generate.requirements", $"Choose 1 to {SyntheticShape.MostRequirements} requirements.")
        : null;

    private static async Task AddCatalogueAsync(CredentialsDbContext db, SyntheticShape shape, CancellationToken ct)
    {
        if (!await db.Regions.AnyAsync(r => r.Code == SyntheticCatalogue.Region, ct))
        {
            db.Add(new Region { Code = SyntheticCatalogue.Region, Name = "Europe" });
        }

        db.Add(new IssuingBody { Code = SyntheticCatalogue.Body, Name = "Invented body", RegionCode = SyntheticCatalogue.Region, Source = "Invented for load tests" });
        db.AddRange(SyntheticCatalogue.Types(shape.Requirements));
        db.Add(SyntheticCatalogue.Category());
        db.Add(SyntheticCatalogue.StandardOf(shape.Requirements));
        db.Add(new Change
        {
            OccurredAt = shape.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            ActorName = "System",
            Act = "NetworkGenerated",
            SubjectKind = "Hospital",
            SubjectId = "synthetic",
            Data = System.Text.Json.JsonSerializer.Serialize(new { shape.Staff, shape.Seed, shape.Requirements }),
        });
        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyList<IReadOnlyList<Department>>> AddFacilitiesAsync(SyntheticShape shape, SyntheticPlaces places, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var opened = shape.Day.AddYears(-20).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var facilities = Enumerable.Range(0, shape.Facilities).Select(i =>
        {
            var details = new FacilityDetails(SyntheticPlaces.Code(i), SyntheticPlaces.Name(i), "Nowhere", SyntheticPlaces.Country, SyntheticCatalogue.Region, "UTC", [SyntheticCatalogue.Standard]);
            var facility = Facility.Open(places.Facility(i), details, opened);
            for (var d = 0; d < SyntheticPeople.Departments; d++)
            {
                facility.AddDepartment(places.Department(i, d), $"D{d + 1}", $"Department {d + 1}");
            }

            return facility;
        }).ToList();
        db.AddRange(facilities);
        await db.SaveChangesAsync(ct);
        return facilities.ConvertAll(f => (IReadOnlyList<Department>)[.. f.Departments]);
    }

    private static void Add(CredentialsDbContext db, PlannedPerson person, IReadOnlyList<IReadOnlyList<Department>> departments)
    {
        var began = person.From.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
        db.Add(StaffMember.Register(person.Id, new StaffMemberDetails(person.Number, person.Given, person.Family)));
        var department = departments[person.Facility][person.Department];
        db.Entry(department).State = EntityState.Unchanged;
        db.Add(Assignment.Begin(new Guid(person.Id.ToByteArray().Reverse().ToArray()), person.Id, department, person.Profession, person.From, began));
        foreach (var credential in person.Credentials)
        {
            db.Add(Credential.Record(
                credential.Id,
                person.Id,
                new CredentialDetails(SyntheticCatalogue.TypeCode(credential.Type), credential.Issued, credential.Expires, NumberOf(credential), null, credential.Withdrawn, null, credential.Renews),
                RecordedAt(credential),
                person.Id));
            if (Decision(credential) is { } decision)
            {
                db.Add(decision);
            }
        }

        db.AddRange(person.Training.Select(t => TrainingRecord.Record(
            t.Id, person.Id, new TrainingDetails("Invented course", SyntheticCatalogue.Training, t.Amount, t.CompletedOn), t.CompletedOn.ToDateTime(new TimeOnly(18, 0), DateTimeKind.Utc), person.Id)));
    }

    private static Verification? Decision(PlannedCredential credential)
    {
        var decider = new Decider(Office, "Invented reviewer", RecordedAt(credential).AddDays(1));
        return credential.Decision switch
        {
            null => null,
            VerificationResult.Verified => Verification.Accept(credential.DecisionId, credential.Id, new VerificationDetails(Trust.PrimarySource, credential.CheckedOn, "Invented register"), decider),
            _ => Verification.Reject(credential.DecisionId, credential.Id, Refusal, credential.CheckedOn, decider),
        };
    }
}
