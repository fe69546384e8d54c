using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>The parts of a staff file, in the order in which a surveyor asks for them.</summary>
public enum BinderSection
{
    /// <summary>Who it is and where the person works.</summary>
    Identity,

    /// <summary>Licences and registrations.</summary>
    Licences,

    /// <summary>Boards and specialist certificates.</summary>
    Boards,

    /// <summary>Life support.</summary>
    LifeSupport,

    /// <summary>Radiation safety.</summary>
    Radiation,

    /// <summary>Procedures, safety, privacy, and activities with hours or credits.</summary>
    Training,

    /// <summary>Appointment and privileges.</summary>
    Privileges,

    /// <summary>Ongoing and focused evaluations of a physician's work.</summary>
    Evaluations,
}

/// <summary>One line of a staff file: a record, with how it was verified, and one of the files behind it.</summary>
public sealed record BinderStaffRow
{
    /// <summary>The person's place in the binder, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The employee number.</summary>
    public required string Employee { get; init; }

    /// <summary>The name.</summary>
    public required string Person { get; init; }

    /// <summary>The part of the file.</summary>
    public required BinderSection Section { get; init; }

    /// <summary>What it is.</summary>
    public required string What { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Its number, or how much it counts.</summary>
    public string? Id { get; init; }

    /// <summary>The day of issue or completion, or the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last valid day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The day on which its status was last looked up.</summary>
    public DateOnly? StatusOn { get; init; }

    /// <summary>Where it stands on the day of the binder.</summary>
    public StateWord? State { get; init; }

    /// <summary>The day of the check that stands.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Who checked it.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>How it was checked.</summary>
    public string? How { get; init; }

    /// <summary>Where it was checked.</summary>
    public string? Source { get; init; }

    /// <summary>What else a reader must know, such as that a file is held.</summary>
    public string? Note { get; init; }

    /// <summary>The file behind it, by its path in the binder.</summary>
    public string? Path { get; init; }
}

/// <summary>Bytes that go into a binder.</summary>
/// <param name="Path">Where.</param>
/// <param name="Sha256">Which bytes.</param>
internal sealed record BinderEvidence(string Path, string Sha256);

/// <summary>One person's file.</summary>
/// <param name="Page">The path of the page that shows it.</param>
/// <param name="Person">The name.</param>
/// <param name="Rows">Its lines, part by part.</param>
/// <param name="Files">The bytes behind them.</param>
/// <param name="Held">How many files are not in it.</param>
internal sealed record BinderStaff(string Page, string Person, IReadOnlyList<BinderStaffRow> Rows, IReadOnlyList<BinderEvidence> Files, int Held);
