using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

public sealed class ImportTests : IDisposable
{
    private static readonly string[] CredentialHeads = ["Number", "Person", "Credential", "Certificate number", "Issued", "Printed last day", "Note"];
    private static readonly DateOnly Issued = new(2026, 3, 14);

    private readonly ImportOffice _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Staff_are_added_and_changed_as_one_act_and_the_same_file_changes_nothing()
    {
        _office.Person("E1", "Ayşe", "Yıldız", "ayse@hospital.example");
        var book = ImportOffice.Book(
            ["Sicil No", "Adı", "Soyadı", "E-posta", "Unvan", "Doğum ayı", "Kan grubu"],
            ["E1", "Ayşe", "Yıldız", "a.yildiz@hospital.example", "Dr.", 4, "A+"],
            ["E2", "Can", "Öztürk", null, null, null, "0-"]);

        var (source, plan) = await _office.PlanAsync("staff", book);

        Assert.Equal(["Kan grubu"], ColumnMapping.Guess(book, ImportKinds.Staff).Ignored(book));
        Assert.Equal([RowOutcome.Changed, RowOutcome.New], plan.Rows.Select(r => r.Outcome));
        Assert.Equal([new("Title", "", "Dr."), new("E-mail", "ayse@hospital.example", "a.yildiz@hospital.example"), new("Birth month", "", "4")], plan.Rows[0].Changes);
        Assert.Equal(new(1, 1, 0, 0), (await _office.ConfirmAsync(source, plan)).Value.Counts);

        await using var db = _office.Database.CreateDbContext();
        Assert.Equal(("Dr.", "a.yildiz@hospital.example", 4), await db.StaffMembers.Where(p => p.EmployeeNumber == "E1").Select(p => new ValueTuple<string?, string?, int?>(p.Title, p.Email, p.BirthMonth)).SingleAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "RecordsImported", Ct));
        Assert.Equal(["StaffMemberAdded", "StaffMemberEdited"], await db.Changes.Where(c => c.SubjectKind == "StaffMember").Select(c => c.Act).Order().ToListAsync(Ct));

