using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Features.Catalogue.EditBody;
using LivIR.Credentials.Features.Catalogue.EditType;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.IntegrationTests.Features.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Catalogue;

public sealed class SaveTypeTests : IDisposable
{
    private readonly RuleDesk _desk = new();

    private static CancellationToken Ct => RuleDesk.Ct;

    private SaveTypeHandler Handler => new(_desk.Database, _desk.Rehearsals, _desk.Drafts);

    private SaveBodyHandler Bodies => new(_desk.Database, _desk.Rehearsals);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_new_type_is_added_as_the_hospitals_own()
    {
        var saved = await SaveAsync(New("TR-X"), null);

        Assert.Null(saved.Value.DraftId);
        await using var db = _desk.Database.CreateDbContext();
        Assert.True((await db.CredentialTypes.SingleAsync(t => t.Code == "TR-X", Ct)).EditedLocally);
        Assert.Equal("Ada Admin", (await db.Changes.SingleAsync(c => c.Act == "CatalogueEntryAdded", Ct)).ActorName);
    }

    [Theory]
    [InlineData("code", "Code")]
    [InlineData("taken", "Code")]
    [InlineData("body", "IssuingBody")]
    [InlineData("months", "Months")]
    [InlineData("profession", "Professions")]
    [InlineData("reminders", "ReminderDays")]
    [InlineData("trust", "MinimumTrust")]
    [InlineData("evidence", "EvidenceRequired")]
    [InlineData("source", "Source")]
    [InlineData("country", "Country")]
    public async Task What_is_wrong_is_told_at_its_field(string what, string field)
    {
        var code = what switch
        {
            "code" => "tr x",
            "taken" => Hospital.Course,
            _ => "TR-X",
        };
        var type = what switch
        {
            "body" => New(code, t => t.IssuingBodyCode = "NOBODY"),
            "months" => New(code, t => t.Validity = new ValidityRule { Model = ValidityModel.FixedMonths }),
            "profession" => New(code, t => t.Professions = ["PILOT"]),
            "reminders" => New(code, t => t.ReminderDays = [900]),
            "trust" => New(code, t => (t.MinimumTrust, t.Category) = (Trust.SelfDeclared, CredentialCategory.Licence)),
            "evidence" => New(code, t => t.EvidenceRequired = false),
            "source" => New(code, t => t.Source = ""),
            "country" => New(code, t => t.CountryCode = "ZZ"),
            _ => New(code),
        };

        Assert.Equal(field, (await SaveAsync(type, null)).Error?.Field);
        Assert.NotNull(typeof(TypeForm).GetProperty(field));
    }

    [Fact]
    public void The_form_says_what_it_was_opened_with()
    {
        var type = New("TR-X", t =>
        {
            (t.AlsoKnownAs, t.Professions, t.CountryCode, t.Note) = (["One", "Two"], [Hospital.Nurse], "AT", "n");
            t.Validity = new ValidityRule { Model = ValidityModel.SharedCycle, Months = 24, CycleEndMonth = 2, CycleEndDay = 28, CycleAnchorYear = 2026, GraceDays = 5, RenewalWindowMonths = 3 };
        });

        var told = TypeForm.Of(type).ToType()!;

        Assert.Equal(LivIR.Credentials.Data.Seeding.SeedWriter.Write([type]), LivIR.Credentials.Data.Seeding.SeedWriter.Write([told]));
    }

    [Fact]
    public async Task What_changes_no_state_is_saved_at_once_and_what_does_goes_into_a_draft()
    {
        var person = _desk.Hospital.Person();
        _desk.Hospital.Verified(person, issued: Hospital.Today.AddMonths(-8));
        var named = (await SaveAsync(await CourseAsync(t => t.Name = "The course"), 0)).Value;
        var shorter = (await SaveAsync(await CourseAsync(t => t.Validity = t.Validity with { Months = 6 }), 1)).Value;

        Assert.Null(named.DraftId);
        Assert.NotNull(shorter.DraftId);
        Assert.Equal(FindingState.Met, await _desk.StateAsync(person));
        var draft = (await _desk.Drafts.FindAsync(shorter.DraftId.Value, Ct))!;
        Assert.Equal("The course", draft.Name);
        Assert.Equal(FindingState.Expired, Assert.Single((await _desk.RehearseAsync(draft)).Rehearsal!.Changes).To);
        Assert.Null((await _desk.PublishAsync(draft)).Error);
        Assert.Equal(FindingState.Expired, await _desk.StateAsync(person));
        await using var db = _desk.Database.CreateDbContext();
        Assert.Equal(2, (await db.CredentialTypes.SingleAsync(t => t.Code == Hospital.Course, Ct)).Version);
    }

