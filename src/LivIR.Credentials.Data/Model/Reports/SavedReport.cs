using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Reports;

/// <summary>
/// A report with its parameters under a name. It holds no rows: whoever runs it gets what they may see themselves. Days may be words such as "end of the month"; they
/// are told when it runs.
/// </summary>
public sealed class SavedReport
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>The longest value of a parameter, in characters.</summary>
    public const int ValueLength = 200;

    /// <summary>The longest name of a role, in characters.</summary>
    public const int RoleLength = 40;

    private SavedReport()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account that saved it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name made comparable; unique for its owner.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The name of the report.</summary>
    public string Report { get; private set; } = "";

    /// <summary>The parameters as they were chosen.</summary>
    public IList<SavedParameter> Parameters { get; private set; } = [];

    /// <summary>The role whose accounts see it too; empty for the owner alone.</summary>
    public string? SharedWith { get; private set; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Saves one.</summary>
    /// <exception cref="ArgumentException">A text is missing or too long.</exception>
    public static SavedReport Save(Guid id, Guid ownerId, SavedReportDetails details, DateTime at) => new()
    {
        Id = id,
        OwnerId = ownerId,
        Name = Guard.Text(details.Name, NameLength),
        NameKey = KeyOf(details.Name),
        Report = Guard.Text(details.Report, CatalogueEntry.CodeLength),
        Parameters = [.. details.Parameters.Select(p => new SavedParameter(Guard.Text(p.Key, CatalogueEntry.CodeLength), Guard.Text(p.Value, ValueLength)))],
        SharedWith = Guard.OptionalText(details.SharedWith, RoleLength),
        SavedAt = at,
        Version = 1,
    };

    /// <summary>Gives it another name or another circle of readers.</summary>
    /// <exception cref="ArgumentException">A text is missing or too long.</exception>
    public void Edit(string name, string? sharedWith)
    {
        (Name, NameKey, SharedWith) = (Guard.Text(name, NameLength), KeyOf(name), Guard.OptionalText(sharedWith, RoleLength));
        Version++;
    }

    /// <summary>A name by which two are the same for a reader.</summary>
    public static string KeyOf(string name) => name.Trim().ToUpperInvariant();
}

/// <summary>One parameter of a saved report.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Value">What was chosen.</param>
public sealed record SavedParameter(string Key, string Value);

/// <summary>What is saved of a report.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Report">The name of the report.</param>
/// <param name="Parameters">The parameters as they were chosen.</param>
/// <param name="SharedWith">The role whose accounts see it too; empty for the owner alone.</param>
public sealed record SavedReportDetails(string Name, string Report, IReadOnlyList<SavedParameter> Parameters, string? SharedWith = null);
