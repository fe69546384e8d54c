using System.Security.Claims;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Surveys.RecordSurvey;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.IntegrationTests.Features.Actions;

/// <summary>Who opens the proof of an action and the report of a survey.</summary>
public sealed class ActionEvidenceTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddAuthorizationCore(AccessRules.Add).BuildServiceProvider();
    private readonly ActionDeskRoom _room;

    public ActionEvidenceTests() => _room = new ActionDeskRoom(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task The_proof_is_open_to_the_owner_and_to_those_who_see_the_whole_facility()
    {
        var id = await _room.OpenAsync();
        await _room.TickAsync(id, 1);
        await _room.TickAsync(id, 2);
        await _room.CompleteAsync(id, files: new StoredFile(_room.Hospital.File(), "proof.pdf"));
        var file = await FileAsync();

        Assert.True(await CanReadAsync(file, Roles.Staff, staff: _room.Owner));
        Assert.False(await CanReadAsync(file, Roles.Staff, staff: _room.Hospital.Person("Other")));
        Assert.True(await CanReadAsync(file, Roles.Manager, facility: true));
        Assert.True(await CanReadAsync(file, Roles.Auditor, facility: true));
        Assert.False(await CanReadAsync(file, Roles.Manager));
    }

    [Fact]
    public async Task The_report_of_a_survey_is_open_to_those_who_see_the_whole_facility()
    {
        var details = new SurveyDetails(null, "STD", Hospital.Today, "Surveyors", null);
        await new RecordSurveyHandler(_database).HandleAsync(new RecordSurveyCommand("MAIN", details, [new StoredFile(_room.Hospital.File(), "report.pdf")]), _room.Keeper(), Ct);
        var file = await FileAsync();

        Assert.True(await CanReadAsync(file, Roles.Auditor, facility: true));
        Assert.False(await CanReadAsync(file, Roles.Manager));
        Assert.False(await CanReadAsync(file, Roles.Staff, staff: _room.Owner));
    }

    private async Task<EvidenceFile> FileAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.EvidenceFiles.AsNoTracking().SingleAsync(Ct);
    }

    // Without the whole facility the account sees one department of it.
    private async Task<bool> CanReadAsync(EvidenceFile file, string role, bool facility = false, Guid? staff = null)
    {
        var id = Guid.NewGuid();
        _room.Hospital.Add(new AppUser
        {
            Id = id,
            UserName = $"{id}@test.invalid",
            DisplayName = role,
            StaffMemberId = staff,
            Scopes = [new AccountScope { Id = Guid.NewGuid(), UserId = id, FacilityId = _room.Hospital.Facility.Id, DepartmentId = facility ? null : _room.Hospital.A.Id }],
        });
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, id.ToString()), new(ClaimTypes.Role, role), .. staff is { } person ? [new Claim(AccessRules.StaffMemberClaim, person.ToString())] : Array.Empty<Claim>()];
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test")) };
        var user = new CurrentUser(null!, _services.GetRequiredService<IAuthorizationService>(), _database, _room.Hospital.Clock);
        return await new ScopedEvidenceAccess(_database, user, _room.Hospital.Statuses).CanReadAsync(context, file, Ct);
    }
}
