using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Everything the catalogue folder says, read and checked but not yet stored.</summary>
public sealed class CatalogueFiles
{
    /// <summary>Regions with their countries.</summary>
    public List<Region> Regions { get; init; } = [];

    /// <summary>Issuing bodies.</summary>
    public List<IssuingBody> IssuingBodies { get; init; } = [];

    /// <summary>Professions.</summary>
    public List<Profession> Professions { get; init; } = [];

    /// <summary>Credential types.</summary>
    public List<CredentialType> CredentialTypes { get; init; } = [];

    /// <summary>Equivalences.</summary>
    public List<Equivalence> Equivalences { get; init; } = [];

    /// <summary>Pathways with their steps.</summary>
    public List<Pathway> Pathways { get; init; } = [];

    /// <summary>Training categories.</summary>
    public List<TrainingCategory> TrainingCategories { get; init; } = [];

    /// <summary>Accreditation schemes.</summary>
    public List<AccreditationScheme> AccreditationSchemes { get; init; } = [];

    /// <summary>Kinds of documents of facilities.</summary>
    public List<EvidenceKind> EvidenceKinds { get; init; } = [];

    /// <summary>Kinds of rooms and equipment.</summary>
    public List<UnitKind> UnitKinds { get; init; } = [];

    /// <summary>Numbers of facilities.</summary>
    public List<MetricKind> MetricKinds { get; init; } = [];

    /// <summary>Classes of procedures for which privileges are granted.</summary>
    public List<PrivilegeClass> PrivilegeClasses { get; init; } = [];

    /// <summary>How long appointments may run.</summary>
    public List<AppointmentPeriod> AppointmentPeriods { get; init; } = [];

    /// <summary>Standards with their requirements, one per file.</summary>
    public List<Standard> Standards { get; init; } = [];
}
