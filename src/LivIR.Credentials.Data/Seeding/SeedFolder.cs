using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>The catalogue as its files say it, each entry with its place.</summary>
internal sealed class SeedFolder
{
    public required SeedList<Region> Regions { get; init; }

    public required SeedList<IssuingBody> IssuingBodies { get; init; }

    public required SeedList<Profession> Professions { get; init; }

    public required SeedList<CredentialType> CredentialTypes { get; init; }

    public required SeedList<Equivalence> Equivalences { get; init; }

    public required SeedList<Pathway> Pathways { get; init; }

    public required SeedList<TrainingCategory> TrainingCategories { get; init; }

    public required SeedList<AccreditationScheme> AccreditationSchemes { get; init; }

    public required SeedList<EvidenceKind> EvidenceKinds { get; init; }

    public required SeedList<UnitKind> UnitKinds { get; init; }

    public required SeedList<MetricKind> MetricKinds { get; init; }

    public required SeedList<PrivilegeClass> PrivilegeClasses { get; init; }

    public required SeedList<AppointmentPeriod> AppointmentPeriods { get; init; }

    public required IReadOnlyList<SeedList<Standard>> Standards { get; init; }

    /// <summary>The entries without their places.</summary>
    public CatalogueFiles ToFiles() => new()
    {
        Regions = Values(Regions),
        IssuingBodies = Values(IssuingBodies),
        Professions = Values(Professions),
        CredentialTypes = Values(CredentialTypes),
        Equivalences = Values(Equivalences),
        Pathways = Values(Pathways),
        TrainingCategories = Values(TrainingCategories),
        AccreditationSchemes = Values(AccreditationSchemes),
        EvidenceKinds = Values(EvidenceKinds),
        UnitKinds = Values(UnitKinds),
        MetricKinds = Values(MetricKinds),
        PrivilegeClasses = Values(PrivilegeClasses),
        AppointmentPeriods = Values(AppointmentPeriods),
        Standards = [.. Standards.SelectMany(Values)],
    };

    private static List<T> Values<T>(SeedList<T> list) => [.. list.Items.Select(item => item.Value)];
}
