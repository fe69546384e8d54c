using System.Text.Json;
using LivIR.Credentials.Data.Model.Standards;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that every text and list fits its column, whatever a folder's own schemas allow and however long a list becomes when it is stored.</summary>
internal sealed class LengthChecks(IReadOnlyModel model)
{
    public IEnumerable<SeedProblem> Of(SeedFolder folder) =>
    [
        .. folder.Regions.Each(region => [.. Entry(region), .. Inner(region.Countries, "countries")]),
        .. folder.IssuingBodies.Each(body => Entry(body)),
        .. folder.Professions.Each(profession => Entry(profession)),
        .. folder.CredentialTypes.Each(type => Entry(type)),
        .. folder.Equivalences.Each(equivalence => Entry(equivalence)),
        .. folder.Pathways.Each(pathway => [.. Entry(pathway), .. Inner(pathway.Steps, "steps")]),
        .. folder.TrainingCategories.Each(category => Entry(category)),
        .. folder.AccreditationSchemes.Each(scheme => Entry(scheme)),
        .. folder.EvidenceKinds.Each(kind => Entry(kind)),
        .. folder.UnitKinds.Each(kind => Entry(kind)),
        .. folder.MetricKinds.Each(kind => Entry(kind)),
        .. folder.PrivilegeClasses.Each(privilege => Entry(privilege)),
        .. folder.AppointmentPeriods.Each(period => Entry(period)),
        .. folder.Standards.SelectMany(list => list.Each(standard => [.. Entry(standard), .. standard.Editions.SelectMany((edition, i) => Edition(edition, i))])),
    ];

    private IEnumerable<SeedFault> Edition(StandardEdition edition, int index) =>
        [.. Entry(edition, $"editions[{index}]."), .. Inner(edition.Requirements, $"editions[{index}].requirements")];

    private IEnumerable<SeedFault> Inner<T>(IEnumerable<T> entries, string list)
        where T : class => entries.SelectMany((entry, i) => Entry(entry, $"{list}[{i}]."));

    private IEnumerable<SeedFault> Entry(object entry, string path = "")
    {
        foreach (var column in model.FindEntityType(entry.GetType())!.GetProperties())
        {
            if (column.GetMaxLength() is { } most && Stored(column, entry) is { } stored && stored.Length > most)
            {
                yield return new SeedFault(path + JsonNamingPolicy.CamelCase.ConvertName(column.Name), $"Must have at most {most} characters when stored; it has {stored.Length}.");
            }
        }
    }

    private static string? Stored(IReadOnlyProperty column, object entry)
    {
        var value = column.PropertyInfo?.GetValue(entry);
        return (column.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value) as string;
    }
}
