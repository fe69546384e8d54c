using System.Text.Json;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Fills an empty database with an invented hospital, so that every page has something to show. Never in Production.</summary>
public sealed class DemoHospital(
    CredentialsDbContext db,
    IEvidenceStore evidence,
    UserManager<AppUser> users,
    RoleManager<IdentityRole<Guid>> roles,
    Folders folders,
    TimeProvider clock,
    IHostEnvironment host)
{
    /// <summary>Loads the demo hospital where nobody is on record yet, and says what it did.</summary>
    /// <exception cref="InvalidOperationException">This is Production.</exception>
    /// <exception cref="SeedRefusedException">The file is wrong; nothing was written.</exception>
    public async Task<string> LoadIfEmptyAsync(CancellationToken ct = default)
    {
        if (host.IsProduction())
        {
            throw new InvalidOperationException("The demo hospital is never loaded in Production.");
        }

        if (await db.StaffMembers.AnyAsync(ct))
        {
            return "There are people on record; the demo hospital was not loaded.";
        }

        var file = await new SeedReader(folders.Seed, folders.ShippedSchemas).ReadAsync<HospitalFile>("demo/hospital.json", "hospital", ct);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(retryable => LoadAsync(file, retryable), ct);
        return $"The demo hospital was loaded: {file.Facilities.Count} facilities, {file.Staff.Count} people, {file.Accounts.Count} accounts.";
    }

    // Runs again from the beginning when a connection is lost, hence the cleared tracker.
    private async Task LoadAsync(HospitalFile file, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var facilities = new DemoFacilities(file.Facilities, now);
        var office = new DemoOffice(file);
        var records = new DemoProgressRecords(facilities, office);
        db.AddRange(facilities.All);
        db.AddRange(file.Facilities.SelectMany(records.Accreditations));
        using var drawing = new CertificateDrawing(Path.Combine(folders.Seed, "demo", "fonts", "DejaVuSans.ttf"));
        var certificates = new DemoEvidence(db, evidence, drawing);
        var files = new List<EvidenceFile>();
        foreach (var told in file.Facilities)
        {
            var own = new DemoFacilityRecords(facilities, office).Make(told);
            db.AddRange(own);
            files.AddRange(await certificates.DrawAsync(told.Name, told.Documents ?? [], own.OfType<FacilityEvidence>(), ct));
        }

        var staff = await AddStaffAsync(file, facilities, office, certificates, files, ct);
        var followUps = new DemoFollowUps(facilities, office, file.Staff, staff);
        db.AddRange(file.Facilities.SelectMany(followUps.Make));

        // Bytes are stored first and by another connection: they are found by their hash, so a failed run leaves nothing that anyone sees.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.AddRange(files);
        db.AddRange(new DemoTrail(db, office).Make(now));
        db.Add(Tell(file, now));
        await db.SaveChangesAsync(ct);
        await new DemoAccounts(users, roles).AddAsync(office, facilities, staff);
        db.AddRange(DemoReports.Saved(office, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Dictionary<string, Guid>> AddStaffAsync(
        HospitalFile file, DemoFacilities facilities, DemoOffice office, DemoEvidence certificates, List<EvidenceFile> files, CancellationToken ct)
    {
        var maker = new DemoStaff(facilities, office);
        var records = new DemoProgressRecords(facilities, office);
        var medical = new DemoMedicalStaff(facilities, office);
        var staff = new Dictionary<string, Guid>();
        foreach (var told in file.Staff)
        {
            var (person, assignments, credentials) = maker.Make(told);
            db.Add(person);
            db.AddRange(assignments);
            db.AddRange(credentials.Select(c => c.Record));
            db.AddRange(records.Training(told, person.Id));
            db.AddRange(records.Steps(told, person.Id));
            db.AddRange(records.Waivers(told, person.Id));
            db.AddRange(medical.Make(told, person.Id));
            files.AddRange(await certificates.DrawAsync(person, credentials, ct));
            staff.Add(told.EmployeeNumber, person.Id);
        }

        return staff;
    }

    private static Change Tell(HospitalFile file, DateTime now) => new()
    {
        OccurredAt = now,
        ActorName = "System",
        Act = "DemoHospitalLoaded",
        SubjectKind = "Hospital",
        SubjectId = "demo",
        Data = JsonSerializer.Serialize(new { facilities = file.Facilities.Count, people = file.Staff.Count, accounts = file.Accounts.Count }),
    };
}
