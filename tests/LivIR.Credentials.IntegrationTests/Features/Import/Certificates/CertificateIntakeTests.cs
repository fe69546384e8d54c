using System.IO.Compression;
using System.Text;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Features.Import.Certificates;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LivIR.Credentials.IntegrationTests.Features.Import.Certificates;

/// <summary>Many certificates at once, from the files to the records with their evidence.</summary>
public sealed class CertificateIntakeTests : IDisposable
{
    private static readonly Dictionary<string, Guid> Undecided = [];
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ImportPlanners _planners;
    private readonly CertificateIntake _intake;

    public CertificateIntakeTests()
    {
        _hospital = new Hospital(_database);
        _planners = new ImportPlanners([new CredentialPlanner(_hospital.Statuses)]);
        _intake = new CertificateIntake(
            _database, new DatabaseEvidenceStore(_database, _hospital.Clock), new ImportFileReader(ImportLimits.Default, TimeProvider.System), new ImportPreviewer(_database, _planners), _hospital.Statuses, new ScanBell());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangeContext Admin => _hospital.Acting("Ada Administrator");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Files_are_matched_by_their_names_and_become_records_with_evidence_that_wait_for_review()
    {
        var person = _hospital.Person("Baker", given: "Ann");
        var staging = (await ReceiveAsync(("E0001_COURSE_2026-05-14_C-1.pdf", SampleFiles.Pdf()), ("E0001_LICENCE_2026-05.png", SampleFiles.Png()), ("scan0001.jpg", SampleFiles.Jpeg()), ("E0001_DEGREE_2020-01-01.pdf", SampleFiles.Program()))).Value;

        Assert.Equal(["From its name", "From its name", "To be assigned"], staging.Staged.Select(s => s.Origin));
        Assert.Equal("E0001_DEGREE_2020-01-01.pdf", Assert.Single(staging.Refused).FileName);
        var (_, plan) = await PlanAsync(staging);
        Assert.Equal([RowOutcome.New, RowOutcome.New, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));

        var scan = staging.Staged[2];
        (scan.Person, scan.Type, scan.Issued) = ("E0001", Hospital.Degree, new DateOnly(2015, 6, 1));
        var (source, assigned) = await PlanAsync(staging);
        Assert.True((await ConfirmAsync(source, assigned)).IsSuccess);

        await using var db = _database.CreateDbContext();
        var records = await db.Credentials.OrderBy(c => c.TypeCode).ToListAsync(Ct);
        Assert.All(records, record => Assert.Equal(person, record.StaffMemberId));
        Assert.Equal(
            [(Hospital.Course, new(2026, 5, 14), "C-1", null), (Hospital.Degree, new(2015, 6, 1), null, null), (Hospital.Licence, new DateOnly(2026, 5, 31), (string?)null, (string?)CertificateIntake.MonthOnly)],
            records.Select(c => (c.TypeCode, c.IssuedOn, c.Number, c.Note)));
        Assert.Equal(records.Select(c => (Guid?)c.Id).Order(), (await db.EvidenceFiles.Select(f => f.CredentialId).ToListAsync(Ct)).Order());
        Assert.Equal(0, await db.Set<LivIR.Credentials.Data.Model.Credentials.Verification>().CountAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "RecordsImported", Ct));

        var (again, same) = await PlanAsync(staging);
        Assert.All(same.Rows, row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
        Assert.Equal("import.nothing", (await ConfirmAsync(again, same)).Error!.Code);
    }

    [Fact]
    public async Task A_list_in_the_archive_says_what_each_file_is_and_names_those_that_are_missing()
    {
        _hospital.Person("Baker", given: "Ann");
        var list = Encoding.UTF8.GetBytes("File;Employee number;Credential;Issued;Valid until;Certificate number\na.pdf;E0001;COURSE;14.03.2026;14.03.2027;C-9\nlost.pdf;E0001;COURSE;2026-03-14;;\n");
        var staging = (await ReceiveAsync(("certificates.zip", Zip(("spring/a.pdf", SampleFiles.Pdf()), ("list.csv", list), ("__MACOSX/a.pdf", [1]))))).Value;

        Assert.Equal(["lost.pdf"], staging.Missing);
        var file = Assert.Single(staging.Staged);
        Assert.Equal(("E0001", Hospital.Course, new(2026, 3, 14), new DateOnly(2027, 3, 14), "C-9", "From the list"), (file.Person, file.Type, file.Issued!.Value, file.LastDay!.Value, file.Certificate, file.Origin));
        Assert.Equal(RowOutcome.New, Assert.Single((await PlanAsync(staging)).Plan.Rows).Outcome);
    }

    [Fact]
    public async Task A_file_is_put_behind_a_record_that_had_none_and_not_behind_a_verified_one()
    {
        var person = _hospital.Person("Baker", given: "Ann");
        _hospital.Pending(person, issued: new DateOnly(2026, 5, 14), number: "C-1", file: false);
        _hospital.Verified(person, Hospital.Licence, new DateOnly(2026, 5, 14));
        var staging = (await ReceiveAsync(("E0001_COURSE_2026-05-14.pdf", SampleFiles.Pdf()), ("E0001_LICENCE_2026-05-14.pdf", SampleFiles.Pdf()))).Value;

        var (source, plan) = await PlanAsync(staging);

        Assert.Equal([RowOutcome.Changed, RowOutcome.Unchanged], plan.Rows.Select(r => r.Outcome));
        Assert.Equal(new ValueChange("File", "", "E0001_COURSE_2026-05-14.pdf"), Assert.Single(plan.Rows[0].Changes));
        var done = (await ConfirmAsync(source, plan)).Value;
        await using var db = _database.CreateDbContext();
        Assert.Equal("C-1", await db.Credentials.Where(c => c.TypeCode == Hospital.Course && c.SupersededAt == null).Select(c => c.Number).SingleAsync(Ct));
        Assert.True((await new UndoImportHandler(new ImportTransactions(_database, NullLogger<ImportTransactions>.Instance), _planners).HandleAsync(done.RunId, Admin, Ct)).IsSuccess);
    }

    [Fact]
    public async Task Two_files_of_one_certificate_are_not_both_taken()
    {
        _hospital.Person("Baker", given: "Ann");
        var staging = (await ReceiveAsync(("E0001_COURSE_2026-05-14.pdf", SampleFiles.Pdf()), ("E0001_COURSE_2026-05-14.jpg", SampleFiles.Jpeg()))).Value;

        var plan = (await PlanAsync(staging)).Plan;

        Assert.Equal([RowOutcome.New, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        Assert.StartsWith("Another file here is of the same certificate.", Assert.Single(plan.Rows[1].Problems).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/E1.pdf", "certificates.outside")]
    [InlineData("/E1.pdf", "certificates.outside")]
    [InlineData("C:\\E1.pdf", "certificates.outside")]
    [InlineData("a/more.zip", "certificates.nested")]
    public async Task Archives_that_lead_out_or_hold_archives_are_refused(string name, string code) =>
        Assert.Equal(code, (await ReceiveAsync(("certificates.zip", Zip((name, SampleFiles.Pdf()))))).Error!.Code);

    [Fact]
    public async Task Cut_packed_again_and_crowded_archives_are_refused()
    {
        var whole = Zip(("E1.pdf", SampleFiles.Pdf(5_000)));
        var many = Zip([.. Enumerable.Range(0, 1_001).Select(at => ($"E{at}.pdf", new byte[] { 1 }))]);

        Assert.Equal("certificates.damaged", (await ReceiveAsync(("certificates.zip", whole[..^30]))).Error!.Code);
        Assert.Equal("certificates.too-many", (await ReceiveAsync(("certificates.zip", many))).Error!.Code);
        var none = (await ReceiveAsync(("a.pdf", SampleFiles.Program()))).Error!;
        Assert.Equal("certificates.none", none.Code);
        Assert.EndsWith($"a.pdf: {EvidenceProblems.UnknownKind.Message}", none.Message, StringComparison.Ordinal);
        Assert.Equal("certificates.manifests", (await ReceiveAsync(("a.csv", "File;Number\na;b"u8.ToArray()), ("b.csv", "File;Number\na;b"u8.ToArray()))).Error!.Code);
    }

    [Fact]
    public async Task A_file_in_an_archive_that_unpacks_to_more_than_evidence_may_have_is_not_stored()
    {
        var staging = await ReceiveAsync(("certificates.zip", Zip(("E1.pdf", new byte[EvidenceFile.LargestFile + 1_000]), ("E0001_COURSE_2026-05-14.pdf", SampleFiles.Pdf()))));

        Assert.Equal(EvidenceProblems.TooLarge.Message, Assert.Single(staging.Value.Refused).Words);
        Assert.Single(staging.Value.Staged);
    }

    [Fact]
    public async Task Somebody_who_does_not_see_everything_cannot_send_certificates() =>
        Assert.Equal(ImportProblems.NotYours, (await _intake.ReceiveAsync([], _hospital.Acting(departments: _hospital.A), Ct)).Error);

    private Task<Outcome<CertificateStaging>> ReceiveAsync(params (string Name, byte[] Bytes)[] files) =>
        _intake.ReceiveAsync([.. files.Select(file => new SentFile(file.Name, () => new MemoryStream(file.Bytes)))], Admin, Ct);

    private async Task<(ImportSource Source, ImportPlan Plan)> PlanAsync(CertificateStaging staging) => (await _intake.PreviewAsync(staging, Undecided, Admin, Ct)).Value;

    private Task<Outcome<ImportDone>> ConfirmAsync(ImportSource source, ImportPlan plan) =>
        new ConfirmImportHandler(new ImportTransactions(_database, NullLogger<ImportTransactions>.Instance), _planners).HandleAsync(new ConfirmImportCommand(source, plan.Sum(), true), Admin, null, Ct);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return archive.ToArray();
    }
}
