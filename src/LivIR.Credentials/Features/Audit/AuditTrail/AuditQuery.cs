using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Audit.AuditTrail;

/// <summary>The filters of the address.</summary>
/// <param name="From">The first day, by UTC; empty for the beginning.</param>
/// <param name="Until">The last day, by UTC; empty for now.</param>
/// <param name="Person">Parts of the name or number of the person concerned.</param>
/// <param name="Facility">The code of the facility concerned.</param>
/// <param name="Act">What was done.</param>
/// <param name="Actor">Part of the name of who acted.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record AuditQuery(DateOnly? From = null, DateOnly? Until = null, string? Person = null, string? Facility = null, string? Act = null, string? Actor = null, int Page = 1)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reads the days of an address; words such as "30 days ago" are understood.</summary>
    /// <param name="from">The first day as it was typed.</param>
    /// <param name="until">The last day as it was typed.</param>
    /// <param name="today">Today, by UTC.</param>
    public static Outcome<AuditQuery> Read(string? from, string? until, DateOnly today)
    {
        var (first, last) = (DayWords.Read(from, today), DayWords.Read(until, today));
        return first.Error is { } wrong ? new Problem("audit.from", $"From: {wrong}", "from")
            : last.Error is { } wrongLast ? new Problem("audit.until", $"Until: {wrongLast}", "until")
            : last.Day < first.Day ? new Problem("audit.until", "The last day lies before the first. One of the two is wrong.", "until")
            : new AuditQuery(first.Day, last.Day);
    }
}

/// <summary>One entry of the audit trail as people read it.</summary>
/// <param name="Id">Its number; grows with every entry.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">The name of who acted, as it was then.</param>
/// <param name="Act">What was done, in words.</param>
/// <param name="Subject">What kind of record was touched, in words.</param>
/// <param name="Details">Which values became which, or which kind it is.</param>
/// <param name="PersonId">The key of the person concerned.</param>
/// <param name="Person">The person concerned.</param>
/// <param name="FacilityCode">The code of the facility concerned.</param>
/// <param name="Facility">The facility concerned.</param>
/// <param name="Reason">Why, where a reason was asked for.</param>
public sealed record AuditRow(long Id, DateTime At, string Who, string Act, string Subject, string Details, Guid? PersonId, string? Person, string? FacilityCode, string? Facility, string? Reason);
