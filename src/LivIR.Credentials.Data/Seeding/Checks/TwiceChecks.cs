using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Refuses what is there twice: a code, a country, a step, a clause, an equivalence.</summary>
internal static class TwiceChecks
{
    public static IEnumerable<SeedProblem> Of(SeedFolder folder) =>
    [
        .. Codes(folder.Regions),
        .. Inner(folder.Regions, region => region.Countries.Select((country, i) => (country.Code, $"countries[{i}].code"))),
        .. Codes(folder.IssuingBodies),
        .. Codes(folder.Professions),
        .. Codes(folder.CredentialTypes),
        .. Equivalences(folder.Equivalences),
        .. Codes(folder.Pathways),
        .. folder.Pathways.Items.SelectMany(item => Steps(folder.Pathways, item)),
        .. Codes(folder.TrainingCategories),
        .. Codes(folder.AccreditationSchemes),
        .. Codes(folder.EvidenceKinds),
        .. Codes(folder.UnitKinds),
        .. Codes(folder.MetricKinds),
        .. Codes(folder.PrivilegeClasses),
        .. Inner(folder.PrivilegeClasses, privilege => privilege.Procedures.Select((procedure, i) => (procedure.Code, $"procedures[{i}].code"))),
        .. Codes(folder.AppointmentPeriods),
        .. folder.Standards.SelectMany(Editions),
        .. folder.Standards.SelectMany(Clauses),
        .. Standards(folder.Standards),
    ];

    private static IEnumerable<SeedProblem> Codes<T>(SeedList<T> list)
        where T : CatalogueEntry => Inner(list, entry => [(entry.Code, "code")]);

    private static IEnumerable<SeedProblem> Inner<T>(SeedList<T> list, Func<T, IEnumerable<(string Key, string Path)>> keys) =>
        Twice(list, list.Items.SelectMany(item => keys(item.Value).Select(key => (key.Key, $"{item.Path}.{key.Path}"))));

    private static IEnumerable<SeedProblem> Steps(SeedList<Pathway> list, SeedItem<Pathway> item) =>
        Twice(list, item.Value.Steps.Select((step, i) => (step.Code, $"{item.Path}.steps[{i}].code")));

    // A database may compare without regard to case, so clauses that differ in nothing else would collide there. A clause may be worded anew from a day
    // on, under its own name, as long as no day has both wordings.
    private static IEnumerable<SeedProblem> Clauses(SeedList<Standard> list) => list.Items.SelectMany(item => item.Value.Editions.SelectMany((edition, i) => edition.Requirements
        .Select((clause, j) => (Clause: clause, Path: $"{item.Path}.editions[{i}].requirements[{j}].clause"))
        .GroupBy(place => place.Clause.Clause, StringComparer.OrdinalIgnoreCase)
        .SelectMany(wordings => Clashes(list, [.. wordings]))));

    private static IEnumerable<SeedProblem> Clashes(SeedList<Standard> list, List<(Requirement Clause, string Path)> wordings) => wordings.Skip(1)
        .Select((again, i) => (Again: again, First: wordings.Take(i + 1).FirstOrDefault(first => first.Clause.Clause != again.Clause.Clause || ClauseWordings.Overlap(first.Clause, again.Clause))))
        .Where(pair => pair.First.Clause is not null)
        .Select(pair => list.Problem(pair.Again.Path, $"'{pair.Again.Clause.Clause}' is there twice; the first is in line {list.LineOf(pair.First.Path)}."));

    private static IEnumerable<SeedProblem> Editions(SeedList<Standard> list) =>
        Inner(list, standard => standard.Editions.Select((edition, i) => (edition.Name, $"editions[{i}].name")));

    private static IEnumerable<SeedProblem> Twice<T>(SeedList<T> list, IEnumerable<(string Key, string Path)> keys) => keys
        .GroupBy(key => key.Key, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Skip(1).Select(again =>
            list.Problem(again.Path, $"'{again.Key}' is there twice; the first is in line {list.LineOf(group.First().Path)}.")));

    private static IEnumerable<SeedProblem> Equivalences(SeedList<Equivalence> list) => list.Items
        .GroupBy(item => (item.Value.AcceptedTypeCode, item.Value.ForTypeCode, item.Value.RegionCode, item.Value.CountryCode, item.Value.StandardCode, item.Value.Clause, item.Value.EffectiveFrom))
        .SelectMany(group => group.Skip(1).Select(again => list.Problem(
            again.Path,
            $"'{group.Key.AcceptedTypeCode}' for '{group.Key.ForTypeCode}' in the same place is there twice; the first is in line {list.LineOf(group.First().Path)}.")));

    private static IEnumerable<SeedProblem> Standards(IReadOnlyList<SeedList<Standard>> lists) => lists
        .SelectMany(list => list.Items.Select(item => (List: list, item.Value.Code)))
        .GroupBy(pair => pair.Code, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Skip(1).Select(again =>
            again.List.Problem("$.code", $"'{again.Code}' is also the code of {group.First().List.File}. Each standard has one file.")));
}
