using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>Somebody an activity can be booked for.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Title, given and family name.</param>
/// <param name="GivenName">Given name or names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Email">Work e-mail.</param>
/// <param name="Place">Department and facility; empty for somebody who works nowhere.</param>
public sealed record Attendee(Guid Id, string Name, string GivenName, string FamilyName, string EmployeeNumber, string? Email, string? Place);

/// <summary>Reads whom an activity can be booked for, and who has it already; a query each, however many there are.</summary>
public sealed class AttendeeReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list, StatusReader statuses)
{
    /// <summary>The people of a scope and a filter, by family name.</summary>
    public async Task<IReadOnlyList<Attendee>> ReadAsync(Scope scope, PeopleFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = statuses.EarliestToday;
        return await list.Query(db, scope, filter, AskedDays.Today)
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.Id)
            .Select(p => new Attendee(
                p.Id,
                (p.Title == null ? "" : p.Title + " ") + p.GivenName + " " + p.FamilyName,
                p.GivenName,
                p.FamilyName,
                p.EmployeeNumber,
                p.Email,
                p.Assignments.Where(a => a.Until == null || a.Until > today).OrderBy(a => a.From).ThenBy(a => a.Id).Select(a => a.Department.Name + ", " + a.Facility.Name).FirstOrDefault()))
            .ToListAsync(ct);
    }

    /// <summary>Who has the same activity on record already, or what is wrong with the activity.</summary>
    /// <param name="details">The activity.</param>
    /// <param name="today">The latest day that is today somewhere.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Outcome<IReadOnlySet<Guid>>> HoldersAsync(TrainingDetails details, DateOnly today, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await TrainingChecks.FindAsync(db, details, today, ct) is { } problem ? problem : Outcome.Of(await TrainingChecks.HoldersAsync(db, details, ct));
    }
}
