using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>Whose credentials an act is about: all that is said is true of them.</summary>
/// <param name="TypeCode">The type.</param>
/// <param name="People">Where their holders work, and as what.</param>
/// <param name="IssuedFrom">The first day of issue.</param>
/// <param name="IssuedTo">The last day of issue.</param>
/// <param name="EndsFrom">The first of the last valid days.</param>
/// <param name="EndsTo">The last of the last valid days.</param>
/// <param name="Numbers">Numbers, apart by commas, semicolons or lines.</param>
public sealed record MassGroup(string? TypeCode, PeopleFilter People, DateOnly? IssuedFrom, DateOnly? IssuedTo, DateOnly? EndsFrom, DateOnly? EndsTo, string? Numbers)
{
    /// <summary>The numbers as they were typed, by what makes them comparable; empty where any number will do.</summary>
    public IReadOnlyDictionary<string, string> NumbersByKey() => (Numbers ?? "").Split([',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(number => (Key: CredentialNumber.Key(number), Number: number)).Where(number => number.Key is not null)
        .DistinctBy(number => number.Key).ToDictionary(number => number.Key!, number => number.Number);

    /// <summary>Whether a record is one of the group by its days and its number; where its holder works is asked of the people.</summary>
    /// <param name="issued">The day of issue.</param>
    /// <param name="last">The last valid day as paper and extensions have it; empty where it has none.</param>
    /// <param name="number">The number on it.</param>
    /// <param name="numbers">The numbers of the group, by what makes them comparable.</param>
    public bool Means(DateOnly issued, DateOnly? last, string? number, IReadOnlyDictionary<string, string> numbers) =>
        !(issued < IssuedFrom) && !(issued > IssuedTo)
        && (EndsFrom is null || last >= EndsFrom) && (EndsTo is null || last <= EndsTo)
        && (numbers.Count == 0 || (CredentialNumber.Key(number) is { } key && numbers.ContainsKey(key)));
}
