using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;

namespace LivIR.Credentials.Rules.Facts;

/// <summary>
/// Tells each renewal the last day of what it renews, where the period of its type is counted from it. Without a paper that states it, that day
/// depends on the rule of the type, and through it on the renewal before; an issuer may have extended it. So it is worked out along the chain and
/// never stored. A withdrawal ends nothing here: the period that follows is counted from the end that was due. A record that was refused anchors nothing.
/// </summary>
public static class RenewalChains
{
    /// <summary>The person with the chains worked out; the same object where there is nothing to work out.</summary>
    /// <param name="person">The person.</param>
    /// <param name="catalogue">The catalogue with the types' rules.</param>
    public static PersonFacts Resolve(PersonFacts person, CatalogueFacts catalogue)
    {
        if (!person.Records.Any(r => IsCounted(r, catalogue)))
        {
            return person;
        }

        var records = person.Records.ToDictionary(r => r.Id);
        return person with { Records = [.. person.Records.Select(r => Resolve(r, records, catalogue, person.Records.Count))] };
    }

    // A chain that comes back to itself is broken off after as many steps as there are records.
    private static HeldRecord Resolve(HeldRecord record, Dictionary<Guid, HeldRecord> records, CatalogueFacts catalogue, int steps)
    {
        if (steps == 0 || !IsCounted(record, catalogue) || !records.TryGetValue(record.Renews!.Value, out var before))
        {
            return record;
        }

        return record with { Dates = record.Dates with { PreviousLastDay = DueEnd(Resolve(before, records, catalogue, steps - 1), catalogue) } };
    }

    /// <summary>The last day from which a renewal of a record is counted: the one that was due by its paper, its rule and its issuer's extensions. Empty for a record that was refused.</summary>
    /// <param name="old">The record that is renewed, with its own chain worked out.</param>
    /// <param name="catalogue">The catalogue with the types' rules.</param>
    public static DateOnly? DueEnd(HeldRecord old, CatalogueFacts catalogue) => Due(old, catalogue)?.LastDay;

    /// <summary>The first day on which a renewal of a record counts for the period after it; empty where its rule names none.</summary>
    /// <param name="old">The record that is renewed, with its own chain worked out.</param>
    /// <param name="catalogue">The catalogue with the types' rules.</param>
    public static DateOnly? RenewableFrom(HeldRecord old, CatalogueFacts catalogue) => Due(old, catalogue)?.RenewalWindow?.From;

    private static Validity? Due(HeldRecord old, CatalogueFacts catalogue) => old.Standing == Standing.Rejected || catalogue.Type(old.TypeCode)?.Type.Validity is not { } rule
        ? null
        : ValidityRules.Evaluate(rule, old.Dates with { WithdrawnOn = null, Acts = [.. old.Dates.Acts.Where(a => a.Kind == IssuerActKind.Extended)] });

    private static bool IsCounted(HeldRecord record, CatalogueFacts catalogue) => record.Renews is not null
        && catalogue.Type(record.TypeCode)?.Type.Validity is { Model: ValidityModel.AnniversaryQuarter } or { RenewsFromOldEnd: true };
}
