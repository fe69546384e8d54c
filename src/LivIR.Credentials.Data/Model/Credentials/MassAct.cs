using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Credentials;

/// <summary>
/// One act of an issuer about many credentials of one type at once, such as an extension for a whole batch. What it means for each is an
/// <see cref="IssuerAct"/> of its own; it is taken back as a whole.
/// </summary>
public sealed class MassAct
{
    /// <summary>The longest description of the group, in characters.</summary>
    public const int GroupLength = 1000;

    private MassAct()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the issuer did.</summary>
    public IssuerActKind Kind { get; private set; }

    /// <summary>The type, a code of the catalogue.</summary>
    public string TypeCode { get; private set; } = "";

    /// <summary>The first day on which it holds; of an extension the day it was decided.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The first day on which a suspension no longer holds.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>By how much or to which day, in words; empty for anything but an extension.</summary>
    public string? Extension { get; private set; }

    /// <summary>Whose credentials, in words.</summary>
    public string Group { get; private set; } = "";

    /// <summary>How many credentials.</summary>
    public int Count { get; private set; }

    /// <summary>Why the issuer did it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Where it is written: a register, an address, a letter.</summary>
    public string Source { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>The name of who recorded it, as it was then.</summary>
    public string RecordedByName { get; private set; } = "";

    /// <summary>When it was taken back, UTC; empty for one that stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The name of who took it back, as it was then.</summary>
    public string? TakenBackByName { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? TakeBackReason { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Records one.</summary>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static MassAct Record(Guid id, MassActDetails details, Decider by) => new()
    {
        Id = id,
        Kind = details.Kind,
        TypeCode = Guard.Text(details.TypeCode, CatalogueEntry.CodeLength),
        From = details.From,
        Until = details.Until,
        Extension = Guard.OptionalText(details.Extension, IssuerAct.TextLength),
        Group = Guard.Text(details.Group, GroupLength),
        Count = details.Count,
        Reason = Guard.Text(details.Reason, IssuerAct.TextLength),
        Source = Guard.Text(details.Source, IssuerAct.TextLength),
        RecordedAt = by.At,
        RecordedBy = by.AccountId,
        RecordedByName = by.Name,
        Version = 1,
    };

    /// <summary>Takes it back from now on. The acts it is made of are taken back beside it.</summary>
    /// <exception cref="InvalidOperationException">It was taken back already.</exception>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public void TakeBack(string reason, Decider by)
    {
        if (TakenBackAt is not null)
        {
            throw new InvalidOperationException("An act is taken back once.");
        }

        TakeBackReason = Guard.Text(reason, IssuerAct.TextLength);
        TakenBackAt = by.At;
        TakenBackByName = by.Name;
        Version++;
    }
}

/// <summary>What is recorded of an act about many credentials.</summary>
/// <param name="Kind">What the issuer did.</param>
/// <param name="TypeCode">The type.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The first day on which a suspension no longer holds.</param>
/// <param name="Extension">By how much or to which day, in words.</param>
/// <param name="Group">Whose credentials, in words.</param>
/// <param name="Count">How many.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where it is written.</param>
public sealed record MassActDetails(
    IssuerActKind Kind, string TypeCode, DateOnly From, DateOnly? Until, string? Extension, string Group, int Count, string Reason, string Source);
