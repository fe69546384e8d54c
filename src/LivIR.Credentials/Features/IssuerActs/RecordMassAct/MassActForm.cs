using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>What the form holds.</summary>
public sealed class MassActForm
{
    /// <summary>The type's code.</summary>
    public string? TypeCode { get; set; }

    /// <summary>A facility's code; empty for all.</summary>
    public string? Facility { get; set; }

    /// <summary>A department, FACILITY/DEPARTMENT; empty for all.</summary>
    public string? Department { get; set; }

    /// <summary>A profession's code; empty for all.</summary>
    public string? Profession { get; set; }

    /// <summary>The first day of issue; empty for any.</summary>
    public DateOnly? IssuedFrom { get; set; }

    /// <summary>The last day of issue; empty for any.</summary>
    public DateOnly? IssuedTo { get; set; }

    /// <summary>The first of the last valid days; empty for any.</summary>
    public DateOnly? EndsFrom { get; set; }

    /// <summary>The last of the last valid days; empty for any.</summary>
    public DateOnly? EndsTo { get; set; }

    /// <summary>Numbers, apart by commas, semicolons or lines; empty for any.</summary>
    public string? Numbers { get; set; }

    /// <summary>What the issuer did.</summary>
    public IssuerActKind? Kind { get; set; }

    /// <summary>From which day; of an extension the day it was decided.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day of a suspension, or the new last valid day.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>By how many months from their end.</summary>
    public int? Months { get; set; }

    /// <summary>By how many days from their end.</summary>
    public int? Days { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; set; }

    /// <summary>The files; only for telling what is wrong with them.</summary>
    public string? File { get; set; }

    /// <summary>Whose credentials are meant.</summary>
    public MassGroup Group => new(Text(TypeCode), new PeopleFilter(null, Text(Facility), Text(Department), Text(Profession)), IssuedFrom, IssuedTo, EndsFrom, EndsTo, Text(Numbers));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
