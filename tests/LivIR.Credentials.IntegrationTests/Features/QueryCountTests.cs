using System.Data.Common;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Audit.AuditTrail;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.Features.Crosswalk;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Forecast;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Features.Pathways;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Privileges.PrivilegeRegister;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Features.Training.BookActivity;
using LivIR.Credentials.Features.Training.HoursRegister;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Features.Week;
using LivIR.Credentials.IntegrationTests.Features.Privileges;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class QueryCountTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Counting _counting;
    private readonly CatalogueCache _cache = new();
    private readonly Guid _mock = Guid.NewGuid();
    private readonly ActionActor _by = new(Guid.NewGuid(), null, "Max Manager", new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc));

    public QueryCountTests()
    {
        _hospital = new Hospital(_database);
        _hospital.Add(MockSurvey.Draw(_mock, new MockSurveyDetails(_hospital.Facility.Id, "STD", Hospital.Today, 1, 1), [_hospital.Person("Drawn")], _by));
        _counting = new Counting(_database.ConnectionString);
    }

    public static TheoryData<string> Lists => ["register", "register, all", "register, open", "expiring", "review", "stale", "credentials", "matrix", "week", "forecast", "facility", "crosswalk", "waivers", "booking", "pathways", "privileges", "clearance", "actions", "surveys", "survey", "mock", "hours", "audit", "credentials, page"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Ten_times_the_people_take_the_same_number_of_queries(string list)
    {
        AddPeople(5);
        await CountAsync(list, new PeopleCache()); // The catalogue is compiled and kept.
        var few = await CountAsync(list, new PeopleCache());
        AddPeople(45);

        Assert.Equal(few, await CountAsync(list, new PeopleCache()));
        Assert.True(few > 0);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task People_who_have_not_changed_are_not_read_again(string list)
    {
        AddPeople(5);
        using var kept = new PeopleCache();
        await CountAsync(list, kept);
        await CountAsync(list, kept);
        var few = await CountAsync(list, kept);
        AddPeople(45);
        var filling = await CountAsync(list, kept);

        Assert.Equal(few, await CountAsync(list, kept));
        Assert.True(few < filling || list is "audit" or "waivers" or "actions" or "surveys" or "survey" or "review" or "credentials" or "booking" or "pathways", $"{few} against {filling} queries.");
    }

    private void Suspend(Guid record)
    {
        using var db = _database.CreateDbContext();
        var credential = db.Credentials.Single(c => c.Id == record);
        credential.Add(IssuerAct.Record(Guid.NewGuid(), credential, new IssuerActDetails(IssuerActKind.Suspended, Hospital.Today.AddDays(5), "Reason", "Register", Hospital.Today.AddDays(6)), new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now)));
        db.SaveChanges();
    }

    private void AddPeople(int count)
    {
        StaffSamples.Prepare(_database);
        for (var i = 0; i < count; i++)
        {
            var person = _hospital.Person($"Person {i}");
            Suspend(_hospital.Verified(person, expires: Hospital.Today.AddDays(20)));
            _hospital.Pending(person, Hospital.Licence);
            _hospital.Add(StaffSamples.Of(_hospital, person));
            _hospital.Add(Waiver.Grant(
                Guid.NewGuid(), new WaiverDetails(_hospital.Facility.Id, person, "STD", "1 COURSE", Hospital.Today, Hospital.Today.AddDays(9), "Reason", "Approver", "Measure"), _hospital.Now, Guid.NewGuid()));
            var survey = Survey.Record(Guid.NewGuid(), _hospital.Facility.Id, new SurveyDetails(null, "STD", Hospital.Today, "Surveyors", null), _by);
            var observation = SurveyObservation.Record(survey.Id, 1, null, null, "Found", ObservationWeight.Requirement, _by);
            _hospital.Add(survey, observation, ObservationAnswer.Give(observation.Id, 1, "Answer", _by));
            _hospital.Add(CorrectiveAction.Open(
                Guid.NewGuid(), _hospital.Facility.Id, new ActionSubject(ActionSource.Survey, ObservationId: observation.Id), 0, new ActionTerms("Title", "Wrong", person, Hospital.Today, [new ActionStep(1, "One")]), _by));
        }
    }

    private async Task<int> CountAsync(string list, PeopleCache kept)
    {
        var (scope, whole) = (_hospital.Acting(departments: _hospital.A).Scope, Scope.Whole);
        var statuses = new StatusReader(_hospital.Clock, _cache, kept);
        var people = new PeopleList(statuses);
        var timelines = new TimelineReader(_counting, statuses, _cache);
        var facilities = new FacilityStatusReader(statuses, _cache);
        _counting.Queries = 0;
        Task work = list switch
        {
            "register" => new StaffRegisterReader(_counting, people).ReadAsync(scope, new StaffRegisterQuery(new PeopleFilter()), AskedDays.Today, Ct),
            "register, all" => new StaffRegisterReader(_counting, people).ReadAllAsync(scope, new StaffRegisterQuery(new PeopleFilter()), AskedDays.Today, Ct),
            "register, open" => new StaffRegisterReader(_counting, people).ReadAsync(scope, new StaffRegisterQuery(new PeopleFilter(), Status: "open", Sort: "until"), AskedDays.Today, Ct),
            "expiring" => new ExpiringReader(_counting, people).ReadAsync(scope, ExpiringQuery.Usual, AskedDays.Today, Ct),
            "matrix" => new MatrixReader(_counting, people).ReadAsync(whole, new MatrixQuery(new PeopleFilter()), AskedDays.Today, Ct),
            "week" => new WeekReader(_counting, timelines, statuses, new ReviewReader(_counting, statuses, _cache), new FacilityReader(_counting, facilities), new ActionReader(_counting, statuses), new StaffFileReader(_counting, statuses, new PrivilegesReader(statuses, _cache))).ReadAsync(whole, AskedDays.Today, true, Ct),
            "forecast" => new ForecastReader(timelines, statuses).ReadAsync(whole, new PeopleFilter(), AskedDays.Today, Ct),
            "facility" => new FacilityReader(_counting, facilities).ViewAsync(whole, _hospital.Facility.Code, AskedDays.Today, Ct),
            "crosswalk" => new CrosswalkReader(_counting, facilities, _cache).ReadAsync(whole, new CrosswalkQuery(), AskedDays.Today, Ct),
            "waivers" => new WaiverReader(_counting, statuses, _cache).ReadAsync(whole, AskedDays.Today, Ct),
            "actions" => new ActionReader(_counting, statuses).ReadAsync(whole, new ActionQuery(), AskedDays.Today, Ct),
            "surveys" => new SurveyListReader(_counting, statuses, new ActionReader(_counting, statuses)).ReadAsync(whole, null, null, AskedDays.Today, Ct),
            "survey" => new SurveyReader(_counting, new ActionReader(_counting, statuses), _cache).ReadAsync(whole, null, null, Ct),
            "mock" => new MockSheetReader(_counting, facilities, statuses).FindAsync(whole, _mock, Ct),
            "stale" => new StaleCheckReader(_counting, people).ReadAsync(scope, Ct),
            "pathways" => new CandidateReader(_counting, people, statuses).ReadAsync(scope, new PeopleFilter(), null, AskedDays.Today, Ct),
            "privileges" => new RegisterReader(new StaffFileReader(_counting, statuses, new PrivilegesReader(statuses, _cache))).AllAsync(scope, new RegisterQuery(), AskedDays.Today, Ct),
            "clearance" => new ClearanceReader(_counting, statuses, _cache, new PrivilegesReader(statuses, _cache)).ReadAsync(scope, new ClearanceQuery(_hospital.Facility.Code, "TACE"), AskedDays.Today, Ct),
            "booking" => BookAsync(scope, people, statuses),
            "hours" => new HoursRegisterReader(_counting, people).ReadAllAsync(scope, new HoursQuery(new PeopleFilter()), AskedDays.Today, Ct),
            "audit" => new AuditTrailReader(_counting, statuses).ReadAllAsync(scope, new AuditQuery(), Ct),
            "credentials, page" => new CredentialRegisterReader(_counting, people).ReadAsync(scope, new CredentialRegisterQuery(new PeopleFilter()), AskedDays.Today, Ct),
            "review" => new ReviewReader(_counting, statuses, _cache).QueueAsync(scope, Ct),
            _ => new CredentialRegisterReader(_counting, people).ReadAllAsync(scope, new CredentialRegisterQuery(new PeopleFilter()), AskedDays.Today, Ct),
        };
        await work;
        return _counting.Queries;
    }

    // Everybody is looked up by number and has the activity already: what is left is reading, for writing grows with what is written.
    private async Task BookAsync(Scope scope, PeopleList people, StatusReader statuses)
    {
        var details = new TrainingDetails($"Activity {Guid.NewGuid()}", Hospital.Cme, 1, Hospital.Today);
        var reader = new AttendeeReader(_counting, people, statuses);
        var listed = await reader.ReadAsync(scope, new PeopleFilter(), Ct);
        var found = PastedPeople.Read(string.Join('\n', listed.Select(p => p.EmployeeNumber)), new AttendeeDirectory(listed)).Select(e => e.People[0].Id).ToList();
        _hospital.Add([.. found.Select(id => TrainingRecord.Record(Guid.CreateVersion7(), id, details, _hospital.Now, Guid.NewGuid()))]);
        Assert.Equal(found.Count, (await reader.HoldersAsync(details, Hospital.Today, Ct)).Value.Count);
        var change = new ChangeContext(scope.UserId, "Max Manager", _hospital.Now, scope);
        Assert.Equal("training.duplicate", (await new BookActivityHandler(_counting, statuses).HandleAsync(new BookActivityCommand(details, found, []), change, Ct)).Error?.Code);
    }

    private sealed class Counting(string connection) : DbCommandInterceptor, IDbContextFactory<CredentialsDbContext>
    {
        public int Queries { get; set; }

        public CredentialsDbContext CreateDbContext() => new SqliteCredentialsDbContext(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
            .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(this)
            .Options);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Queries++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