    [Fact]
    public async Task The_second_to_save_hears_who_was_first()
    {
        await SaveAsync(await CourseAsync(t => t.Name = "Mine"), 0);

        var second = await SaveAsync(await CourseAsync(t => t.Name = "Theirs"), 0, _desk.Admin("Burak Tan"));

        Assert.Equal("change.conflict", second.Error?.Code);
        Assert.Contains("Ada Admin", second.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_only_rehearses()
    {
        var manager = _desk.Hospital.Acting(departments: _desk.Hospital.A);

        Assert.NotNull((await SaveAsync(await CourseAsync(t => t.Name = "Other"), 0, manager, directly: false)).Value.DraftId);
        Assert.Equal("draft.administrator", (await SaveAsync(New("TR-X"), null, manager, directly: false)).Error?.Code);
        Assert.Equal("draft.administrator", (await SaveAsync(await CourseAsync(t => t.Name = "Other"), 0, manager)).Error?.Code);
    }

    [Fact]
    public async Task An_issuing_body_is_added_and_changed()
    {
        var body = new IssuingBody { Code = "NDK", Name = "Authority", RegionCode = "EU", CountryCode = "AT", LookupUrl = "https://www.example.org", Source = "s" };
        Assert.True((await Bodies.HandleAsync(new SaveBodyCommand(body, null), _desk.Admin(), Ct)).IsSuccess);
        Assert.Equal("Code", (await Bodies.HandleAsync(new SaveBodyCommand(body, null), _desk.Admin(), Ct)).Error?.Field);
        Assert.Equal("LookupUrl", (await Bodies.HandleAsync(new SaveBodyCommand(new IssuingBody { Code = "NDK", Name = "A", RegionCode = "EU", LookupUrl = "www.example.org", Source = "s" }, 0), _desk.Admin(), Ct)).Error?.Field);
        body.Name = "Nuclear authority";
        Assert.True((await Bodies.HandleAsync(new SaveBodyCommand(body, 0), _desk.Admin(), Ct)).IsSuccess);
        Assert.Equal("change.conflict", (await Bodies.HandleAsync(new SaveBodyCommand(body, 0), _desk.Admin(), Ct)).Error?.Code);
        Assert.Equal("draft.administrator", (await Bodies.HandleAsync(new SaveBodyCommand(body, 1), _desk.Hospital.Acting(departments: _desk.Hospital.A), Ct)).Error?.Code);

        await using var db = _desk.Database.CreateDbContext();
        Assert.Equal("name: Authority → Nuclear authority", ChangeWords.Differences((await db.Changes.SingleAsync(c => c.Act == "IssuingBodyEdited", Ct)).Data));
        Assert.True((await db.IssuingBodies.SingleAsync(b => b.Code == "NDK", Ct)).EditedLocally);
    }

    [Theory]
    [InlineData("Note the status.", 6, null)]
    [InlineData(null, null, null)]
    [InlineData(null, 0, "RecheckMonths")]
    [InlineData(null, 121, "RecheckMonths")]
    [InlineData("", 1, "ToNote")]
    public async Task What_to_note_and_the_limit_of_a_body_are_kept_and_come_back_from_their_file(string? note, int? months, string? field)
    {
        var body = new IssuingBody { Code = "NDK", Name = "Authority", RegionCode = "EU", ToNote = note, RecheckMonths = months, Source = "s" };

        Assert.Equal(field, (await Bodies.HandleAsync(new SaveBodyCommand(body, null), _desk.Admin(), Ct)).Error?.Field);

        await using var db = _desk.Database.CreateDbContext();
        var kept = await db.IssuingBodies.SingleOrDefaultAsync(b => b.Code == "NDK", Ct);
        Assert.Equal(field is null, kept is not null);
        Assert.Equal(field is null ? (note, months) : (null, null), (kept?.ToNote, kept?.RecheckMonths));
        var read = await _desk.Rehearsals.Texts(db, await StoredCatalogue.ReadAsync(db, Ct)).BodiesAsync(SeedWriter.Write([body]), Ct);
        Assert.Equal(field is null, read.Problems.Count == 0);
        Assert.Equal(field is null ? (note, months) : (null, null), (read.Value?.Single().ToNote, read.Value?.Single().RecheckMonths));
    }

    [Fact]
    public async Task The_page_of_a_type_counts_its_holders_within_the_scope_and_names_the_clauses_that_ask_for_it()
    {
        _desk.Hospital.Verified(_desk.Hospital.Person("Mine"));
        _desk.Hospital.Pending(_desk.Hospital.Person("Waits"));
        _desk.Hospital.Verified(_desk.Hospital.Person("Other", _desk.Hospital.B));
        _desk.Hospital.Add(new Equivalence { AcceptedTypeCode = Hospital.Degree, ForTypeCode = Hospital.Course });
        var reader = new TypePageReader(_desk.Database, new CatalogueCache(), new CatalogueReader(_desk.Database), _desk.Hospital.Statuses);
        var scope = _desk.Hospital.Acting(departments: _desk.Hospital.A).Scope;

        var course = (await reader.ReadAsync(scope, Hospital.Course, AskedDays.Today, Ct))!;
        var degree = (await reader.ReadAsync(scope, Hospital.Degree, AskedDays.Today, Ct))!;

        Assert.Equal([(FindingState.Met, 1), (FindingState.InReview, 1)], course.Held.Select(h => (h.State, h.People)));
        Assert.Equal((RuleDesk.Clause, null), course.Clauses.Select(c => (c.Clause.Clause, c.InPlaceOf)).Single());
        Assert.Equal((RuleDesk.Clause, "The COURSE"), degree.Clauses.Select(c => (c.Clause.Clause, c.InPlaceOf)).Single());
        Assert.Equal([Hospital.Degree], course.AcceptedInItsPlace.Select(a => a.Code));
        Assert.Equal([Hospital.Course], degree.AcceptedFor.Select(a => a.Code));
        Assert.Null(await reader.ReadAsync(scope, "NOTHING", AskedDays.Today, Ct));
    }

    private static CredentialType New(string code, Action<CredentialType>? change = null) => Samples.Type(code, type =>
    {
        type.EvidenceRequired = true;
        change?.Invoke(type);
    });

    private async Task<CredentialType> CourseAsync(Action<CredentialType> change)
    {
        await using var db = _desk.Database.CreateDbContext();
        var type = TypeCopy.Of(await db.CredentialTypes.AsNoTracking().SingleAsync(t => t.Code == Hospital.Course, Ct));
        change(type);
        return type;
    }

    private Task<Outcome<SavedType>> SaveAsync(CredentialType type, int? version, ChangeContext? by = null, bool directly = true) =>
        Handler.HandleAsync(new SaveTypeCommand(type, version, null, directly), by ?? _desk.Admin(), Ct);
}
