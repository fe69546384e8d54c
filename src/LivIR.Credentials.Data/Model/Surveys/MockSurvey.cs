using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Surveys;

/// <summary>What a mock survey is drawn from.</summary>
/// <param name="FacilityId">Where.</param>
/// <param name="StandardCode">The standard whose clauses are walked.</param>
/// <param name="HeldOn">The day of it, at the facility.</param>
/// <param name="Seed">The seed: with the same day and people it draws the same files.</param>
/// <param name="Present">How many people worked there that day.</param>
public sealed record MockSurveyDetails(Guid FacilityId, string StandardCode, DateOnly HeldOn, long Seed, int Present);

/// <summary>A survey that the hospital makes of itself: some staff files drawn by a recorded seed, and the clause list walked.</summary>
public sealed class MockSurvey
{
    private readonly List<MockDraw> _draws = [];

    private MockSurvey()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>The standard whose clauses are walked.</summary>
    public string StandardCode { get; private set; } = "";

    /// <summary>The day of it, at the facility.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>The seed.</summary>
    public long Seed { get; private set; }

    /// <summary>How many people worked there that day.</summary>
    public int Present { get; private set; }

    /// <summary>When it was drawn, UTC.</summary>
    public DateTime DrawnAt { get; private set; }

    /// <summary>The account that drew it.</summary>
    public Guid DrawnBy { get; private set; }

    /// <summary>The name of who drew it, as it was then.</summary>
    public string DrawnByName { get; private set; } = "";

    /// <summary>The day it was finished on; empty while it is walked.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>When that was said, UTC.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>The name of who finished it, as it was then.</summary>
    public string? FinishedByName { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>The files drawn, in the order of the draw.</summary>
    public IReadOnlyList<MockDraw> Draws => _draws;

    /// <summary>Draws one.</summary>
    public static MockSurvey Draw(Guid id, MockSurveyDetails details, IEnumerable<Guid> people, ActionActor by)
    {
        var survey = new MockSurvey
        {
            Id = id,
            FacilityId = details.FacilityId,
            StandardCode = Guard.Text(details.StandardCode, CatalogueEntry.CodeLength),
            HeldOn = details.HeldOn,
            Seed = details.Seed,
            Present = details.Present,
            DrawnAt = by.At,
            DrawnBy = by.AccountId,
            DrawnByName = by.Name,
            Version = 1,
        };
        survey._draws.AddRange(people.Select((person, index) => new MockDraw { MockSurveyId = id, Place = index + 1, PersonId = person }));
        return survey;
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="InvalidOperationException">It is finished already.</exception>
    public void Finish(DateOnly on, ActionActor by)
    {
        if (FinishedAt is not null)
        {
            throw new InvalidOperationException("A mock survey is finished once.");
        }

        (FinishedOn, FinishedAt, FinishedByName) = (on, by.At, by.Name);
        Version++;
    }
}

/// <summary>A staff file that was drawn.</summary>
public sealed class MockDraw
{
    /// <summary>By which mock survey.</summary>
    public required Guid MockSurveyId { get; init; }

    /// <summary>Its place in the draw, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Whose file.</summary>
    public required Guid PersonId { get; init; }
}

/// <summary>What the walker found.</summary>
public enum MockMark
{
    /// <summary>Nobody has looked.</summary>
    NotLookedAt,

    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is not met.</summary>
    NotMet,
}

/// <summary>What the walker noted of one item at one time. Never changed; the last note of an item counts.</summary>
public sealed class MockNote
{
    /// <summary>The longest words, in characters.</summary>
    public const int TextLength = 1000;

    private MockNote()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>In which mock survey.</summary>
    public Guid MockSurveyId { get; private set; }

    /// <summary>The note's place within the mock survey, from 1; unique.</summary>
    public int Number { get; private set; }

    /// <summary>Of which clause.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>In whose file; empty for the facility.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>What was found.</summary>
    public MockMark Mark { get; private set; }

    /// <summary>In what words.</summary>
    public string? Words { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that noted it.</summary>
    public Guid ByAccountId { get; private set; }

    /// <summary>The name of who noted it, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Notes something.</summary>
    public static MockNote Write(Guid mockSurveyId, int number, string clause, Guid? personId, MockMark mark, string? words, ActionActor by) => new()
    {
        Id = Guid.CreateVersion7(),
        MockSurveyId = mockSurveyId,
        Number = number,
        Clause = Guard.Text(clause, CatalogueEntry.CodeLength),
        PersonId = personId,
        Mark = mark,
        Words = Guard.OptionalText(words, TextLength),
        At = by.At,
        ByAccountId = by.AccountId,
        ByName = by.Name,
    };
}
