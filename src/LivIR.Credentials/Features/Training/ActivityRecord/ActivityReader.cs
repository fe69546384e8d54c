using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.ActivityRecord;

/// <summary>A file behind an activity.</summary>
public sealed record ActivityPaper(Guid Id, string Name);

/// <summary>An activity of a person and what it counts for on a day.</summary>
public sealed record ActivityFile
{
    /// <summary>The activity.</summary>
    public required TrainingRecord Record { get; init; }

    /// <summary>In what it is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>Who attended.</summary>
    public required string Person { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The local day on which it was recorded.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Who recorded it; empty where the account is gone.</summary>
    public required string? RecordedBy { get; init; }

    /// <summary>The files behind it.</summary>
    public required IReadOnlyList<ActivityPaper> Files { get; init; }

    /// <summary>The booking for many people that it came with; empty where it was recorded alone.</summary>
    public required Guid? Booking { get; init; }

    /// <summary>The clauses on hours where the person works; empty where the activity was not known on the day of knowledge.</summary>
    public required IReadOnlyList<ActivityCount>? Clauses { get; init; }
}

/// <summary>Reads one activity: one's own, or that of somebody in scope.</summary>
public sealed class ActivityReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The activity, or nothing where the scope does not reach or another record took its place.</summary>
    public async Task<ActivityFile?> ReadAsync(Scope scope, Guid id, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var earliest = statuses.EarliestOf(days);
        var visible = scope.Limit(db.StaffMembers, earliest).Select(p => p.Id);
        var record = await db.TrainingRecords.AsNoTracking()
            .Where(t => t.Id == id && t.SupersededAt == null && (t.StaffMemberId == scope.StaffMemberId || visible.Contains(t.StaffMemberId)))
            .Include(t => t.Category).Include(t => t.StaffMember).Include(t => t.Evidence)
            .SingleOrDefaultAsync(ct);
        if (record is null)
        {
            return null;
        }

        var read = await statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == record.StaffMemberId), days, ct);
        var status = read.People[record.StaffMemberId];
        var credit = status.Person.Training.FirstOrDefault(c => c.Id == id);
        var zone = PeopleReader.ZoneOf(status.Person.Places.Select(p => (p.FacilityId, p.From, p.Until)), read.Catalogue.Facilities.ToDictionary(f => f.Key, f => f.Value.TimeZone));
        return new ActivityFile
        {
            Record = record,
            Unit = record.Category.Unit.ToString().ToLowerInvariant(),
            Person = record.StaffMember.DisplayName,
            Day = status.Day,
            RecordedOn = CalendarDays.LocalDay(record.RecordedAt, zone),
            RecordedBy = await db.Users.Where(u => u.Id == record.RecordedBy).Select(u => u.DisplayName).SingleOrDefaultAsync(ct),
            Files = [.. record.Evidence.OrderBy(e => e.UploadedAt).Select(e => new ActivityPaper(e.Id, e.FileName))],
            Booking = await Bookings.OfAsync(db, record, ct),
            Clauses = credit is null ? null : ActivityCount.Of(status.Of, read.Catalogue, credit, status.Day),
        };
    }
}
