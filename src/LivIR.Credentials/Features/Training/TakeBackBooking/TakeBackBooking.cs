using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.TakeBackBooking;

/// <summary>Take back an activity that was booked for many people by mistake.</summary>
public sealed record TakeBackBookingCommand(Guid BookingId, string? Reason);

/// <summary>A booking that could be taken back.</summary>
/// <param name="Details">The activity.</param>
/// <param name="People">For whom it was booked, by name.</param>
/// <param name="Refusal">Why it cannot be taken back; empty where it can.</param>
public sealed record BookingToTakeBack(TrainingDetails Details, IReadOnlyList<string> People, Problem? Refusal);

/// <summary>Takes a booking back as a whole, or not at all. What was known until now stays known.</summary>
public sealed class TakeBackBookingHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The booking with the people of the scope; nothing where it concerns nobody there.</summary>
    public async Task<BookingToTakeBack?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OpenAsync(db, scope, id, ct) is not { } found)
        {
            return null;
        }

        var people = found.Records.Where(r => found.Visible.Contains(r.StaffMemberId)).Select(r => r.StaffMember);
        return new BookingToTakeBack(found.Booking.Details, [.. people.OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Select(p => p.DisplayName)], Refusal(found));
    }

    /// <summary>Takes it off the record of everybody, with one entry for the act and one for each person's history.</summary>
    public async Task<Outcome> HandleAsync(TakeBackBookingCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await OpenAsync(db, change.Scope, command.BookingId, ct);
        if ((found is null ? TrainingProblems.UnknownBooking : Refusal(found) ?? Reason(command.Reason)) is { } problem)
        {
            return problem;
        }

        var (booking, records, _) = found!;
        var reason = command.Reason!.Trim();
        foreach (var record in records)
        {
            record.Supersede(null, change.At);
            db.Add(change.Entry("TrainingTakenBack", "TrainingRecord", record.Id, new { booking.Details, booking = booking.Id }, record.StaffMemberId, reason: reason));
        }

        db.Add(change.Entry("BookingTakenBack", "Booking", booking.Id, new { booking.Details, people = records.Select(r => new { staffMember = r.StaffMemberId, number = r.StaffMember.EmployeeNumber, record = r.Id }) }, reason: reason));
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TrainingProblems.BookingChanged;
        }
    }

    private async Task<Opened?> OpenAsync(CredentialsDbContext db, Scope scope, Guid id, CancellationToken ct)
    {
        if (await Bookings.FindAsync(db, id, ct) is not { } booking)
        {
            return null;
        }

        var records = await db.TrainingRecords.Include(t => t.StaffMember).Where(t => booking.Records.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct);
        var people = records.ConvertAll(r => r.StaffMemberId);
        var visible = await scope.Limit(db.StaffMembers, statuses.EarliestToday).Where(p => people.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return visible.Count == 0 ? null : new Opened(booking, records, [.. visible]);
    }

    private static Problem? Refusal(Opened found) =>
        found.Records.TrueForAll(r => r.SupersededAt is not null && r.SupersededById is null) ? TrainingProblems.BookingGone
        : found.Records.Exists(r => !found.Visible.Contains(r.StaffMemberId)) ? TrainingProblems.NotAllYours
        : found.Records.Count(r => r.SupersededAt is not null) is > 0 and var changed ? TrainingProblems.CorrectedSince(changed)
        : null;

    private static Problem? Reason(string? reason) => string.IsNullOrWhiteSpace(reason) ? TrainingProblems.ReasonMissing : reason.Trim().Length > Change.ReasonLength ? TrainingProblems.ReasonTooLong : null;

    private sealed record Opened(Booking Booking, List<TrainingRecord> Records, HashSet<Guid> Visible);
}
