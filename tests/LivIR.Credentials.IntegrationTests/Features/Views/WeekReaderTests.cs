using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Week;
using LivIR.Credentials.IntegrationTests.Features.Privileges;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Views;

public sealed class WeekReaderTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public WeekReaderTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Who_is_not_cleared_comes_first_then_reviews_then_what_ends()
    {
        _hospital.Verified(_hospital.Person("Ends"), expires: Hospital.Today.AddDays(10));
        _hospital.Person("Open");
        _hospital.Pending(_hospital.Person("Waits"));

        var view = await ReadAsync(_hospital.Acting().Scope);

        Assert.Equal([WeekOrder.NotCleared, WeekOrder.NotCleared, WeekOrder.Waiting, WeekOrder.Ends], view.Items.Select(i => i.Order));
        Assert.Equal([FindingState.Missing, FindingState.InReview, FindingState.InReview, FindingState.Expiring], view.Items.Select(i => i.State));
        Assert.StartsWith("/review/", view.Items[1].Link, StringComparison.Ordinal);
        Assert.Equal((3, 2, new FindingCount(1, 0, 2)), (view.People, view.NotCleared, view.Count));
    }

    [Fact]
    public async Task Three_that_end_together_are_one_thing_and_a_sent_renewal_is_none()
    {
        foreach (var name in new[] { "Abel", "Bea", "Cid" })
        {
            _hospital.Verified(_hospital.Person(name), expires: Hospital.Today.AddDays(20));
        }

        var renewing = _hospital.Person("Renewing");
        _hospital.Verified(renewing, expires: Hospital.Today.AddDays(20));
        _hospital.Pending(renewing, issued: Hospital.Today);

        var ends = Assert.Single((await ReadAsync(_hospital.Acting().Scope)).Items, i => i.Order == WeekOrder.Ends);

        Assert.StartsWith("The COURSE of 3 people ends by 14 Dec 2026", ends.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_that_runs_out_is_said_before_it_does()
    {
        var person = _hospital.Person("Waived");
        var details = new WaiverDetails(_hospital.Facility.Id, person, "STD", $"1 {Hospital.Course}", Hospital.Today.AddDays(-10), Hospital.Today.AddDays(6), "Course is full.", "Head of radiology", "Works with a colleague.");
        _hospital.Add(Waiver.Grant(Guid.CreateVersion7(), details, _hospital.Now, Guid.NewGuid()));

        var item = Assert.Single((await ReadAsync(_hospital.Acting().Scope)).Items);

        Assert.Equal((FindingState.Waived, "Waiver ends", Hospital.Today.AddDays(5)), (item.State, item.Look?.Word, item.Day!.Value));
    }

    [Fact]
    public async Task The_course_ends_today_where_the_count_is_and_the_strip_shows_the_days()
    {
        _hospital.Verified(_hospital.Person("Ends"), issued: Hospital.Today.AddMonths(-3), expires: Hospital.Today.AddDays(10));

        var view = await ReadAsync(_hospital.Acting().Scope);

        Assert.Equal(view.Count, view.Past[^1].Count);
        Assert.Equal(view.Count, view.Ahead[0].Count);
        Assert.Equal(0, view.Ahead[^1].Count.Met);
        var absence = Assert.Single(view.Absences);
        Assert.Equal((false, Hospital.Today.AddDays(11)), (absence.Now, absence.Spans[0].From));
    }

    [Fact]
    public async Task Another_department_is_neither_counted_nor_named()
    {
        _hospital.Person("Theirs", _hospital.B);

        var view = await ReadAsync(_hospital.Acting(departments: _hospital.A).Scope);

        Assert.Empty(view.Items);
        Assert.Equal((0, 0), (view.People, view.Count.Total));
    }

    [Fact]
    public async Task What_the_medical_staff_needs_is_said()
    {
        StaffSamples.Prepare(_database);
        var suspended = _hospital.Doctor("Suspended");
        _hospital.Add(StaffSamples.Of(_hospital, suspended));
        _hospital.Add(StaffSamples.Appointed(_hospital, _hospital.Doctor("Lapsed"), Hospital.Today.AddYears(-2), Hospital.Today.AddDays(-1)));
        _hospital.Add(StaffSamples.Appointed(_hospital, _hospital.Doctor("Ends"), Hospital.Today.AddYears(-2), Hospital.Today.AddDays(120)));
        _hospital.Add(StaffSamples.Appointed(_hospital, _hospital.Doctor("Later"), Hospital.Today.AddYears(-2), Hospital.Today.AddDays(121)));

        var items = (await ReadAsync(_hospital.Acting().Scope)).Items.Where(i => i.Link.StartsWith("/privileges", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ["Dr. Dora Suspended: the privilege for Oncology is suspended", "Dr. Dora Lapsed: the appointment ended on 23 Nov 2026", "Dr. Dora Ends: the appointment ends on 24 Mar 2027", "Main Hospital: 1 evaluation of a privilege is due"],
            items.OrderBy(i => i.Title.Contains("Main", StringComparison.Ordinal)).ThenBy(i => i.Order).ThenBy(i => i.Title.Contains("ended", StringComparison.Ordinal)).Select(i => i.Title));
        Assert.StartsWith("1 overdue. First: Dr. Dora Suspended, Oncology, FPPE overdue since", items.Single(i => i.Act == "Open evaluations").Detail, StringComparison.Ordinal);
    }

    private Task<WeekView> ReadAsync(Scope scope)
    {
        var timelines = new TimelineReader(_database, _hospital.Statuses, new CatalogueCache());
        return new WeekReader(_database, timelines, _hospital.Statuses, new ReviewReader(_database, _hospital.Statuses, new CatalogueCache()), new FacilityReader(_database, new FacilityStatusReader(_hospital.Statuses, new CatalogueCache())), new ActionReader(_database, _hospital.Statuses), new StaffFileReader(_database, _hospital.Statuses, new PrivilegesReader(_hospital.Statuses, new CatalogueCache()))).ReadAsync(scope, AskedDays.Today, true, Ct);
    }
}
