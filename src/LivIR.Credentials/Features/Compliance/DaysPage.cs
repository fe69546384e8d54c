using LivIR.Credentials.Shared;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>A page whose address may name the two days of a question. A day that is not understood is told, and today is shown.</summary>
public abstract class DaysPage : ComponentBase
{
    /// <summary>The day asked about as it was typed.</summary>
    [SupplyParameterFromQuery(Name = "asOf")]
    public string? AsOf { get; set; }

    /// <summary>The day of knowledge as it was typed.</summary>
    [SupplyParameterFromQuery(Name = "knownOn")]
    public string? KnownOn { get; set; }

    /// <summary>The days of the question.</summary>
    protected AskedDays Days { get; private set; } = AskedDays.Today;

    /// <summary>What is wrong with one of them.</summary>
    protected Problem? DaysProblem { get; private set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var read = AskedDays.Read(AsOf, KnownOn);
        (Days, DaysProblem) = read.IsSuccess ? (read.Value, null) : (AskedDays.Today, read.Error);
    }
}

/// <summary>A list of people whose address holds its filters, its order and its page.</summary>
public abstract class PeopleListPage : DaysPage
{
    /// <summary>Parts of a name, number or e-mail.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>A facility's code.</summary>
    [SupplyParameterFromQuery(Name = "facility")]
    public string? Facility { get; set; }

    /// <summary>A department, FACILITY/DEPARTMENT.</summary>
    [SupplyParameterFromQuery(Name = "department")]
    public string? Department { get; set; }

    /// <summary>A profession's code.</summary>
    [SupplyParameterFromQuery(Name = "profession")]
    public string? Profession { get; set; }

    /// <summary>The column sorted by.</summary>
    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    /// <summary>Whether the order is turned round.</summary>
    [SupplyParameterFromQuery(Name = "desc")]
    public bool Desc { get; set; }

    /// <summary>The page, counted from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>Which people.</summary>
    protected PeopleFilter People => new(Q, Facility, Department, Profession);
}
