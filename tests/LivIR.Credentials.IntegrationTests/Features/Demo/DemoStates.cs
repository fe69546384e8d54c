using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

/// <summary>What the product's own rules say about everyone in the demo hospital.</summary>
internal static class DemoStates
{
    public static async Task<IReadOnlyList<PersonStatus>> ReadAsync(CredentialsDbContext db, DateTime now, CancellationToken ct)
    {
        var facilities = (await db.Facilities.ToListAsync(ct)).ToDictionary(
            f => f.Id,
            f => new FacilityFacts(f.Id, f.Code, f.Name, f.RegionCode, f.CountryCode, TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone), [.. f.StandardCodes]));
        var catalogue = new CatalogueFacts(
            await db.CredentialTypes.ToListAsync(ct), await db.Requirements.ToListAsync(ct), await db.Equivalences.ToListAsync(ct), facilities.Values);
        var records = (await db.Credentials.Include(c => c.Verifications).ToListAsync(ct)).ToLookup(c => c.StaffMemberId);
        var statuses = new List<PersonStatus>();
        foreach (var person in await db.StaffMembers.Include(s => s.Assignments).ToListAsync(ct))
        {
            var places = person.Assignments.Select(a => new Place(a.FacilityId, a.DepartmentId, a.ProfessionCode, a.From, a.Until)).ToList();
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, facilities[places[^1].FacilityId].TimeZone));
            statuses.Add(PersonRules.Evaluate(new PersonFacts(person.Id, places, [.. records[person.Id].Select(Held)]), catalogue, day));
        }

        return statuses;
    }

    private static HeldRecord Held(Credential c)
    {
        var last = c.Verifications.MaxBy(v => v.DecidedAt);
        var standing = last?.Result switch
        {
            VerificationResult.Verified => Standing.Verified,
            VerificationResult.Rejected => Standing.Rejected,
            _ => Standing.Pending,
        };
        var dates = new CredentialDates
        {
            IssuedOn = c.IssuedOn,
            StatedExpiry = c.ExpiresOn,
            StatusCheckedOn = c.StatusCheckedOn,
            WithdrawnOn = c.WithdrawnOn,
        };
        return new HeldRecord(c.Id, c.TypeCode, c.Number, dates, standing, last?.Method ?? Trust.SelfDeclared, last?.Reason, c.RecordedAt);
    }
}
