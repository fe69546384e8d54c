namespace LivIR.Credentials.Data.Model.People;

/// <summary>
/// Says whether anything that rules ask about a person has changed: the value is another one after each save that adds, changes or
/// removes a record of the person, in the same transaction. What was worked out from a person's records holds for as long as the value is the same.
/// </summary>
public sealed class FactsStamp
{
    /// <summary>Whose records.</summary>
    public Guid StaffMemberId { get; init; }

    /// <summary>The value; it means nothing but "the same" or "another".</summary>
    public Guid Value { get; set; }
}