        var (again, same) = await _office.PlanAsync("staff", book);
        Assert.All(same.Rows, r => Assert.Equal(RowOutcome.Unchanged, r.Outcome));
        Assert.Equal("import.nothing", (await _office.ConfirmAsync(again, same)).Error!.Code);
        Assert.Equal(1, await db.ImportRuns.CountAsync(Ct));
    }

    [Fact]
    public async Task Credentials_wait_for_review_renew_what_was_before_and_a_change_supersedes()
    {
        var person = _office.Person("E1", "Ayşe", "Yıldız");
        var old = _office.Hospital.Verified(person, issued: Issued.AddYears(-1));
        var kept = _office.Hospital.Verified(person, Hospital.Licence, issued: Issued);
        await using var before = _office.Database.CreateDbContext();
        var number = await before.Credentials.Where(c => c.Id == kept).Select(c => c.Number).SingleAsync(Ct);

        var book = ImportOffice.Book(
            CredentialHeads,
            ["E1", "Yıldız Ayşe", "the course", "C-77", Issued, null, null],
            ["E1", "Ayşe Yıldız", "LICENCE", number, Issued, Issued.AddYears(2), null]);
        var (source, plan) = await _office.PlanAsync("credentials", book);
        Assert.Equal([RowOutcome.New, RowOutcome.Changed], plan.Rows.Select(r => r.Outcome));
        Assert.Contains("verified", plan.Rows[1].Note, StringComparison.Ordinal);
        Assert.True((await _office.ConfirmAsync(source, plan)).IsSuccess);

        await using var db = _office.Database.CreateDbContext();
        var course = await db.Credentials.Include(c => c.Verifications).SingleAsync(c => c.Number == "C-77", Ct);
        Assert.Equal((old, person, 0), (course.RenewsId, course.StaffMemberId, course.Verifications.Count));
        var corrected = await db.Credentials.Include(c => c.Verifications).Include(c => c.Evidence).SingleAsync(c => c.TypeCode == Hospital.Licence && c.SupersededAt == null, Ct);
        Assert.Equal((Issued.AddYears(2), 0, 1), (corrected.ExpiresOn, corrected.Verifications.Count, corrected.Evidence.Count));
        Assert.Equal(corrected.Id, await db.Credentials.Where(c => c.Id == kept).Select(c => c.SupersededById).SingleAsync(Ct));
        Assert.All((await _office.PlanAsync("credentials", book)).Plan.Rows, r => Assert.Equal(RowOutcome.Unchanged, r.Outcome));
    }

    [Fact]
    public async Task An_undone_correction_stands_again_with_its_verification_and_what_was_known_between_stays_known()
    {
        var person = _office.Person("E1", "Ayşe", "Yıldız");
        var kept = _office.Hospital.Verified(person, issued: Issued);
        await using var db = _office.Database.CreateDbContext();
        var number = await db.Credentials.Where(c => c.Id == kept).Select(c => c.Number).SingleAsync(Ct);
        var done = await _office.ImportAsync("credentials", ImportOffice.Book(CredentialHeads, ["E1", null, "COURSE", number, Issued, Issued.AddMonths(18), null], ["E1", null, "DEGREE", null, Issued, null, null]));

        _office.Hospital.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await _office.UndoAsync(done.RunId)).Value);

        var standing = await db.Credentials.AsNoTracking().Include(c => c.Verifications).Include(c => c.Evidence).Where(c => c.SupersededAt == null).ToListAsync(Ct);
        var again = Assert.Single(standing);
        Assert.Equal((null, VerificationResult.Verified, 1), (again.ExpiresOn, Assert.Single(again.Verifications).Result, again.Evidence.Count));
        Assert.Equal(4, await db.Credentials.CountAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "ImportUndone", Ct));
        Assert.Equal("import.undone", (await _office.UndoAsync(done.RunId)).Error!.Code);
    }

    [Fact]
    public async Task What_was_reviewed_since_keeps_the_import_from_being_undone()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        var done = await _office.ImportAsync("credentials", ImportOffice.Book(CredentialHeads, ["E1", null, "COURSE", "1", Issued, null, null], ["E1", null, "DEGREE", null, Issued, null, null]));
        await using (var db = _office.Database.CreateDbContext())
        {
            var record = await db.Credentials.Include(c => c.Verifications).SingleAsync(c => c.TypeCode == Hospital.Course, Ct);
            var decision = Verification.Accept(Guid.CreateVersion7(), record.Id, new VerificationDetails(Trust.PrimarySource, Hospital.Today, "register"), new Decider(Guid.NewGuid(), "Rita", _office.Hospital.Now));
            record.Decide(decision);
            db.Entry(decision).State = EntityState.Added;
            await db.SaveChangesAsync(Ct);
        }

        var refused = (await _office.UndoAsync(done.RunId)).Error!;

        Assert.Equal("import.depends", refused.Code);
        Assert.Contains("The COURSE of Ayşe Yıldız was reviewed since", refused.Message, StringComparison.Ordinal);
        await using var after = _office.Database.CreateDbContext();
        Assert.Equal(2, await after.Credentials.CountAsync(c => c.SupersededAt == null, Ct));
    }

    [Fact]
    public async Task Rows_are_refused_with_the_words_of_the_forms_and_the_good_ones_are_written_only_when_asked()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        var book = ImportOffice.Book(
            CredentialHeads,
            ["E1", null, "COURSE", null, Issued, null, null],
            ["E1", null, "COURSE", "1", Hospital.Today.AddYears(1), null, null],
            ["E1", null, "DEGREE", "1", Issued, Issued, null],
            ["E9", "Nobody Known", "DEGREE", "1", Issued, null, null],
            ["E1", null, "Swimming badge", "1", "soon", null, null],
            ["E1", null, "DEGREE", "2", Issued, null, null]);
        var (source, plan) = await _office.PlanAsync("credentials", book);

        Assert.Equal("Enter the number printed on the certificate.", Assert.Single(plan.Rows[0].Problems).Words);
        Assert.Equal("The day of issue lies in the future. Look at the certificate again.", Assert.Single(plan.Rows[1].Problems).Words);
        Assert.Equal(new RowProblem("expires", "The DEGREE has no last valid day. Leave it empty."), Assert.Single(plan.Rows[2].Problems));
        Assert.Equal("number", Assert.Single(plan.Rows[3].Problems).Field);
        Assert.Equal(["type", "issued"], plan.Rows[4].Problems.Select(p => p.Field));
        Assert.Equal("import.left-over", (await _office.ConfirmAsync(source, plan)).Error!.Code);
        await using var db = _office.Database.CreateDbContext();
        Assert.Equal(0, await db.Credentials.CountAsync(Ct));
        Assert.Equal(new(1, 0, 0, 5), (await _office.ConfirmAsync(source, plan, without: true)).Value.Counts);
        Assert.Equal(1, await db.Credentials.CountAsync(Ct));
    }

    [Fact]
    public async Task Nobody_is_taken_by_name_alone_or_where_number_and_email_disagree_until_somebody_decides()
    {
        var ayse = _office.Person("E1", "Ayşe", "Yıldız", "ayse@hospital.example");
        _office.Person("E2", "Can", "Demir", "can@hospital.example");
        var book = ImportOffice.Book(
            ["Name", "Number", "E-mail", "Credential", "Issued"],
            ["Yildiz, Ayse", null, null, "DEGREE", Issued],
            ["", "E1", "can@hospital.example", "DEGREE", Issued],
            ["Mehmet Kaya", "E2", null, "DEGREE", Issued],
            ["", null, "CAN@hospital.example", "DEGREE", Issued]);
        var (_, plan) = await _office.PlanAsync("credentials", book);
        Assert.Equal([RowOutcome.Doubtful, RowOutcome.Doubtful, RowOutcome.Doubtful, RowOutcome.New], plan.Rows.Select(r => r.Outcome));
        Assert.Equal([1, 2, 1], plan.Doubts.Select(d => d.People.Count));

        var decisions = new Dictionary<string, Guid> { [plan.Doubts[0].Key] = ayse, [plan.Doubts[1].Key] = Doubt.LeaveOut, [plan.Doubts[2].Key] = Guid.NewGuid() };
        var (_, decided) = await _office.PlanAsync("credentials", book, decisions);
        Assert.Equal([RowOutcome.New, RowOutcome.Refused, RowOutcome.Doubtful, RowOutcome.New], decided.Rows.Select(r => r.Outcome));
        Assert.Equal(ayse, decided.Rows[0].PersonId);
    }

    [Fact]
    public async Task Nothing_is_written_where_the_last_record_fails_in_the_database()
    {
        var book = ImportOffice.Book(["Number", "Given name", "Family name"], [.. Enumerable.Range(1, 1200).Select(i => new object?[] { $"N{i}", "Sam", "Person" })]);
        var (source, plan) = await _office.PlanAsync("staff", book);
        await using var db = _office.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Refuse BEFORE INSERT ON StaffMembers WHEN NEW.EmployeeNumber = 'N1200' BEGIN SELECT RAISE(ABORT, 'no'); END", Ct);

        var outcome = await _office.ConfirmAsync(source, plan);

        Assert.Equal("import.failed", outcome.Error!.Code);
        Assert.Equal((0, 0, 0, 0), (await db.StaffMembers.CountAsync(Ct), await db.ImportRuns.CountAsync(Ct), await db.ImportedRecords.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_preview_that_no_longer_holds_is_not_confirmed()
    {
        var (source, plan) = await _office.PlanAsync("staff", ImportOffice.Book(["Number", "Given name", "Family name"], ["E1", "Sam", "Person"]));
        _office.Person("E1", "Ayşe", "Yıldız");

        Assert.Equal("import.stale", (await _office.ConfirmAsync(source, plan)).Error!.Code);
    }

    [Fact]
    public async Task Somebody_who_does_not_see_everything_neither_previews_nor_confirms_nor_undoes()
    {
        var manager = _office.Hospital.Acting(departments: _office.Hospital.A);
        var (source, plan) = await _office.PlanAsync("staff", ImportOffice.Book(["Number", "Given name", "Family name"], ["E1", "Sam", "Person"]));

        Assert.Equal("import.scope", (await new ImportPreviewer(_office.Database, _office.Planners).PlanAsync(source, manager, null, Ct)).Error!.Code);
        Assert.Equal("import.scope", (await _office.ConfirmAsync(source, plan, by: manager)).Error!.Code);
        var done = (await _office.ConfirmAsync(source, plan)).Value;
        Assert.Equal("import.scope", (await _office.UndoAsync(done.RunId, manager)).Error!.Code);
        Assert.Empty((await new ImportRuns(_office.Database).ReadAsync(manager.Scope, 1, Ct)).Items);
        Assert.Single((await new ImportRuns(_office.Database).ReadAsync(_office.Admin.Scope, 1, Ct)).Items);
    }

    [Fact]
    public async Task Staff_are_removed_by_undoing_while_nothing_else_is_known_about_them_and_edits_are_put_back()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        var done = await _office.ImportAsync("staff", ImportOffice.Book(["Number", "Title", "Given name", "Family name"], ["E1", "Dr.", "Ayşe", "Yıldız"], ["E2", null, "Can", "Demir"]));
        await using var db = _office.Database.CreateDbContext();
        var placed = await _office.ImportAsync("assignments", ImportOffice.Book(["Number", "Facility", "Department", "Profession", "From"], ["E2", "MAIN", "Angiography", "nurse", Issued]));

        Assert.Contains("Can Demir has a place of work on record", (await _office.UndoAsync(done.RunId)).Error!.Message, StringComparison.Ordinal);
        Assert.True((await _office.UndoAsync(placed.RunId)).IsSuccess);
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.StaffMember.EmployeeNumber == "E2", Ct);
        Assert.Equal(assignment.From, assignment.Until);

        var other = await _office.ImportAsync("staff", ImportOffice.Book(["Number", "Given name", "Family name"], ["E3", "Eva", "Novak"]));
        Assert.True((await _office.UndoAsync(other.RunId)).IsSuccess);
        Assert.False(await db.StaffMembers.AnyAsync(p => p.EmployeeNumber == "E3", Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "StaffMemberRemoved", Ct));
    }

    [Fact]
    public async Task Assignments_begin_end_and_are_refused_where_they_overlap()
    {
        var person = _office.Person("E1", "Ayşe", "Yıldız");
        string[] heads = ["Sicil", "Hastane", "Bölüm", "Meslek", "Başlangıç tarihi", "Bitiş tarihi"];
        var book = ImportOffice.Book(
            heads,
            ["E1", "Main Hospital", "A", "Nurse", new DateOnly(2020, 1, 1), new DateOnly(2026, 6, 30)],
            ["E1", "Main Hospital", "A", "Nurse", new DateOnly(2021, 1, 1), null],
            ["E1", "Main Hospital", "Bronchoscopy", "Nurse", new DateOnly(2026, 7, 1), null],
            ["E1", "Main Hospital", "Cardiology", "Nurse", new DateOnly(2026, 7, 1), null]);
        var (source, plan) = await _office.PlanAsync("assignments", book);

        Assert.Equal([RowOutcome.Changed, RowOutcome.Refused, RowOutcome.New, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        var done = (await _office.ConfirmAsync(source, plan, without: true)).Value;
        await using var db = _office.Database.CreateDbContext();
        Assert.Equal(new DateOnly(2026, 7, 1), await db.Assignments.Where(a => a.StaffMemberId == person && a.DepartmentId == _office.Hospital.A.Id).Select(a => a.Until).SingleAsync(Ct));
        Assert.True((await _office.UndoAsync(done.RunId)).IsSuccess);
        Assert.Null(await db.Assignments.Where(a => a.StaffMemberId == person && a.DepartmentId == _office.Hospital.A.Id).Select(a => a.Until).SingleAsync(Ct));
    }

    [Fact]
    public async Task Training_is_recorded_corrected_and_taken_back()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        string[] heads = ["Employee ID", "Course", "Provider", "Category", "Hours", "Date"];
        await _office.ImportAsync("training", ImportOffice.Book(heads, ["E1", "Radiation day", "Hospital", "Credits", 2.5m, Issued]));
        var done = await _office.ImportAsync("training", ImportOffice.Book(heads, ["E1", "radiation  DAY", null, Hospital.Cme, "3,5", Issued], ["E1", "Sedation", null, "credits", "2", Issued]));

        await using var db = _office.Database.CreateDbContext();
        Assert.Equal([2m, 3.5m], (await db.TrainingRecords.Where(t => t.SupersededAt == null).Select(t => t.Amount).ToListAsync(Ct)).Order());
        Assert.Equal("Hospital", await db.TrainingRecords.Where(t => t.SupersededAt == null && t.Title == "Radiation day").Select(t => t.Provider).SingleAsync(Ct));
        Assert.True((await _office.UndoAsync(done.RunId)).IsSuccess);
        Assert.Equal(2.5m, await db.TrainingRecords.Where(t => t.SupersededAt == null).Select(t => t.Amount).SingleAsync(Ct));
        Assert.Equal(4, await db.TrainingRecords.CountAsync(Ct));
    }

    [Fact]
    public async Task Of_two_rows_about_the_same_the_alike_count_once_and_others_are_refused()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        var (_, plan) = await _office.PlanAsync("credentials", ImportOffice.Book(
            CredentialHeads, ["E1", null, "COURSE", "1", Issued, null, null], ["E1", null, "COURSE", "1", Issued, null, null], ["E1", null, "COURSE", "1", Issued, Issued.AddYears(1), null]));

        Assert.Equal([RowOutcome.New, RowOutcome.Unchanged, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        Assert.Contains("row 2", plan.Rows[1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_understood_by_code_other_name_or_name_without_its_issuer_and_codes_are_named_where_it_means_several()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        _office.Hospital.Add(
            Samples.Type("BLS-A", t => (t.Name, t.AlsoKnownAs) = ("Basic life support (A)", ["Heartsaver"])), Samples.Type("BLS-B", t => t.Name = "Basic life support (B)"), Samples.Type("ALS-A", t => t.Name = "Advanced life support (A)"));
        string[] named = ["bls-a", "HEARTSAVER", "Advanced Life Support", "Basic life support (B)", "Basic Life Support"];
        var (_, plan) = await _office.PlanAsync("credentials", ImportOffice.Book(["Number", "Certificate", "Issued"], [.. named.Select(n => new object?[] { "E1", n, Issued.AddDays(n.Length) })]));

        Assert.Equal([RowOutcome.New, RowOutcome.New, RowOutcome.New, RowOutcome.New, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        Assert.Contains("BLS-A, BLS-B", plan.Rows[4].Problems[0].Words, StringComparison.Ordinal);
    }
}
