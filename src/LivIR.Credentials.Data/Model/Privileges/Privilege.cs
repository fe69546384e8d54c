using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Privileges;

/// <summary>
/// A class of procedures that a physician may do at a facility. It never outlasts the appointment, and it is suspended while something it rests
/// on is not in force; both are computed and never stored.
/// </summary>
public sealed class Privilege : PrivilegeFact
{
    private Privilege()
    {
    }

    /// <summary>The class; a code of the catalogue.</summary>
    public string ClassCode { get; private init; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day; empty for as long as the appointment runs.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>Who granted it, such as "Credentials committee".</summary>
    public string GrantedBy { get; private init; } = "";

    /// <summary>Whether a focused evaluation is asked, as of every new privilege.</summary>
    public bool Focused { get; private init; }

    /// <summary>Why it ended before its time; empty where it did not.</summary>
    public string? EndReason { get; private init; }

    /// <summary>Grants one.</summary>
    /// <exception cref="ArgumentException">It ends before it begins, or a text is empty or too long.</exception>
    public static Privilege Grant(Guid id, PrivilegeDetails details, Decider by)
    {
        if (details.LastDay < details.From)
        {
            throw new ArgumentException("A privilege ends after it begins.", nameof(details));
        }

        return new Privilege
        {
            Id = id,
            StaffMemberId = details.StaffMemberId,
            FacilityId = details.FacilityId,
            ClassCode = Guard.Text(details.ClassCode, CatalogueEntry.CodeLength),
            From = details.From,
            LastDay = details.LastDay,
            GrantedBy = Guard.Text(details.GrantedBy, TextLength),
            Focused = details.Focused,
            EndReason = Guard.OptionalText(details.EndReason, TextLength),
            RecordedAt = by.At,
            RecordedBy = by.AccountId,
            RecordedByName = by.Name,
            Version = 1,
        };
    }
}

/// <summary>What a form says about a privilege.</summary>
public sealed record PrivilegeDetails(
    Guid StaffMemberId, Guid FacilityId, string ClassCode, DateOnly From, DateOnly? LastDay, string GrantedBy, bool Focused, string? EndReason = null);
