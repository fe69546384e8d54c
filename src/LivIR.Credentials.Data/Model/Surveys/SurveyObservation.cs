using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Surveys;

/// <summary>How much an observation weighs.</summary>
public enum ObservationWeight
{
    /// <summary>It must be put right.</summary>
    Requirement,

    /// <summary>It should be put right.</summary>
    Recommendation,

    /// <summary>It is only noted.</summary>
    Remark,
}

/// <summary>What surveyors found.</summary>
public sealed class SurveyObservation
{
    /// <summary>The longest words, in characters.</summary>
    public const int TextLength = 2000;

    private readonly List<ObservationAnswer> _answers = [];

    private SurveyObservation()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which survey.</summary>
    public Guid SurveyId { get; private set; }

    /// <summary>Its place within the survey, from 1; unique.</summary>
    public int Number { get; private set; }

    /// <summary>The standard of the clause, if one was named.</summary>
    public string? StandardCode { get; private set; }

    /// <summary>The clause.</summary>
    public string? Clause { get; private set; }

    /// <summary>What was found.</summary>
    public string Words { get; private set; } = "";

    /// <summary>How much it weighs.</summary>
    public ObservationWeight Weight { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that recorded it.</summary>
    public Guid ByAccountId { get; private set; }

    /// <summary>The name of who recorded it, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When it was taken back because it was recorded by mistake, UTC; empty for one that stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    /// <summary>The name of who took it back, as it was then.</summary>
    public string? TakenBackByName { get; private set; }

    /// <summary>Why.</summary>
    public string? TakeBackReason { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>What the facility answered, in order; the last counts.</summary>
    public IReadOnlyList<ObservationAnswer> Answers => _answers;

    /// <summary>Records one.</summary>
    public static SurveyObservation Record(Guid surveyId, int number, string? standard, string? clause, string words, ObservationWeight weight, ActionActor by) => new()
    {
        Id = Guid.CreateVersion7(),
        SurveyId = surveyId,
        Number = number,
        StandardCode = Guard.OptionalText(standard, CatalogueEntry.CodeLength),
        Clause = Guard.OptionalText(clause, CatalogueEntry.CodeLength),
        Words = Guard.Text(words, TextLength),
        Weight = weight,
        At = by.At,
        ByAccountId = by.AccountId,
        ByName = by.Name,
        Version = 1,
    };

    /// <summary>Takes it back; it stays to be seen.</summary>
    /// <exception cref="InvalidOperationException">It was taken back already.</exception>
    public void TakeBack(string reason, ActionActor by)
    {
        if (TakenBackAt is not null)
        {
            throw new InvalidOperationException("An observation is taken back once.");
        }

        (TakenBackAt, TakenBackByName, TakeBackReason) = (by.At, by.Name, Guard.Text(reason, TextLength));
        Version++;
    }
}

/// <summary>What the facility answered to an observation. Never changed; a later answer stands beside it.</summary>
public sealed class ObservationAnswer
{
    private ObservationAnswer()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>To which observation.</summary>
    public Guid ObservationId { get; private set; }

    /// <summary>Its place, from 1; unique within the observation.</summary>
    public int Number { get; private set; }

    /// <summary>The answer.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that answered.</summary>
    public Guid ByAccountId { get; private set; }

    /// <summary>The name of who answered, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Answers.</summary>
    public static ObservationAnswer Give(Guid observationId, int number, string words, ActionActor by) => new()
    {
        Id = Guid.CreateVersion7(),
        ObservationId = observationId,
        Number = number,
        Words = Guard.Text(words, SurveyObservation.TextLength),
        At = by.At,
        ByAccountId = by.AccountId,
        ByName = by.Name,
    };
}
