using LivIR.Credentials.Features.Compliance;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What a parameter of a report can hold.</summary>
public enum ParameterKind
{
    /// <summary>A day, or words for one.</summary>
    Day,

    /// <summary>A facility, by its code.</summary>
    Facility,

    /// <summary>A department, written FACILITY/DEPARTMENT by their codes.</summary>
    Department,

    /// <summary>A profession, by its code.</summary>
    Profession,

    /// <summary>A credential type, by its code.</summary>
    CredentialType,

    /// <summary>A standard, by its code.</summary>
    Standard,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>The key of a record that a page names; no form asks for it.</summary>
    Record,
}

/// <summary>Something that can be asked of a report. Its key is the one of the page that shows the same rows.</summary>
/// <param name="Key">What addresses and the command line call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it can hold.</param>
public sealed record ReportParameter(string Key, string Name, ParameterKind Kind)
{
    /// <summary>What a choice offers; empty where the report is asked.</summary>
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    /// <summary>What is meant where nothing is chosen.</summary>
    public string Usual { get; init; } = "All";

    /// <summary>Whether a form shows it.</summary>
    public bool IsShown => Kind != ParameterKind.Record;
}

/// <summary>The parameters that several reports have.</summary>
public static class ReportParameters
{
    /// <summary>Keys of the order of the rows; every report takes them, no form asks for them.</summary>
    public static IReadOnlyList<string> Order { get; } = ["sort", "desc"];

    /// <summary>The day asked about.</summary>
    public static ReportParameter AsOf { get; } = new("asOf", "Status on", ParameterKind.Day) { Usual = "today" };

    /// <summary>The day of knowledge.</summary>
    public static ReportParameter KnownOn { get; } = new("knownOn", "As known on", ParameterKind.Day) { Usual = "today" };

    /// <summary>Parts of a name, number or e-mail.</summary>
    public static ReportParameter Person { get; } = new("q", "Person", ParameterKind.Text) { Usual = "Name or number" };

    /// <summary>A facility.</summary>
    public static ReportParameter Facility { get; } = new("facility", "Facility", ParameterKind.Facility);

    /// <summary>A department.</summary>
    public static ReportParameter Department { get; } = new("department", "Department", ParameterKind.Department);

    /// <summary>A profession.</summary>
    public static ReportParameter Profession { get; } = new("profession", "Profession", ParameterKind.Profession);

    /// <summary>A credential type.</summary>
    public static ReportParameter CredentialType { get; } = new("type", "Credential", ParameterKind.CredentialType);

    /// <summary>A standard.</summary>
    public static ReportParameter Standard { get; } = new("standard", "Standard", ParameterKind.Standard);

    /// <summary>The two days.</summary>
    public static IReadOnlyList<ReportParameter> Days { get; } = [AsOf, KnownOn];

    /// <summary>The two days and a facility.</summary>
    public static IReadOnlyList<ReportParameter> DaysAndFacility { get; } = [AsOf, KnownOn, Facility];

    /// <summary>The two days and which people.</summary>
    public static IReadOnlyList<ReportParameter> DaysAndPeople { get; } = [AsOf, KnownOn, Facility, Department, Profession, Person];

    /// <summary>One of some words; one without a code is what is meant where nothing is chosen.</summary>
    public static ReportParameter Choice(string key, string name, IReadOnlyList<Choice> offered) => new(key, name, ParameterKind.Choice)
    {
        Offered = [.. offered.Where(o => o.Code.Length > 0)],
        Usual = offered.FirstOrDefault(o => o.Code.Length == 0)?.Name ?? "All",
    };
}
