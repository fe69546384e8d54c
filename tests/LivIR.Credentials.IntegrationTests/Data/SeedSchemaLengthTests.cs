using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>What a shipped schema lets pass fits the column it is stored in.</summary>
public sealed class SeedSchemaLengthTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("regions", "properties.regions.items", typeof(Region))]
    [InlineData("regions", "properties.regions.items.properties.countries.items", typeof(Country))]
    [InlineData("issuing-bodies", "properties.issuingBodies.items", typeof(IssuingBody))]
    [InlineData("professions", "properties.professions.items", typeof(Profession))]
    [InlineData("credential-types", "properties.credentialTypes.items", typeof(CredentialType))]
    [InlineData("equivalences", "properties.equivalences.items", typeof(Equivalence))]
    [InlineData("pathways", "properties.pathways.items", typeof(Pathway))]
    [InlineData("pathways", "properties.pathways.items.properties.steps.items", typeof(PathwayStep))]
    [InlineData("training-categories", "properties.trainingCategories.items", typeof(TrainingCategory))]
    [InlineData("accreditation-schemes", "properties.accreditationSchemes.items", typeof(AccreditationScheme))]
    [InlineData("standard", "", typeof(Standard))]
    [InlineData("standard", "properties.editions.items", typeof(StandardEdition))]
    [InlineData("standard", "properties.editions.items.properties.requirements.items", typeof(Requirement))]
    [InlineData("evidence-kinds", "properties.evidenceKinds.items", typeof(EvidenceKind))]
    [InlineData("unit-kinds", "properties.unitKinds.items", typeof(UnitKind))]
    [InlineData("metric-kinds", "properties.metricKinds.items", typeof(MetricKind))]
    [InlineData("privilege-classes", "properties.privilegeClasses.items", typeof(PrivilegeClass))]
    [InlineData("appointment-periods", "properties.appointmentPeriods.items", typeof(AppointmentPeriod))]
    public void A_schema_allows_no_more_than_the_column_holds(string schema, string path, Type type)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SmallSeed.Schemas, $"{schema}.schema.json")));
        var entry = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(file.RootElement, (element, name) => element.GetProperty(name));
        using var db = _database.CreateDbContext();

        var texts = entry.GetProperty("properties").EnumerateObject()
            .Select(p => (p.Name, Most: Most(p.Value), Column: Column(db.Model.FindEntityType(type)!, p.Name)))
            .Where(t => t is { Most: not null, Column: not null } && t.Column.GetMaxLength() is not null)
            .ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, t => Assert.True(t.Most <= t.Column!.GetMaxLength(), $"{t.Name}: {t.Most} in the schema, {t.Column!.GetMaxLength()} in the column."));
    }

    // A text without a length of its own is as long as anybody likes, unless it is one of some words or of a form that ends.
    private static int? Most(JsonElement property)
    {
        if (property.TryGetProperty("maxLength", out var most))
        {
            return most.GetInt32();
        }

        var isFree = property.TryGetProperty("type", out var type) && type.ValueEquals("string") && !property.TryGetProperty("enum", out _)
            && !(property.TryGetProperty("pattern", out var pattern) && pattern.GetString()!.EndsWith('$'));
        return isFree ? int.MaxValue : null;
    }

    private static IReadOnlyProperty? Column(IEntityType type, string name) =>
        type.GetProperties().SingleOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == name);
}
