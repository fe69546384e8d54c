namespace LivIR.Credentials.Features.Import;

/// <summary>What a column of a file of rows holds.</summary>
public enum FieldValue
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A number with at most two decimals.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Whole,
}

/// <summary>A list of the catalogue from which a column takes its values.</summary>
public enum ChoiceList
{
    /// <summary>Any value.</summary>
    None,

    /// <summary>Names of credential types.</summary>
    CredentialTypes,

    /// <summary>Names of categories of training.</summary>
    TrainingCategories,

    /// <summary>Names of professions.</summary>
    Professions,

    /// <summary>Names of facilities.</summary>
    Facilities,

    /// <summary>Names of departments.</summary>
    Departments,

    /// <summary>Names of pathways.</summary>
    Pathways,

    /// <summary>Names of numbers that facilities keep.</summary>
    Metrics,

    /// <summary>Names of documents that facilities keep.</summary>
    Documents,
}

/// <summary>One column of a kind of import.</summary>
/// <param name="Code">What it is called in code, answers of the command line and decisions.</param>
/// <param name="Heading">Its heading, as the application's own workbooks have it.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Note">What to enter, for the template.</param>
/// <param name="AlsoCalled">Other headings for it, in English and Turkish, the likeliest first.</param>
public sealed record ImportField(string Code, string Heading, FieldValue Value, string Note, params IReadOnlyList<string> AlsoCalled)
{
    /// <summary>Whether a file without the column cannot be imported.</summary>
    public bool Required { get; init; }

    /// <summary>From which list its values come.</summary>
    public ChoiceList Choices { get; init; }
}

/// <summary>A kind of rows that can be imported.</summary>
/// <param name="Code">What it is called in addresses and on the command line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="About">One sentence about what its rows become.</param>
/// <param name="Fields">Its columns, in the order of the template.</param>
public sealed record ImportKind(string Code, string Title, string About, IReadOnlyList<ImportField> Fields)
{
    /// <summary>Of these columns a file needs at least one, such as the employee number or the e-mail; empty where no such choice is given.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The column of that code.</summary>
    public ImportField this[string code] => Fields.First(f => f.Code == code);
}
