using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>Looks over what was entered about an act for a group.</summary>
internal static class MassActChecks
{
    private const int MostMonths = 60;
    private const int MostDays = 1830;

    /// <summary>What is wrong; nothing where it can be planned.</summary>
    public static Problem? Of(RecordMassActCommand command, CatalogueFacts catalogue, DateTime now) =>
        command.Group.TypeCode is null || catalogue.Type(command.Group.TypeCode) is not { } type ? IssuerActProblems.TypeMissing
        : command.Group.IssuedFrom > command.Group.IssuedTo ? IssuerActProblems.IssuedOrder
        : command.Group.EndsFrom > command.Group.EndsTo ? IssuerActProblems.EndsOrder
        : command.Kind is null or IssuerActKind.Reinstated ? IssuerActProblems.KindMissing
        : IssuerActEntry.Day(command.From, now) ?? Length(command, type.Type) ?? IssuerActEntry.Texts(command.Reason, command.Source)
            ?? (command.Files.Count == 0 ? IssuerActProblems.FileMissing : null);

    private static Problem? Length(RecordMassActCommand command, CredentialType type)
    {
        if (command.Kind != IssuerActKind.Extended)
        {
            return command.Kind == IssuerActKind.Suspended && command.LastDay < command.From ? IssuerActProblems.EndsBeforeStart : null;
        }

        var ways = (command.LastDay is null ? 0 : 1) + (command.Months is null ? 0 : 1) + (command.Days is null ? 0 : 1);
        return ValidityRules.RefusesExpiry(type.Validity.Model) ? IssuerActProblems.NothingToExtend
            : ways != 1 ? IssuerActProblems.HowLong
            : command.Months is < 1 or > MostMonths || command.Days is < 1 or > MostDays ? IssuerActProblems.LengthRange
            : null;
    }
}

/// <summary>What an act for a group means for one record.</summary>
internal static class MassActs
{
    /// <summary>The act, or why the record is left out.</summary>
    public static (IssuerActDetails? Act, string? Why) Of(RecordMassActCommand command, CredentialType type, HeldRecord record) =>
        record.Standing != Standing.Verified ? (null, "It waits for review")
        : command.Kind == IssuerActKind.Extended ? Extend(command, type, record) : Stop(command, type, record);

    /// <summary>By how much or to which day, in words; empty for anything but an extension.</summary>
    public static string? Extension(RecordMassActCommand command) => command.Kind != IssuerActKind.Extended ? null
        : command.LastDay is { } day ? $"to {DayText.Of(day)}"
        : command.Months is { } months ? $"by {months} {(months == 1 ? "month" : "months")} from their end"
        : $"by {command.Days} {(command.Days == 1 ? "day" : "days")} from their end";

    private static (IssuerActDetails?, string?) Extend(RecordMassActCommand command, CredentialType type, HeldRecord record)
    {
        if (IssuerActEntry.LastDayOnPaper(type, record.Dates) is not { } last)
        {
            return (null, "It has no last valid day");
        }

        // Who means records that have ended names their last days; else a decision is about those that still ran.
        if (command.Group.EndsFrom is null && last < command.From)
        {
            return (null, "It had ended before the day of the decision");
        }

        var longer = command.LastDay ?? (command.Months is { } months ? Later(last, months) : DateOnly.FromDayNumber(DayNumbers.MoveEnd(last.DayNumber, command.Days!.Value)));
        return longer <= last ? (null, $"It is valid to {DayText.Of(last)} anyway") : (Details(command, command.From!.Value) with { LastDay = longer }, null);
    }

    // A record that ends with a month goes on to the end of one.
    private static DateOnly Later(DateOnly last, int months)
    {
        var later = CalendarDays.AddMonths(last, months);
        return last == CalendarDays.EndOfMonth(last) ? CalendarDays.EndOfMonth(later) : later;
    }

    private static (IssuerActDetails?, string?) Stop(RecordMassActCommand command, CredentialType type, HeldRecord record)
    {
        var from = command.From!.Value < record.Dates.IssuedOn ? record.Dates.IssuedOn : command.From.Value;
        if (IssuerActEntry.LastDayOnPaper(type, record.Dates) < from)
        {
            return (null, "It had ended before that day");
        }

        if (IssuerStops.Days(record.Dates).SpanAt(from) is { Until: null } stopped)
        {
            return (null, $"The issuer has not let it count since {DayText.Of(stopped.From)} anyway");
        }

        var until = command.Kind == IssuerActKind.Suspended ? command.LastDay?.AddDays(1) : null;
        return until <= from ? (null, "It was issued after the suspension") : (Details(command, from) with { Until = until }, null);
    }

    private static IssuerActDetails Details(RecordMassActCommand command, DateOnly from) => new(command.Kind!.Value, from, command.Reason!.Trim(), command.Source!.Trim());
}

/// <summary>Says whose credentials a group is.</summary>
internal static class MassActGroupWords
{
    private const int FewNumbers = 5;

    /// <summary>"Basic life support; Nurse; Main Hospital; issued from 1 Jan 2026 to 31 Mar 2026".</summary>
    public static async Task<string> OfAsync(CredentialsDbContext db, MassGroup group, CatalogueFacts catalogue, CancellationToken ct)
    {
        List<string> parts = [catalogue.Names.Type(group.TypeCode!)];
        if (group.People.Profession is { } profession)
        {
            parts.Add(catalogue.Names.Professions([profession]));
        }

        if (group.People.PlaceCode is { } place)
        {
            parts.Add(catalogue.Source.Facilities.FirstOrDefault(f => f.Code == place)?.Name ?? place);
        }

        if (group.People.Department?.Split('/') is [var facility, var department])
        {
            parts.Add(await db.Departments.Where(d => d.Facility.Code == facility && d.Code == department).Select(d => d.Name).FirstOrDefaultAsync(ct) ?? department);
        }

        Add(parts, "issued", group.IssuedFrom, group.IssuedTo);
        Add(parts, "last valid day", group.EndsFrom, group.EndsTo);
        if (group.NumbersByKey() is { Count: > 0 } numbers)
        {
            parts.Add(numbers.Count <= FewNumbers ? $"numbers {string.Join(", ", numbers.Values)}" : $"{numbers.Count} numbers");
        }

        var words = string.Join("; ", parts);
        return words.Length <= MassAct.GroupLength ? words : words[..MassAct.GroupLength];
    }

    private static void Add(List<string> parts, string what, DateOnly? from, DateOnly? to)
    {
        if (from is not null || to is not null)
        {
            parts.Add($"{what}{(from is { } first ? $" from {DayText.Of(first)}" : "")}{(to is { } last ? $" to {DayText.Of(last)}" : "")}");
        }
    }
}
