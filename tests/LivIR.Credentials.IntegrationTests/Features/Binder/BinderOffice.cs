using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Binder;

/// <summary>A hospital whose binders are made: people with files, a policy, an accreditation.</summary>
internal sealed class BinderOffice : IDisposable
{
    /// <summary>The kind of document that the standard asks.</summary>
    public const string Policy = "POLICY";

    public BinderOffice()
    {
        Hospital = new Hospital(Database);
        Store = new DatabaseEvidenceStore(Database, Hospital.Clock);
        Keys = new SigningKeys(Database, new EphemeralDataProtectionProvider(), Hospital.Clock);
        Hospital.Add(
            new EvidenceKind { Code = Policy, Name = "Sedation policy", Source = "s" },
            new AccreditationScheme { Code = "SCHEME", Name = "The scheme", OwnerCode = "BODY", RegionCode = "EU", States = [AccreditationState.Accredited] });
        using var db = Database.CreateDbContext();
        var edition = db.StandardEditions.Single(e => e.StandardCode == "STD");
        edition.Requirements.Add(new Requirement { StandardCode = "STD", Clause = "2", Title = "A sedation policy is on file", Rule = new EvidenceRule { Evidence = Policy, Months = 12 }, Source = "s" });
        db.SaveChanges();
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public SqliteDatabase Database { get; } = new();

    public Hospital Hospital { get; }

    public DatabaseEvidenceStore Store { get; }

    public SigningKeys Keys { get; }

    /// <summary>The question most tests ask.</summary>
    public static BinderQuestion Question { get; } = new("MAIN", "STD", new AskedDays(Hospital.Today));

    public void Dispose() => Database.Dispose();

    /// <summary>What makes binders, on a way to the database.</summary>
    public BinderMaker Maker(IDbContextFactory<CredentialsDbContext>? contexts = null, ScanSettings? scanning = null)
    {
        var way = contexts ?? Database;
        var cache = new CatalogueCache();
        var scans = new ScanStates(way, scanning ?? new ScanSettings(null));
        var facilities = new FacilityReader(way, new FacilityStatusReader(Hospital.Statuses, cache));
        var sources = new BinderSources(way, new BinderStaffReader(way, scans, new PrivilegesReader(Hospital.Statuses, cache)), new FacilityFiles(way, scans), new WaiverReader(way, Hospital.Statuses, cache), new ActionReader(way, Hospital.Statuses), new DatabaseEvidenceStore(way, Hospital.Clock));
        return new BinderMaker(way, facilities, sources, Keys);
    }

    /// <summary>A binder, or why there is none.</summary>
    public async Task<(MemoryStream File, Outcome<BinderMade> Outcome)> MakeAsync(BinderQuestion? question = null, ChangeContext? change = null, ScanSettings? scanning = null)
    {
        var file = new MemoryStream();
        return (file, await Maker(scanning: scanning).MakeAsync(question ?? Question, change ?? Hospital.Acting(), file, null, Ct));
    }

    /// <summary>Someone with an accepted credential and its file.</summary>
    public async Task<(Guid Person, Guid Credential, string Sha256)> PersonAsync(string family)
    {
        var person = Hospital.Person(family);
        var credential = Hospital.Pending(person, file: false);
        Hospital.Add(Verification.Accept(
            Guid.CreateVersion7(), credential, new VerificationDetails(Trust.DocumentSeen, Hospital.Today, "shown at the desk"), new Decider(Guid.NewGuid(), "Rita Reviewer", Hospital.Now)));
        var sha = await FileAsync(EvidenceSubject.Credential(credential));
        return (person, credential, sha);
    }

    /// <summary>A policy with its file.</summary>
    public async Task<Guid> PolicyAsync(DateOnly? dated = null)
    {
        var id = Guid.CreateVersion7();
        Hospital.Add(FacilityEvidence.Record(id, Hospital.Facility.Id, new FacilityEvidenceDetails(Policy, "Sedation", dated ?? Hospital.Today.AddMonths(-2), Owner: "Lead nurse"), Hospital.Now, Guid.NewGuid()));
        await FileAsync(EvidenceSubject.FacilityEvidence(id));
        return id;
    }

    /// <summary>Stores a file behind a record.</summary>
    public async Task<string> FileAsync(EvidenceSubject subject, int size = 400)
    {
        using var bytes = new MemoryStream(SampleFiles.Pdf(size));
        var stored = (await Store.SaveAsync(bytes, Ct)).Value;
        Hospital.Add(EvidenceFile.Attach(Guid.CreateVersion7(), subject, stored.Sha256, "file.pdf", Hospital.Now, Guid.NewGuid()));
        return stored.Sha256;
    }
}

/// <summary>Progress that is told at once.</summary>
internal sealed class Telling(Action<BinderProgress> tell) : IProgress<BinderProgress>
{
    public void Report(BinderProgress value) => tell(value);
}
