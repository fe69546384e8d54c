using System.Text.Json;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training;

/// <summary>What one booking recorded, as the audit trail tells it.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Details">The activity.</param>
/// <param name="Records">The records of everybody it was booked for.</param>
internal sealed record Booking(Guid Id, TrainingDetails Details, IReadOnlyList<Guid> Records);

/// <summary>Finds bookings. Which records came with one, only the audit trail says.</summary>
internal static class Bookings
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <summary>A booking; nothing where there is none of that key.</summary>
    public static async Task<Booking?> FindAsync(CredentialsDbContext db, Guid id, CancellationToken ct)
    {
        var key = id.ToString();
        var data = await db.Changes.Where(c => c.SubjectKind == "Booking" && c.Act == "ActivityBooked" && c.SubjectId == key).Select(c => c.Data).SingleOrDefaultAsync(ct);
        return data is null || JsonSerializer.Deserialize<Booked>(data, Json) is not { } booked ? null : new Booking(id, booked.Details, [.. booked.People.Select(p => p.Record)]);
    }

    /// <summary>The booking that a record came with; empty where it was recorded for one person alone.</summary>
    public static async Task<Guid?> OfAsync(CredentialsDbContext db, TrainingRecord record, CancellationToken ct)
    {
        var key = record.Id.ToString();
        var data = await db.Changes.Where(c => c.StaffMemberId == record.StaffMemberId && c.SubjectKind == "TrainingRecord" && c.Act == "TrainingRecorded" && c.SubjectId == key).Select(c => c.Data).FirstOrDefaultAsync(ct);
        return data is null ? null : JsonSerializer.Deserialize<Recorded>(data, Json)?.Booking;
    }

    private sealed record Booked(TrainingDetails Details, IReadOnlyList<Attendee> People);

    private sealed record Attendee(Guid Record);

    private sealed record Recorded(Guid? Booking);
}
