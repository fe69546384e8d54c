using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Actions;

/// <summary>Where a corrective action comes from.</summary>
public enum ActionSource
{
    /// <summary>A clause that is not met.</summary>
    Clause,

    /// <summary>An observation of an external survey.</summary>
    Survey,

    /// <summary>What the walker of a mock survey found not met.</summary>
    MockSurvey,

    /// <summary>A clause of a standard that the facility does not meet yet.</summary>
    Crosswalk,
}

/// <summary>What an action is about.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="StandardCode">The standard of the clause, if it is about one.</param>
/// <param name="Clause">The clause.</param>
/// <param name="PersonId">The staff member it is about; empty for the facility.</param>
/// <param name="ObservationId">The observation of a survey.</param>
/// <param name="MockSurveyId">The mock survey.</param>
public sealed record ActionSubject(ActionSource Source, string? StandardCode = null, string? Clause = null, Guid? PersonId = null, Guid? ObservationId = null, Guid? MockSurveyId = null)
{
    /// <summary>One text for one thing: two actions with the same are about the same.</summary>
    public string Key => ObservationId is { } observation ? $"observation:{observation:N}" : $"{StandardCode}|{Clause}|{PersonId:N}";
}

/// <summary>
/// Something that has to be put right at a facility. The row says what it is about and never changes; everything else, from the owner to the
/// stage, follows from its entries.
/// </summary>
public sealed class CorrectiveAction
{
    /// <summary>The longest key of what it is about, in characters.</summary>
    public const int AboutLength = (2 * CatalogueEntry.CodeLength) + 40;

    private readonly List<ActionEntry> _entries = [];

    private CorrectiveAction()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>Where it comes from.</summary>
    public ActionSource Source { get; private set; }

    /// <summary>The standard of the clause, if it is about one.</summary>
    public string? StandardCode { get; private set; }

    /// <summary>The clause.</summary>
    public string? Clause { get; private set; }

    /// <summary>The staff member it is about; empty for the facility.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The observation of a survey it answers.</summary>
    public Guid? ObservationId { get; private set; }

    /// <summary>The mock survey it comes from.</summary>
    public Guid? MockSurveyId { get; private set; }

    /// <summary>What it is about in one text.</summary>
    public string About { get; private set; } = "";

    /// <summary>How many actions about the same there were before. With <see cref="About"/> it is unique, so two people cannot open one at once.</summary>
    public int Round { get; private set; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<ActionEntry> Entries => _entries;

    /// <summary>Opens one with its first entry.</summary>
    public static CorrectiveAction Open(Guid id, Guid facilityId, ActionSubject subject, int round, ActionTerms terms, ActionActor by)
    {
        var action = new CorrectiveAction
        {
            Id = id,
            FacilityId = facilityId,
            Source = subject.Source,
            StandardCode = Guard.OptionalText(subject.StandardCode, CatalogueEntry.CodeLength),
            Clause = Guard.OptionalText(subject.Clause, CatalogueEntry.CodeLength),
            PersonId = subject.PersonId,
            ObservationId = subject.ObservationId,
            MockSurveyId = subject.MockSurveyId,
            About = Guard.Text(subject.Key, AboutLength),
            Round = round,
        };
        action._entries.Add(ActionEntry.WithTerms(action.Id, 1, ActionEntryKind.Opened, terms, null, by));
        return action;
    }
}
