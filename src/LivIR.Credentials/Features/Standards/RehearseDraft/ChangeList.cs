using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Shared.Tables;

namespace LivIR.Credentials.Features.Standards.RehearseDraft;

/// <summary>Which changes of state are shown.</summary>
public enum ShownChanges
{
    /// <summary>Those that would open.</summary>
    Opens,

    /// <summary>Those that would close.</summary>
    Closes,

    /// <summary>Those whose word alone would change.</summary>
    Other,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>One change of state as the page and the workbook name it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Person">The person; empty for the facility itself.</param>
/// <param name="Clearance">Whether the person would no longer be cleared, or be cleared anew; empty for neither.</param>
public sealed record ChangeRow(StateChange Change, RehearsedPerson? Person, ClearanceChange? Clearance)
{
    /// <summary>Whether the person may work now and would not.</summary>
    public bool NewlyNotCleared => Clearance is { ClearedNow: true };

    /// <summary>Who or what it is about.</summary>
    public string Subject => Person?.Name ?? Change.Facility.Name;
}

/// <summary>The changes of a rehearsal in their order: who would no longer be cleared first, then what opens, then the rest.</summary>
public static class ChangeList
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>All rows of one kind, in order.</summary>
    public static IReadOnlyList<ChangeRow> Of(RehearsedDraft draft, ShownChanges shown)
    {
        var clearances = draft.Rehearsal!.Clearances.ToDictionary(c => c.Person.Id);
        return
        [
            .. draft.Rehearsal.Changes
                .Where(c => shown == ShownChanges.All || c.Kind.ToString() == shown.ToString())
                .Select(c => new ChangeRow(c, c.Person is { } person ? draft.People.GetValueOrDefault(person.Id) : null, c.Person is { } of ? clearances.GetValueOrDefault(of.Id) : null))
                .OrderBy(row => row is { NewlyNotCleared: true, Change.Kind: ChangeKind.Opens } ? 0 : 1)
                .ThenBy(row => row.Change.Kind)
                .ThenBy(row => row.Person is null ? 0 : 1)
                .ThenBy(row => row.Person?.SortName ?? row.Subject, StringComparer.InvariantCulture)
                .ThenBy(row => row.Change.Clause.Label, StringComparer.Ordinal)
                .ThenBy(row => row.Change.To.Rank()),
        ];
    }

    /// <summary>One page of them.</summary>
    public static Paged<ChangeRow> Page(IReadOnlyList<ChangeRow> rows, int page) => Paged<ChangeRow>.Of(rows, page, PageSize);
}
