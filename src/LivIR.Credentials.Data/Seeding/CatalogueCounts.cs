using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>How many rows of each kind a load adds, changes and removes; kinds without any are left out.</summary>
internal sealed class CatalogueCounts
{
    private static readonly (Type Type, string Kind)[] Kinds =
    [
        (typeof(Region), "regions"),
        (typeof(Country), "countries"),
        (typeof(Profession), "professions"),
        (typeof(IssuingBody), "issuingBodies"),
        (typeof(CredentialType), "credentialTypes"),
        (typeof(Equivalence), "equivalences"),
        (typeof(Pathway), "pathways"),
        (typeof(PathwayStep), "pathwaySteps"),
        (typeof(TrainingCategory), "trainingCategories"),
        (typeof(AccreditationScheme), "accreditationSchemes"),
        (typeof(EvidenceKind), "evidenceKinds"),
        (typeof(UnitKind), "unitKinds"),
        (typeof(MetricKind), "metricKinds"),
        (typeof(PrivilegeClass), "privilegeClasses"),
        (typeof(AppointmentPeriod), "appointmentPeriods"),
        (typeof(Standard), "standards"),
        (typeof(StandardEdition), "editions"),
        (typeof(Requirement), "requirements"),
    ];

    private readonly Dictionary<string, Dictionary<string, int>> _counts = [];

    /// <summary>All rows together.</summary>
    public int Rows => _counts.Values.Sum(kind => kind.Values.Sum());

    /// <summary>Counts what is about to be saved.</summary>
    public static CatalogueCounts Of(ChangeTracker tracker)
    {
        var counts = new CatalogueCounts();
        var changed = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToLookup(e => e.Entity.GetType(), Word);
        foreach (var (type, kind) in Kinds.Where(kind => changed[kind.Type].Any()))
        {
            counts._counts[kind] = changed[type].GroupBy(word => word).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
        }

        return counts;
    }

    /// <summary>For the audit entry, such as <c>{"credentialTypes":{"added":1,"changed":2}}</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(_counts);

    private static string Word(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => "added",
        EntityState.Deleted => "removed",
        _ when entry.Entity is Requirement { SupersededAt: not null } => "ended",
        _ => "changed",
    };
}
