using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Surveys;

/// <summary>What is told of a survey.</summary>
/// <param name="SchemeCode">The accreditation scheme, if it was under one.</param>
/// <param name="StandardCode">The standard, if it went by one.</param>
/// <param name="HeldOn">The first day.</param>
/// <param name="Surveyors">Who came.</param>
/// <param name="Result">What came of it, in the surveyors' words; empty until it is known.</param>
public sealed record SurveyDetails(string? SchemeCode, string? StandardCode, DateOnly HeldOn, string Surveyors, string? Result);

/// <summary>A survey of a facility by people from outside. What is told of it stands in its entries, of which the last counts.</summary>
public sealed class Survey
{
    private readonly List<SurveyEntry> _entries = [];

    private Survey()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>What was told of it, in order.</summary>
    public IReadOnlyList<SurveyEntry> Entries => _entries;

    /// <summary>Records one.</summary>
    public static Survey Record(Guid id, Guid facilityId, SurveyDetails details, ActionActor by)
    {
        var survey = new Survey { Id = id, FacilityId = facilityId };
        survey._entries.Add(SurveyEntry.Of(id, 1, details, null, by));
        return survey;
    }
}

/// <summary>What was told of a survey at one time. Never changed; a later entry takes its place.</summary>
public sealed class SurveyEntry
{
    /// <summary>The longest list of surveyors, in characters.</summary>
    public const int SurveyorsLength = 300;

    /// <summary>The longest result or reason, in characters.</summary>
    public const int TextLength = 2000;

    private SurveyEntry()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which survey.</summary>
    public Guid SurveyId { get; private set; }

    /// <summary>Its place, from 1; unique within the survey.</summary>
    public int Number { get; private set; }

    /// <summary>The scheme.</summary>
    public string? SchemeCode { get; private set; }

    /// <summary>The standard.</summary>
    public string? StandardCode { get; private set; }

    /// <summary>The first day of the survey.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Who came.</summary>
    public string Surveyors { get; private set; } = "";

    /// <summary>What came of it.</summary>
    public string? Result { get; private set; }

    /// <summary>Why it takes the place of the one before.</summary>
    public string? Reason { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that wrote it.</summary>
    public Guid ByAccountId { get; private set; }

    /// <summary>The name of who wrote it, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>What it tells.</summary>
    public SurveyDetails Details => new(SchemeCode, StandardCode, HeldOn, Surveyors, Result);

    /// <summary>An entry.</summary>
    public static SurveyEntry Of(Guid surveyId, int number, SurveyDetails details, string? reason, ActionActor by) => new()
    {
        Id = Guid.CreateVersion7(),
        SurveyId = surveyId,
        Number = number,
        SchemeCode = Guard.OptionalText(details.SchemeCode, CatalogueEntry.CodeLength),
        StandardCode = Guard.OptionalText(details.StandardCode, CatalogueEntry.CodeLength),
        HeldOn = details.HeldOn,
        Surveyors = Guard.Text(details.Surveyors, SurveyorsLength),
        Result = Guard.OptionalText(details.Result, TextLength),
        Reason = Guard.OptionalText(reason, TextLength),
        At = by.At,
        ByAccountId = by.AccountId,
        ByName = by.Name,
    };
}

/// <summary>A file behind a survey, such as its report.</summary>
public sealed class SurveyFile
{
    /// <summary>The file.</summary>
    public required Guid EvidenceFileId { get; init; }

    /// <summary>The survey.</summary>
    public required Guid SurveyId { get; init; }
}
