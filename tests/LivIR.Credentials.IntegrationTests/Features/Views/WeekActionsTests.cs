using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Week;
using LivIR.Credentials.IntegrationTests.Features.Actions;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Views;

/// <summary>Overdue actions on the first page.</summary>
public sealed class WeekActionsTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ActionDeskRoom _room;

    public WeekActionsTests() => _room = new ActionDeskRoom(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_manager_sees_what_is_overdue_right_behind_who_is_not_cleared_and_an_administrator_once_it_is_escalated()
    {
        await _room.OpenAsync();
        _room.Hospital.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty(await OverdueAsync(_room.Keeper().Scope, false));
        _room.Hospital.Clock.Advance(TimeSpan.FromDays(14));

        Assert.StartsWith("14 days overdue; Sam Owner has to see to it", Assert.Single(await OverdueAsync(_room.Keeper().Scope, false)).Detail, StringComparison.Ordinal);
        Assert.Empty(await OverdueAsync(Scope.Whole, true));
        _room.Hospital.Clock.Advance(TimeSpan.FromDays(1));

        var escalated = Assert.Single(await OverdueAsync(Scope.Whole, true));
        Assert.Equal("Escalated", escalated.Look!.Word);
        Assert.Empty(await OverdueAsync(_room.Hospital.Acting(departments: _room.Hospital.A).Scope, false));
    }

    [Fact]
    public async Task Many_of_one_facility_are_told_together()
    {
        foreach (var i in Enumerable.Range(0, 3))
        {
            await _room.OpenAsync(new ActionSubject(ActionSource.Clause, "STD", "1 COURSE", _room.Hospital.Person($"P{i}")));
        }

        _room.Hospital.Clock.Advance(TimeSpan.FromDays(12));

        Assert.Contains("3 actions are overdue", Assert.Single(await OverdueAsync(Scope.Whole, false)).Title, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<WeekItem>> OverdueAsync(Scope scope, bool administers)
    {
        var (statuses, cache) = (_room.Hospital.Statuses, new CatalogueCache());
        var facilities = new FacilityReader(_database, new FacilityStatusReader(statuses, cache));
        var view = await new WeekReader(_database, new TimelineReader(_database, statuses, cache), statuses, new ReviewReader(_database, statuses, cache), facilities, _room.Reader, new StaffFileReader(_database, statuses, new PrivilegesReader(statuses, cache))).ReadAsync(scope, AskedDays.Today, true, Ct, administers);
        var overdue = view.Items.Where(i => i.Order == WeekOrder.Overdue).ToList();
        Assert.Equal(overdue, view.Items.SkipWhile(i => i.Order == WeekOrder.NotCleared).Take(overdue.Count));
        return overdue;
    }
}
