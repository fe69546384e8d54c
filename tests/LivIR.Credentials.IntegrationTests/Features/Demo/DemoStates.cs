using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

/// <summary>What the product's own rules say about everyone in the demo hospital.</summary>
internal static class DemoStates
{
    public static async Task<IReadOnlyList<PersonStatus>> ReadAsync(CredentialsDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var statuses = new StatusReader(new FakeTimeProvider(now), new CatalogueCache(), new PeopleCache());
        return [.. (await statuses.ReadAsync(db, db.StaffMembers.AsNoTracking(), AskedDays.Today, ct)).People.Values];
    }
}
