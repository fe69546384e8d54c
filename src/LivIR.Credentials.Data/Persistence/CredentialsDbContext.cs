using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Data.Model.Signing;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Model.Training;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>The product's database. This class owns the SQL Server migrations; <see cref="SqliteCredentialsDbContext"/> those of SQLite.</summary>
public class CredentialsDbContext(DbContextOptions options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Regions of the catalogue.</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Countries of the catalogue.</summary>
    public DbSet<Country> Countries => Set<Country>();

    /// <summary>Issuing bodies of the catalogue.</summary>
    public DbSet<IssuingBody> IssuingBodies => Set<IssuingBody>();

    /// <summary>Professions of the catalogue.</summary>
    public DbSet<Profession> Professions => Set<Profession>();

    /// <summary>Credential types of the catalogue.</summary>
    public DbSet<CredentialType> CredentialTypes => Set<CredentialType>();

    /// <summary>Which type is accepted for which.</summary>
    public DbSet<Equivalence> Equivalences => Set<Equivalence>();

    /// <summary>Ways to board certification.</summary>
    public DbSet<Pathway> Pathways => Set<Pathway>();

    /// <summary>Kinds of training.</summary>
    public DbSet<TrainingCategory> TrainingCategories => Set<TrainingCategory>();

    /// <summary>Accreditation schemes of the catalogue.</summary>
    public DbSet<AccreditationScheme> AccreditationSchemes => Set<AccreditationScheme>();

    /// <summary>Standards that facilities follow.</summary>
    public DbSet<Standard> Standards => Set<Standard>();

    /// <summary>Editions of the standards.</summary>
    public DbSet<StandardEdition> StandardEditions => Set<StandardEdition>();

    /// <summary>Clauses of the standards, in all their wordings.</summary>
    public DbSet<Requirement> Requirements => Set<Requirement>();

    /// <summary>Days on which editions were known to be in force before.</summary>
    public DbSet<StandardEditionVersion> StandardEditionVersions => Set<StandardEditionVersion>();

    /// <summary>Changes to rules that are worked on, and those that were published.</summary>
    public DbSet<RuleDraft> RuleDrafts => Set<RuleDraft>();

    /// <summary>Exceptions from clauses.</summary>
    public DbSet<Waiver> Waivers => Set<Waiver>();

    /// <summary>Rules that credential types had before.</summary>
    public DbSet<CredentialTypeVersion> CredentialTypeVersions => Set<CredentialTypeVersion>();

    /// <summary>Kinds of documents that facilities keep.</summary>
    public DbSet<EvidenceKind> EvidenceKinds => Set<EvidenceKind>();

    /// <summary>Kinds of rooms and equipment.</summary>
    public DbSet<UnitKind> UnitKinds => Set<UnitKind>();

    /// <summary>Numbers that facilities keep.</summary>
    public DbSet<MetricKind> MetricKinds => Set<MetricKind>();

    /// <summary>Classes of procedures for which privileges are granted.</summary>
    public DbSet<PrivilegeClass> PrivilegeClasses => Set<PrivilegeClass>();

    /// <summary>How long appointments may run.</summary>
    public DbSet<AppointmentPeriod> AppointmentPeriods => Set<AppointmentPeriod>();

    /// <summary>Appointments to the medical staff.</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Privileges of physicians.</summary>
    public DbSet<Privilege> Privileges => Set<Privilege>();

    /// <summary>Evaluations of physicians' work.</summary>
    public DbSet<PrivilegeEvaluation> PrivilegeEvaluations => Set<PrivilegeEvaluation>();

    /// <summary>Which facility follows which standard, when.</summary>
    public DbSet<FollowedStandard> FollowedStandards => Set<FollowedStandard>();

    /// <summary>Rooms and equipment of facilities.</summary>
    public DbSet<FacilityUnit> FacilityUnits => Set<FacilityUnit>();

    /// <summary>Documents, surveys and tests of facilities.</summary>
    public DbSet<FacilityEvidence> FacilityEvidence => Set<FacilityEvidence>();

    /// <summary>Numbers of facilities.</summary>
    public DbSet<FacilityMetric> FacilityMetrics => Set<FacilityMetric>();

    /// <summary>Facilities.</summary>
    public DbSet<Facility> Facilities => Set<Facility>();

    /// <summary>Departments of facilities.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>Facility accreditations.</summary>
    public DbSet<Accreditation> Accreditations => Set<Accreditation>();

    /// <summary>People whose credentials are tracked.</summary>
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    /// <summary>Who works where, as what, when.</summary>
    public DbSet<Assignment> Assignments => Set<Assignment>();

    /// <summary>Whether anything that rules ask about a person has changed.</summary>
    public DbSet<FactsStamp> FactsStamps => Set<FactsStamp>();

    /// <summary>Steps on the way to board certification.</summary>
    public DbSet<PathwayProgress> PathwayProgress => Set<PathwayProgress>();

    /// <summary>Decisions about steps of pathways.</summary>
    public DbSet<StepDecision> StepDecisions => Set<StepDecision>();

    /// <summary>Held credentials.</summary>
    public DbSet<Credential> Credentials => Set<Credential>();

    /// <summary>Decisions about credentials.</summary>
    public DbSet<Verification> Verifications => Set<Verification>();

    /// <summary>Acts of issuers about credentials.</summary>
    public DbSet<IssuerAct> IssuerActs => Set<IssuerAct>();

    /// <summary>Acts of issuers about many credentials at once.</summary>
    public DbSet<MassAct> MassActs => Set<MassAct>();

    /// <summary>Activities with credits or hours.</summary>
    public DbSet<TrainingRecord> TrainingRecords => Set<TrainingRecord>();

    /// <summary>Files behind records.</summary>
    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    /// <summary>Stored bytes.</summary>
    public DbSet<EvidenceBlob> EvidenceBlobs => Set<EvidenceBlob>();

    /// <summary>What a malware scanner said of stored bytes.</summary>
    public DbSet<EvidenceScan> EvidenceScans => Set<EvidenceScan>();

    /// <summary>What was said about credentials while they waited for a decision.</summary>
    public DbSet<ReviewNote> ReviewNotes => Set<ReviewNote>();

    /// <summary>Pieces of stored bytes.</summary>
    public DbSet<EvidenceChunk> EvidenceChunks => Set<EvidenceChunk>();

    /// <summary>Things to be put right at facilities.</summary>
    public DbSet<CorrectiveAction> CorrectiveActions => Set<CorrectiveAction>();

    /// <summary>What happened to them.</summary>
    public DbSet<ActionEntry> ActionEntries => Set<ActionEntry>();

    /// <summary>Files behind what happened to them.</summary>
    public DbSet<ActionFile> ActionFiles => Set<ActionFile>();

    /// <summary>Surveys by people from outside.</summary>
    public DbSet<Survey> Surveys => Set<Survey>();

    /// <summary>What was told of surveys.</summary>
    public DbSet<SurveyEntry> SurveyEntries => Set<SurveyEntry>();

    /// <summary>Files behind surveys.</summary>
    public DbSet<SurveyFile> SurveyFiles => Set<SurveyFile>();

    /// <summary>What surveyors found.</summary>
    public DbSet<SurveyObservation> SurveyObservations => Set<SurveyObservation>();

    /// <summary>What facilities answered.</summary>
    public DbSet<ObservationAnswer> ObservationAnswers => Set<ObservationAnswer>();

    /// <summary>Surveys that a hospital makes of itself.</summary>
    public DbSet<MockSurvey> MockSurveys => Set<MockSurvey>();

    /// <summary>What was noted in them.</summary>
    public DbSet<MockNote> MockNotes => Set<MockNote>();

    /// <summary>Files of rows that were imported.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>What they made and changed.</summary>
    public DbSet<ImportedRecord> ImportedRecords => Set<ImportedRecord>();

    /// <summary>What accounts may see.</summary>
    public DbSet<AccountScope> AccountScopes => Set<AccountScope>();

    /// <summary>One-time links.</summary>
    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();

    /// <summary>Reports with their parameters under a name.</summary>
    public DbSet<SavedReport> SavedReports => Set<SavedReport>();

    /// <summary>The audit trail.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Keys with which this installation signs.</summary>
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <inheritdoc />
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampRenewal.Of(this)?.Run();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (StampRenewal.Of(this) is { } stamps)
        {
            await stamps.RunAsync(cancellationToken);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        var host = optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        optionsBuilder.UseApplicationServiceProvider(new AccountTables(host));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CredentialsDbContext).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>The same model on SQLite; exists to own that provider's migrations.</summary>
public sealed class SqliteCredentialsDbContext(DbContextOptions<SqliteCredentialsDbContext> options) : CredentialsDbContext(options);
