using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.IntegrationTests.Features.Privileges;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Binder;

public sealed class BinderTests : IDisposable
{
    private readonly BinderOffice _office = new();

    private static CancellationToken Ct => BinderOffice.Ct;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_holds_every_staff_file_and_document_with_links_and_is_intact()
    {
        await _office.PersonAsync("Zorlu");
        await _office.PersonAsync("Çelik");
        await _office.PolicyAsync();
        _office.Hospital.Add(Accreditation.Record(Guid.CreateVersion7(), _office.Hospital.Facility.Id, new AccreditationDetails("SCHEME", AccreditationState.Accredited, Hospital.Today.AddYears(-1), Hospital.Today.AddYears(2), "N-1"), _office.Hospital.Now, Guid.NewGuid()));

        var (file, outcome) = await _office.MakeAsync();

        Assert.Equal((2, 0), (outcome.Value.Staff, outcome.Value.Held));
        using var zip = new ZipArchive(file);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Contains("staff/0001-celik-sam-e0002/file.html", names);
        Assert.Contains("staff/0002-zorlu-sam-e0001/licences-course-2026-10-24.pdf", names);
        Assert.Contains("documents/policy/2026-09-24-sedation.pdf", names);
        using var book = new XLWorkbook(Copy(zip, "index.xlsx"));
        Assert.Equal(["1 COURSE", "2"], Column(book, "Clauses", "Clause"));
        Assert.Equal(["Met", "Met"], Column(book, "Clauses", "State"));
        Assert.Equal(["staff/0001-celik-sam-e0002/licences-course-2026-10-24.pdf", "staff/0002-zorlu-sam-e0001/licences-course-2026-10-24.pdf", "documents/policy/2026-09-24-sedation.pdf"], Column(book, "Evidence", "File"));
        Assert.All(Links(book).Select(Uri.UnescapeDataString), link => Assert.Contains(link, names));
        Assert.Equal(["Identity", "Licences", "Identity", "Licences"], Column(book, "Staff files", "Part"));
        Assert.Equal(["", "Rita Reviewer", "", "Rita Reviewer"], Column(book, "Staff files", "Verified by"));
        Assert.Equal(["Document seen", "Document seen"], Column(book, "Staff files", "How").Where(how => how.Length > 0));
        Assert.Equal(["Accredited"], Column(book, "Accreditations", "The body says"));
        Assert.True((await BinderVerifier.VerifyAsync(file, Ct)).IsIntact);
        Assert.True(await _office.Keys.IsOwnAsync(outcome.Value.Fingerprint, Ct));
        await using var db = _office.Database.CreateDbContext();
        var told = await db.Changes.SingleAsync(c => c.Act == "BinderMade", Ct);
        Assert.Equal(("Max Manager", (Guid?)_office.Hospital.Facility.Id), (told.ActorName, told.FacilityId));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "SigningKeyMade", Ct));
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_whenever_and_by_whomever_it_is_asked()
    {
        await _office.PersonAsync("One");
        await _office.PolicyAsync();

        var (first, _) = await _office.MakeAsync();
        _office.Hospital.Clock.Advance(TimeSpan.FromHours(3));
        var (second, _) = await _office.MakeAsync(change: _office.Hospital.Acting("Ada Admin"));

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public async Task What_was_recorded_after_the_day_of_knowledge_is_left_out()
    {
        await _office.PersonAsync("One");
        var (before, _) = await _office.MakeAsync();
        _office.Hospital.Clock.Advance(TimeSpan.FromDays(2));
        await _office.PolicyAsync(Hospital.Today);

        var (then, _) = await _office.MakeAsync(BinderOffice.Question with { Days = new AskedDays(Hospital.Today, Hospital.Today) });
        var (now, made) = await _office.MakeAsync();

        Assert.Equal(before.ToArray(), then.ToArray());
        Assert.NotEqual(before.ToArray(), now.ToArray());
        Assert.Equal(Hospital.Today.AddDays(2), made.Value.Days.KnownOn);
    }

    [Fact]
    public async Task A_rejected_record_and_a_replaced_file_are_not_handed_out_and_what_is_not_verified_says_so()
    {
        var (person, credential, sha) = await _office.PersonAsync("One");
        var rejected = _office.Hospital.Pending(person, Hospital.Licence, file: false);
        _office.Hospital.Add(Verification.Reject(Guid.CreateVersion7(), rejected, "Not readable", Hospital.Today, new Decider(Guid.NewGuid(), "Rita Reviewer", _office.Hospital.Now)));
        _office.Hospital.Pending(person, Hospital.Degree, file: false);
        var better = await _office.FileAsync(EvidenceSubject.Credential(credential));
        await using (var db = _office.Database.CreateDbContext())
        {
            var old = await db.EvidenceFiles.SingleAsync(f => f.Sha256 == sha, Ct);
            old.Replace((await db.EvidenceFiles.SingleAsync(f => f.Sha256 == better, Ct)).Id, _office.Hospital.Now);
            await db.SaveChangesAsync(Ct);
        }

        var (file, _) = await _office.MakeAsync();

        using var zip = new ZipArchive(file);
        using var book = new XLWorkbook(Copy(zip, "index.xlsx"));
        Assert.Equal(["Nurse", "The COURSE", "The DEGREE"], Column(book, "Staff files", "What").Order());
        Assert.Equal(["Met", "In review"], Column(book, "Staff files", "State").Where(s => s.Length > 0));
        Assert.Contains("Not verified yet", Encoding.UTF8.GetString(Copy(zip, "staff/0001-one-sam-e0001/file.html").ToArray()), StringComparison.Ordinal);
        Assert.Single(zip.Entries, e => e.FullName.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(better, Encoding.UTF8.GetString(Copy(zip, BinderManifest.Files).ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appointments_privileges_evaluations_and_corrective_actions_stand_in_it()
    {
        var (person, _, _) = await _office.PersonAsync("One");
        StaffSamples.Prepare(_office.Database);
        _office.Hospital.Add(StaffSamples.Of(_office.Hospital, person));
        _office.Hospital.Add(CorrectiveAction.Open(
            Guid.NewGuid(), _office.Hospital.Facility.Id, new ActionSubject(ActionSource.Clause, "STD", "2"), 0,
            new ActionTerms("Write the policy", "There is none", person, Hospital.Today.AddDays(-1), []), new ActionActor(Guid.NewGuid(), null, "Max Manager", _office.Hospital.Now)));

        var (file, _) = await _office.MakeAsync();

        using var zip = new ZipArchive(file);
        using var book = new XLWorkbook(Copy(zip, "index.xlsx"));
        Assert.Contains("Privileges", Column(book, "Staff files", "Part"));
        Assert.Contains("Evaluations", Column(book, "Staff files", "Part"));
        Assert.Contains("Appointment to the medical staff", Column(book, "Staff files", "What"));
        Assert.Equal(["Write the policy"], Column(book, "Actions", "Action"));
        Assert.Equal(["2"], Column(book, "Actions", "Clause"));
        Assert.Equal(["1"], Column(book, "Actions", "Days overdue"));
        Assert.Contains("<h2>Evaluations</h2>", Encoding.UTF8.GetString(Copy(zip, "staff/0001-one-sam-e0001/file.html").ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_wait_for_the_scan_are_left_out_and_counted()
    {
        await _office.PersonAsync("One");
        await _office.PolicyAsync();

        var (file, outcome) = await _office.MakeAsync(scanning: new ScanSettings(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 1)));

        Assert.Equal(2, outcome.Value.Held);
        using var zip = new ZipArchive(file);
        Assert.DoesNotContain(zip.Entries, e => e.FullName.EndsWith(".pdf", StringComparison.Ordinal));
        using var book = new XLWorkbook(Copy(zip, "index.xlsx"));
        Assert.Contains("waits for the malware scan", Assert.Single(Column(book, "Documents", "Note")), StringComparison.Ordinal);
        Assert.Contains(Column(book, "Binder", "What"), what => what == "Files left out");
    }

    [Fact]
    public async Task Only_who_looks_after_all_of_a_facility_makes_its_binder_and_only_for_what_it_follows()
    {
        await _office.PersonAsync("One");

        Assert.Equal("binder.facility", (await _office.MakeAsync(change: _office.Hospital.Acting(departments: _office.Hospital.A))).Outcome.Error?.Code);
        Assert.Equal("binder.facility", (await _office.MakeAsync(new BinderQuestion("NOWHERE", "STD", AskedDays.Today))).Outcome.Error?.Code);
        var (file, other) = await _office.MakeAsync(BinderOffice.Question with { StandardCode = "OTHER" });
        Assert.Equal("Main Hospital does not follow OTHER on 24 Nov 2026. It follows: STD.", other.Error?.Message);
        Assert.Equal(0, file.Length);
        await using var db = _office.Database.CreateDbContext();
        Assert.Empty(await db.Changes.Where(c => c.Act == "BinderMade").ToListAsync(Ct));
    }

    [Fact]
    public async Task Bytes_that_are_not_what_they_were_stop_it()
    {
        var (_, _, sha) = await _office.PersonAsync("One");
        await using (var db = _office.Database.CreateDbContext())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE EvidenceChunks SET Bytes = zeroblob(length(Bytes)) WHERE Sha256 = {sha}", Ct);
        }

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => _office.MakeAsync());

        Assert.Contains("staff/0001-one-sam-e0001/licences-course-2026-10-24.pdf", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nobody_can_open_any_more_is_followed_by_another_and_stays_known()
    {
        var first = await _office.Keys.CurrentAsync(Ct);
        Assert.Equal(first.Fingerprint, (await _office.Keys.CurrentAsync(Ct)).Fingerprint);

        // The keys of data protection are lost.
        var later = new SigningKeys(_office.Database, new EphemeralDataProtectionProvider(), _office.Hospital.Clock);
        var second = await later.CurrentAsync(Ct);

        Assert.Equal((1, 2), (first.Id, second.Id));
        Assert.NotEqual(first.Fingerprint, second.Fingerprint);
        Assert.True(await later.IsOwnAsync(first.Fingerprint, Ct));
        Assert.Equal(384, later.Sign(second, [1]).Length);
    }

    [Fact]
    public async Task It_tells_how_far_it_is_and_stops_when_it_is_told_to()
    {
        await _office.PersonAsync("One");
        await _office.PersonAsync("Two");
        var told = new List<BinderProgress>();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _office.Maker().MakeAsync(BinderOffice.Question, _office.Hospital.Acting(), new MemoryStream(), new Telling(p =>
        {
            told.Add(p);
            if (p.Done == 1)
            {
                stop.Cancel();
            }
        }), stop.Token));

        Assert.Equal([(0, 6, "Sam One"), (1, 6, "Sam Two")], told.Select(p => (p.Done, p.Of, p.Now)));
        await using var db = _office.Database.CreateDbContext();
        Assert.False(await db.Changes.AnyAsync(c => c.Act == "BinderMade", Ct));
    }

    internal static MemoryStream Copy(ZipArchive zip, string name)
    {
        var copy = new MemoryStream();
        using var content = zip.GetEntry(name)!.Open();
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static List<string> Column(XLWorkbook book, string sheet, string heading)
    {
        var table = book.Worksheet(sheet).Tables.Single();
        return [.. table.DataRange.Rows().Select(r => r.Field(heading).GetString())];
    }

    private static IEnumerable<string> Links(XLWorkbook book) =>
        book.Worksheets.SelectMany(s => s.CellsUsed(c => c.HasHyperlink)).Select(c => c.GetHyperlink().ExternalAddress.OriginalString);
}
